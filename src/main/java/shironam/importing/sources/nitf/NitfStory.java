package shironam.importing.sources.nitf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shironam.body.source.RepeatedHeadline;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.xml.XmlElement;
import shironam.story.origins.IncomingStory;
import shironam.story.people.Byline;

/** A text in NITF as a story. */
final class NitfStory {
    /** Of what readers may see, now or later. */
    private static final Set<String> SHOWABLE = Set.of("", "usable", "embargoed");

    private final NitfDocument nitf;
    private final Instant now;
    private final ExportedStory story;
    private final String html;
    private final String from;

    /**
     * @param name what people are told it is
     * @param now of which its release may be over
     */
    NitfStory(String name, SourceFile file, NitfDocument nitf, Instant now) throws IOException {
        this.nitf = nitf;
        this.now = now;
        this.html = RepeatedHeadline.without(nitf.headline(), nitf.html());
        this.from = from(file);
        String id = ExportedStory.identifier(identifier(), nitf.headline(), html);
        this.story = new ExportedStory(name, "nitf:" + id).folder(file.folder()).version(version());
    }

    /** Whose numbers they are: agencies count from 1, each for itself. */
    private String from(SourceFile file) throws IOException {
        return Stream.of(nitf.attribute("doc-id", "regsrc"), nitf.attribute("doc.copyright", "holder"), nitf.source())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(file.identity().location());
    }

    /**
     * An agency that counts the versions of a text, or of each of its parts, does so by a key that is unique for a day; else
     * each document has a number of its own.
     */
    private String identifier() {
        String key = nitf.attribute("du-key", "key");
        String part = nitf.attribute("du-key", "part");
        String day = date().replaceAll("\\D", "");
        return !key.isEmpty() && !nitf.attribute("du-key", "version").isEmpty() && day.length() >= 8
                ? from + ":" + key + ":" + day.substring(0, 8) + (part.isEmpty() ? "" : ":" + part)
                : own(nitf.attribute("doc-id", "id-string"));
    }

    private String own(String id) {
        return id.isEmpty() ? "" : from + ":" + id;
    }

    ItemVersions.Version version() {
        boolean isHeldBack =
                !SHOWABLE.contains(nitf.managementStatus()) || embargo().isPresent();
        return ItemVersions.Version.of("nitf", identifier(), date(), nitf.attribute("du-key", "version"), isHeldBack);
    }

    /** An earlier text of its agency that nobody may show any more. */
    Optional<IncomingStory.Source> cancelled() {
        String id = cancelledId();
        return id.isEmpty() ? Optional.empty() : Optional.of(new ExportedStory("", "nitf:" + own(id)).known());
    }

    private String cancelledId() {
        String id = nitf.attribute("docdata", "management-doc-idref");
        String status = nitf.attribute("docdata", "management-idref-status").toLowerCase(Locale.ROOT);
        return SHOWABLE.contains(status) || id.equals(nitf.attribute("doc-id", "id-string")) ? "" : id;
    }

    void handOn(ItemConsumer items) {
        story.handOn(items, this::gather);
    }

    private void gather() throws ImportRefusedException {
        String summary = nitf.summary();
        String subtitle = nitf.subtitle();
        story.html(html)
                .with("headline", nitf.headline())
                .with("summary", summary.isEmpty() ? subtitle : summary)
                .with("dateline", nitf.dateline())
                .with("source", nitf.source())
                .authors(Byline.of(nitf.byline()))
                .tags(nitf.all("keyword").stream()
                        .map(keyword -> keyword.attribute("key"))
                        .toList());
        if (!summary.isEmpty() && !subtitle.isEmpty() && !summary.equals(subtitle)) {
            story.note(Note.Kind.SUBTITLE, ImportRefusedException.quoted(subtitle));
        }
        categories();
        places();
        status();
        nitf.notesToEditors().forEach(note -> story.told(Note.Kind.TO_EDITORS, note));
        if (nitf.mediaWithoutAddress() > 0) {
            story.note(Note.Kind.MEDIA_WITHOUT_ADDRESS, nitf.mediaWithoutAddress());
        }
    }

    /** The narrowest word of each subject; what has a number only says nothing here. */
    private void categories() {
        for (XmlElement subject : nitf.all("tobject.subject")) {
            Stream.of("detail", "matter", "type")
                    .map(part -> subject.attribute("tobject.subject." + part).strip())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .ifPresent(
                            name -> story.under(new SourceCategory(subject.attribute("tobject.subject.refnum"), name)));
        }
        String kind = nitf.attribute("tobject", "tobject.type");
        if (!kind.isEmpty() && !kind.equalsIgnoreCase("news")) {
            story.under(new SourceCategory("", kind));
        }
    }

    private void places() {
        for (XmlElement place : nitf.all("evloc")) {
            story.mentions(
                    List.of(place.attribute("city"), place.attribute("county-dist"), place.attribute("state-prov")));
        }
    }

    boolean hasText() {
        return !html.isBlank();
    }

    /** A release at the very moment of its date, which is over, holds nothing back. */
    private Optional<String> embargo() {
        return nitf.embargo().filter(release -> nitf.managementStatus().equals("embargoed") || !isPastDate(release));
    }

    private boolean isPastDate(String release) {
        Optional<Instant> moment = ExportedStory.instant(release).filter(some -> !some.isAfter(now));
        return moment.isPresent() && moment.equals(ExportedStory.instant(date()));
    }

    /** Nothing comes out before the moment of its release. */
    private void status() throws ImportRefusedException {
        Optional<String> embargo = embargo();
        if (!date().equals(nitf.attribute("pubdata", "date.publication"))) {
            story.datedByVersion();
        }
        if (embargo.isPresent()) {
            story.embargo(embargo.get(), date());
        } else {
            story.date(date());
        }
        switch (nitf.managementStatus()) {
            case "", "usable", "embargoed" -> {}
            case "withheld" -> story.draft(Note.Kind.WITHHELD);
            default -> story.draft(Note.Kind.CANCELLED);
        }
        if (!cancelledId().isEmpty()) {
            story.draft(Note.Kind.CANCELS, ImportRefusedException.quoted(cancelledId()));
        }
    }

    private String date() {
        return Stream.of(
                        nitf.attribute("date.issue", "norm"),
                        nitf.attribute("pubdata", "date.publication"),
                        nitf.attribute("story.date", "norm"))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }
}
