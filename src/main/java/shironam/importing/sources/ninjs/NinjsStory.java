package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.bangla.Normalization;
import shironam.body.PlainLine;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/** An item of a news agency as a story. */
final class NinjsStory {
    /** States of Superdesk in which subscribers have it, or will. */
    private static final Set<String> OUT = Set.of("", "published", "corrected", "scheduled");

    private static final Pattern CUT = Pattern.compile("(?s).{60}[^.!?।:”\"»’)]$");

    private static final Pattern LINE_END =
            Pattern.compile("(?i)</(?:p|div|h[1-6]|li|t[dh]|blockquote|figcaption)\\s{0,9}>|<br\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[\\s”\"’'»)\\]]*+(?:[.!?।…]|$)");

    /** What an item may have beside its text, and no story has. */
    private static final List<String> UNUSED = List.of("extra", "attachments", "annotations");

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

    void handOn(ItemConsumer items) {
        story.handOn(items, this::gather);
    }

    static ItemVersions.Version version(JsonNode item) {
        return ItemVersions.Version.of(
                "ninjs",
                JsonExport.text(item, "guid", "uri"),
                JsonExport.text(item, "versioncreated", "versionCreated"),
                JsonExport.text(item, "version"),
                heldUntil(item).isAfter(Instant.MIN));
    }

    private void gather() throws ImportRefusedException {
        String html = text.html();
        String summary = text.summary();
        if (isCutFrom(html)) {
            story.note(Note.Kind.SUMMARY_CUT, ImportRefusedException.quoted(summary));
            summary = "";
        }
        if (html.isEmpty() && !summary.isEmpty()) {
            html = text.summaryHtml(EscapedHtml::paragraphs);
            summary = "";
            story.note(Note.Kind.NO_FULL_TEXT);
        }
        String subtitle = text.subtitle();
        if (summary.isEmpty()) {
            summary = subtitle;
        } else if (!subtitle.isEmpty() && !subtitle.equals(summary)) {
            story.note(Note.Kind.SUBTITLE, ImportRefusedException.quoted(subtitle));
        }
        story.version(version(item))
                .html(new NinjsPictures(item, now).addTo(story, html))
                .with("headline", text.headline())
                .with("summary", summary)
                .with("dateline", dateline())
                .with("source", JsonExport.text(item, "source", "copyrightholder", "copyrightHolder"))
                .mentions(text.names("place"))
                .mentions(text.names("places"))
                .tags(JsonExport.texts(item.path("keywords"), "name"));
        story.authors(byline().isEmpty() ? new Byline(people()) : Byline.of(byline()));
        categories();
        times();
        status();
        remarks();
    }

    /** Whether its summary is the beginning of its text, broken off within a sentence; many have no sign at the end of one. */
    private boolean isCutFrom(String html) {
        String summary = Normalization.key(PlainLine.of(text.summary()));
        if (!CUT.matcher(summary).find()) {
            return false;
        }
        String whole = Normalization.key(PlainLine.of(LINE_END.matcher(html).replaceAll("।$0")));
        return whole.startsWith(summary)
                && !SENTENCE_END.matcher(whole.substring(summary.length())).lookingAt();
    }

    private void remarks() {
        story.told(Note.Kind.TO_EDITORS, JsonExport.text(item, "ednote", "edNote"))
                .told(Note.Kind.USAGE_TERMS, terms());
        note(Note.Kind.SLUGLINE, JsonExport.text(item, "slugline"));
        note(Note.Kind.EVOLVED_FROM, JsonExport.text(item, "evolvedfrom", "evolvedFrom", "rewrite_of"));
        List<String> left = UNUSED.stream()
                .filter(field ->
                        item.path(field).isContainerNode() && !item.path(field).isEmpty())
                .toList();
        if (!left.isEmpty()) {
            story.note(Note.Kind.ENTRIES, String.join(", ", left));
        }
    }

    /** One text, or several. */
    private String terms() {
        JsonNode terms = item.path(item.has("usageterms") ? "usageterms" : "usageTerms");
        return String.join(" ", JsonExport.texts(terms, "value"));
    }

    private void note(Note.Kind kind, String said) {
        if (!said.isEmpty()) {
            story.note(kind, ImportRefusedException.quoted(said));
        }
    }

    /** Agencies give each writer a line of their own, too. */
    private String byline() {
        String one = JsonExport.text(item, "byline", "by");
        return one.isEmpty()
                ? JsonExport.texts(item.path("bylines"), "by").stream()
                        .map(ExportedStory::byline)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : ExportedStory.byline(one);
    }

    private String dateline() {
        String located = JsonExport.text(item, "located");
        String city = located.isEmpty() ? JsonExport.text(item.path("dateline").path("located"), "city") : located;
        return city.isEmpty() ? JsonExport.text(item.path("datelinelocation"), "city") : city;
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
        if (!isScheduled() && firstPublished().isEmpty()) {
            story.datedByVersion();
        }
        String until = embargo(item);
        if (!until.isEmpty()) {
            story.embargo(until, isScheduled() ? schedule() : published());
        } else if (isScheduled()) {
            story.scheduled(schedule());
        } else {
            story.date(published());
        }
    }

    private boolean isScheduled() {
        return JsonExport.condition(item, "state").equals("scheduled");
    }

    private String schedule() {
        String utc = JsonExport.text(item.path("schedule_settings"), "utc_publish_schedule");
        return utc.isEmpty() ? JsonExport.text(item, "publish_schedule") : utc;
    }

    private String published() {
        return firstPublished().isEmpty()
                ? JsonExport.text(item, "versioncreated", "versionCreated", "firstcreated", "firstCreated")
                : firstPublished();
    }

    private String firstPublished() {
        return JsonExport.text(item, "firstpublished", "firstPublished");
    }

    private static String embargo(JsonNode item) {
        JsonNode schedule = item.path("schedule_settings");
        String scheduled = schedule.isObject()
                ? JsonExport.condition(schedule, "utc_embargo")
                : JsonExport.condition(item, "schedule_settings");
        return scheduled.isEmpty() ? JsonExport.condition(item, "embargoed", "embargoed_until", "embargo") : scheduled;
    }

    /** {@link Instant#MIN} for none, {@link Instant#MAX} for one whose end can't be read. */
    static Instant embargoEnd(JsonNode item) {
        String until = embargo(item);
        return until.isEmpty() ? Instant.MIN : ExportedStory.instant(until).orElse(Instant.MAX);
    }

    /** By its status without end, or by an embargo. */
    static Instant heldUntil(JsonNode item) {
        String status = status(item);
        return status.isEmpty() || status.equals("usable") ? embargoEnd(item) : Instant.MAX;
    }

    private static String status(JsonNode item) {
        return JsonExport.condition(item, "pubstatus", "pubStatus").toLowerCase(Locale.ROOT);
    }

    private void status() {
        String state = JsonExport.condition(item, "state");
        switch (status(item)) {
            case "", "usable" -> {
                if (!OUT.contains(state)) {
                    story.draft(Note.Kind.NOT_PUBLISHED, ImportRefusedException.quoted(state));
                }
            }
            case "withheld" -> story.draft(Note.Kind.WITHHELD);
            case "canceled", "cancelled" -> story.draft(Note.Kind.CANCELLED);
            default -> story.draft(Note.Kind.NOT_PUBLISHED, ImportRefusedException.quoted(status(item)));
        }
    }
}
