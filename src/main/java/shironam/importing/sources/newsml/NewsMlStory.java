package shironam.importing.sources.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.nitf.NitfDocument;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlElement;
import shironam.story.people.Byline;

/** An item of NewsML-G2 as a story. */
final class NewsMlStory {
    private static final Set<String> MAY_COME_YET = Set.of("", "usable", "withheld");

    private final NewsMlItem item;
    private final NewsMlPictures.Beside beside;
    private final ExportedStory story;

    NewsMlStory(String name, SourceFile file, NewsMlItem item, NewsMlPictures.Beside beside) {
        this.item = item;
        this.beside = beside;
        String id = ExportedStory.identifier(item.guid(), item.headline(), item.html());
        this.story =
                new ExportedStory(name, "newsml:" + id).folder(file.folder()).version(item.version());
    }

    void handOn(ItemConsumer items) {
        story.handOn(items, this::gather);
    }

    private void gather() throws ImportRefusedException {
        String html = item.html();
        String summary = item.summary();
        String subtitle = item.subtitle();
        if (html.isEmpty() && !summary.isEmpty()) {
            html = EscapedHtml.paragraphs(summary);
            summary = "";
            story.note(Note.Kind.NO_FULL_TEXT);
        }
        story.html(html.isEmpty() ? html : withPictures(html))
                .with("headline", item.headline())
                .with("summary", first(summary, subtitle))
                .with("dateline", dateline())
                .with("source", source())
                .authors(authors())
                .tags(item.contents("keyword").stream().map(NewsMlItem::text).toList());
        if (!summary.isEmpty() && !subtitle.isEmpty() && !summary.equals(subtitle)) {
            story.note(Note.Kind.SUBTITLE, ImportRefusedException.quoted(subtitle));
        }
        categories();
        times();
        status();
        note(Note.Kind.PICTURES_HELD_BACK, beside.heldBack());
        note(Note.Kind.TOO_MANY_PICTURES, beside.tooMany());
        item.notesToEditors().forEach(note -> story.told(Note.Kind.TO_EDITORS, note));
        item.nitf().ifPresent(nitf -> note(Note.Kind.MEDIA_WITHOUT_ADDRESS, nitf.mediaWithoutAddress()));
        if (!item.content("slugline").isEmpty()) {
            story.note(Note.Kind.SLUGLINE, ImportRefusedException.quoted(item.content("slugline")));
        }
    }

    /** Its first picture leads it, and the others stand at its end. */
    private String withPictures(String html) {
        String text = html;
        StringBuilder after = new StringBuilder();
        boolean leads = !html.contains("<img");
        for (NewsMlPictures.Picture picture : beside.pictures()) {
            if (picture.isIn(html)) {
                text = picture.large(text);
            } else if (leads) {
                story.with("picture", picture.address())
                        .with("picture_alt", picture.alt())
                        .with("picture_caption", picture.caption())
                        .with("picture_credit", picture.credit());
                leads = false;
            } else {
                after.append(picture.html());
            }
        }
        return text + after;
    }

    private String dateline() {
        String said = first(
                item.content("dateline"),
                item.nitf().map(NitfDocument::dateline).orElse(""));
        return first(said, names("located"));
    }

    private String source() {
        return Stream.of(
                        item.content("creditline"),
                        names("infoSource"),
                        item.providerName(),
                        item.nitf().map(NitfDocument::source).orElse(""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Byline authors() {
        String by =
                first(item.content("by"), item.nitf().map(NitfDocument::byline).orElse(""));
        return by.isEmpty()
                ? Byline.ofNames(item.contents("creator").stream()
                        .map(NewsMlItem::name)
                        .filter(name -> name.contains(" "))
                        .toList())
                : Byline.of(ExportedStory.byline(by));
    }

    /** Names of the first such concept. */
    private String names(String concept) {
        return item.contents(concept).stream()
                .map(NewsMlItem::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void categories() {
        for (XmlElement subject : item.contents("subject")) {
            String name = NewsMlItem.name(subject);
            if (subject.attribute("type").toLowerCase(Locale.ROOT).contains("geoarea")) {
                story.mentions(List.of(name));
            } else if (!name.isEmpty()) {
                story.under(new SourceCategory(NewsMlItem.code(subject), name));
            }
        }
        for (XmlElement genre : item.contents("genre")) {
            if (!NewsMlItem.name(genre).isEmpty()) {
                story.under(new SourceCategory(NewsMlItem.code(genre), NewsMlItem.name(genre)));
            }
        }
        item.contents("located").stream().map(NewsMlItem::name).forEach(place -> story.mentions(List.of(place)));
    }

    /** A story comes out when its agency first published it, and never before its last embargo ends. */
    private void times() throws ImportRefusedException {
        String date = Stream.of(item.meta("firstCreated"), item.meta("versionCreated"), item.content("contentCreated"))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
        if (item.meta("firstCreated").isEmpty()) {
            story.datedByVersion();
        }
        if (item.embargoes().isEmpty()) {
            story.date(date);
        }
        for (String until : item.embargoes()) {
            story.embargo(until, date);
        }
    }

    private void status() {
        if (!item.isUsable()) {
            boolean isWithheld = item.statuses().stream().allMatch(MAY_COME_YET::contains);
            story.draft(isWithheld ? Note.Kind.WITHHELD : Note.Kind.CANCELLED);
        }
    }

    private void note(Note.Kind kind, long number) {
        if (number > 0) {
            story.note(kind, number);
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
