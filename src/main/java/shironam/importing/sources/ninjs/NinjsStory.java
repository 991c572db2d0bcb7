package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.WrittenDate;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/** An item of a news agency as a story. */
final class NinjsStory {
    /** States of Superdesk in which subscribers have it, or will. */
    private static final Set<String> OUT = Set.of("", "published", "corrected", "scheduled");

    private final JsonNode item;
    private final NinjsText text;
    private final Instant now;
    private final ExportedStory story;

    NinjsStory(String name, JsonNode item, NinjsText text, Instant now) {
        this.item = item;
        this.text = text;
        this.now = now;
        String id = ExportedStory.identifier(JsonExport.text(item, "guid", "uri"), text.headline(), text.html());
        this.story = new ExportedStory(name, "ninjs:" + id);
    }

    SourceStory asSource() throws ImportRefusedException {
        String html = text.html();
        String summary = text.summary();
        if (html.isEmpty() && !summary.isEmpty()) {
            html = text.summaryHtml(EscapedHtml::paragraphs);
            summary = "";
            story.note(Note.Kind.NO_FULL_TEXT);
        }
        story.html(new NinjsPictures(item, now).addTo(story, html))
                .with("headline", text.headline())
                .with("summary", summary)
                .with("dateline", dateline())
                .with("source", JsonExport.text(item, "source", "copyrightholder", "copyrightHolder"))
                .mentions(text.names("place"))
                .mentions(text.names("places"))
                .tags(JsonExport.texts(item.path("keywords"), "name"));
        String byline = JsonExport.text(item, "byline", "by");
        story.authors(byline.isEmpty() ? new Byline(people()) : Byline.of(byline));
        categories();
        times();
        status();
        String toEditors = JsonExport.text(item, "ednote", "edNote");
        if (!toEditors.isEmpty()) {
            story.note(Note.Kind.TO_EDITORS, ImportRefusedException.quoted(toEditors));
        }
        return story.asSource();
    }

    private String dateline() {
        String located = JsonExport.text(item, "located");
        return located.isEmpty() ? JsonExport.text(item.path("dateline").path("located"), "city") : located;
    }

    private List<Credit> people() {
        List<Credit> credits = new ArrayList<>();
        boolean areAuthors = item.has("authors");
        for (JsonNode person : areAuthors ? item.path("authors") : item.path("people")) {
            String name = Normalization.line(JsonExport.text(person, "name"));
            String said = JsonExport.text(person, "role", "rel");
            CreditRole role = role(said);
            if (!name.isEmpty() && role != null && (areAuthors || !said.isEmpty())) {
                credits.add(new Credit(name, role));
            }
        }
        return credits;
    }

    /** Null for who stands in no byline: editors, and whom the story is about. */
    private static CreditRole role(String occupation) {
        return switch (occupation.toLowerCase(Locale.ROOT)) {
            case "", "writer", "author" -> CreditRole.UNSAID;
            case "photographer", "photo" -> CreditRole.PICTURES;
            case "translator" -> CreditRole.TRANSLATION;
            case "reporter", "correspondent" -> CreditRole.REPORTING;
            default -> null;
        };
    }

    private void categories() {
        for (String field : List.of("service", "anpa_category", "subject", "subjects")) {
            for (JsonNode one : item.path(field)) {
                String name = JsonExport.text(one, "name");
                if (JsonExport.text(one, "rel").equals("location")) {
                    story.mentions(List.of(name));
                } else {
                    story.under(new SourceCategory(JsonExport.text(one, "code", "qcode"), name));
                }
            }
        }
    }

    /** A story comes out when its agency published it, and never before its embargo ends. */
    private void times() throws ImportRefusedException {
        JsonNode schedule = item.path("schedule_settings");
        String scheduled = JsonExport.text(schedule, "utc_publish_schedule").isEmpty()
                ? JsonExport.text(item, "publish_schedule")
                : JsonExport.text(schedule, "utc_publish_schedule");
        String written = JsonExport.text(item, "state").equals("scheduled") && !scheduled.isEmpty()
                ? scheduled
                : JsonExport.text(
                        item,
                        "firstpublished",
                        "firstPublished",
                        "versioncreated",
                        "versionCreated",
                        "firstcreated",
                        "firstCreated");
        String until = embargo(item);
        if (until.isEmpty()) {
            story.date(written);
            return;
        }
        story.embargo(until, written);
    }

    private static String embargo(JsonNode item) {
        String scheduled = JsonExport.text(item.path("schedule_settings"), "utc_embargo");
        return scheduled.isEmpty() ? JsonExport.text(item, "embargoed", "embargoed_until", "embargo") : scheduled;
    }

    /** {@link Instant#MIN} for none, {@link Instant#MAX} for one whose end can't be read. */
    static Instant embargoEnd(JsonNode item) {
        String until = embargo(item);
        return until.isEmpty() ? Instant.MIN : WrittenDate.instant(until).orElse(Instant.MAX);
    }

    /** By its status without end, or by an embargo. */
    static Instant heldUntil(JsonNode item) {
        String status = JsonExport.text(item, "pubstatus", "pubStatus");
        return status.isEmpty() || status.equals("usable") ? embargoEnd(item) : Instant.MAX;
    }

    private void status() {
        String state = JsonExport.text(item, "state");
        switch (JsonExport.text(item, "pubstatus", "pubStatus")) {
            case "", "usable" -> {
                if (!OUT.contains(state)) {
                    story.draft(Note.Kind.NOT_PUBLISHED, ImportRefusedException.quoted(state));
                }
            }
            case "withheld" -> story.draft(Note.Kind.WITHHELD);
            default -> story.draft(Note.Kind.CANCELLED);
        }
    }
}
