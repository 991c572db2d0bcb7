package shironam.importing.sources.nitf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shironam.body.source.RepeatedHeadline;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.xml.XmlElement;
import shironam.story.people.Byline;

/** A text in NITF as a story. */
final class NitfStory {
    private final NitfDocument nitf;
    private final ExportedStory story;
    private final String html;

    NitfStory(SourceFile file, NitfDocument nitf) {
        this.nitf = nitf;
        this.html = RepeatedHeadline.without(nitf.headline(), nitf.html());
        String id = ExportedStory.identifier(identifier(), nitf.headline(), html);
        this.story = new ExportedStory(file.name(), "nitf:" + id).folder(file.folder());
    }

    /**
     * An agency that counts the versions of a text does so by a key that is unique for a day; else each document has a number
     * of its own.
     */
    private String identifier() {
        String from = nitf.attribute("doc-id", "regsrc");
        String key = nitf.attribute("du-key", "key");
        String day = date().replaceAll("\\D", "");
        return !key.isEmpty() && !nitf.attribute("du-key", "version").isEmpty() && day.length() >= 8
                ? from + ":" + key + ":" + day.substring(0, 8)
                : own(from, nitf.attribute("doc-id", "id-string"));
    }

    private static String own(String from, String id) {
        return id.isEmpty() ? "" : from + ":" + id;
    }

    SourceStory asSource() throws ImportRefusedException {
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
        String toEditors = nitf.attribute("ed-msg", "info");
        if (!toEditors.isEmpty()) {
            story.note(Note.Kind.TO_EDITORS, ImportRefusedException.quoted(toEditors));
        }
        return story.asSource();
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

    /** Nothing comes out before the moment of its release. */
    private void status() throws ImportRefusedException {
        String status = nitf.attribute("docdata", "management-status").toLowerCase(Locale.ROOT);
        String release = nitf.attribute("date.release", "norm");
        if (status.equals("embargoed") || !release.isEmpty()) {
            story.embargo(release, date());
        } else {
            story.date(date());
        }
        switch (status) {
            case "", "usable", "embargoed" -> {}
            case "withheld" -> story.draft(Note.Kind.WITHHELD);
            default -> story.draft(Note.Kind.CANCELLED);
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
