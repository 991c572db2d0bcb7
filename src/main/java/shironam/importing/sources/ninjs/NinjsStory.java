package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shironam.bangla.Normalization;
import shironam.importing.sources.EscapedHtml;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.WrittenDate;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/** An item of a news agency as a story. */
final class NinjsStory {
    private final JsonNode item;
    private final ExportedStory story;

    NinjsStory(String name, JsonNode item) {
        this.item = item;
        this.story = new ExportedStory(name, "ninjs:" + JsonExport.text(item, "guid", "uri"));
    }

    SourceStory asSource() throws ImportRefusedException {
        story.html(html())
                .with("headline", orOf("headline", "headlines", "title"))
                .with("summary", orOf("description_text", "descriptions", "description_html"))
                .with("dateline", JsonExport.text(item, "located"))
                .with("source", JsonExport.text(item, "source", "copyrightholder", "copyrightHolder"))
                .tags(JsonExport.texts(item.path("keywords"), "name"));
        String byline = JsonExport.text(item, "byline", "by");
        story.authors(byline.isEmpty() ? new Byline(people()) : Byline.of(byline));
        categories();
        picture();
        times();
        status();
        return story.asSource();
    }

    private String html() {
        String html = JsonExport.text(item, "body_html", "body_xhtml");
        if (!html.isEmpty()) {
            return html;
        }
        for (JsonNode body : item.path("bodies")) {
            String type = JsonExport.text(body, "contenttype", "contentType");
            html = type.contains("html") ? JsonExport.text(body, "value") : plain(JsonExport.text(body, "value"));
            if (!html.isEmpty()) {
                return html;
            }
        }
        return plain(JsonExport.text(item, "body_text"));
    }

    private static String plain(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\\R\\s*\\R")) {
            html.append(paragraph.isBlank() ? "" : "<p>" + EscapedHtml.of(paragraph.strip()) + "</p>");
        }
        return html.toString();
    }

    /** A field of version 1, else the first of a list of version 2. */
    private String orOf(String field, String list, String last) {
        String text = JsonExport.text(item, field);
        if (!text.isEmpty()) {
            return text;
        }
        return JsonExport.texts(item.path(list), "value").stream().findFirst().orElse(JsonExport.text(item, last));
    }

    private List<Credit> people() {
        List<Credit> credits = new ArrayList<>();
        for (JsonNode person : item.has("authors") ? item.path("authors") : item.path("people")) {
            String name = Normalization.line(JsonExport.text(person, "name"));
            CreditRole role = role(JsonExport.text(person, "role", "rel"));
            if (!name.isEmpty() && role != null) {
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
        for (String field : List.of("service", "subject", "subjects")) {
            for (JsonNode one : item.path(field)) {
                story.under(new SourceCategory(JsonExport.text(one, "code"), JsonExport.text(one, "name")));
            }
        }
    }

    private void picture() {
        JsonNode picture = item.path("associations").path("featuremedia");
        String url = "";
        for (JsonNode rendition : picture.path("renditions")) {
            String href = JsonExport.text(rendition, "href");
            url = url.isEmpty() || rendition.path("width").asInt() > 0 && !href.isEmpty() ? href : url;
        }
        String original = JsonExport.text(picture.path("renditions").path("original"), "href");
        story.with("picture", original.isEmpty() ? url : original);
        if (!url.isEmpty() || !original.isEmpty()) {
            story.with("picture_alt", JsonExport.text(picture, "body_text", "headline"))
                    .with("picture_caption", JsonExport.text(picture, "description_text"))
                    .with("picture_credit", JsonExport.text(picture, "byline"));
        }
    }

    /** A story comes out when its agency published it, and never before its embargo ends. */
    private void times() throws ImportRefusedException {
        String written = JsonExport.text(item, "firstpublished", "versioncreated", "versionCreated", "firstcreated");
        Optional<Instant> date = WrittenDate.instant(written);
        String until = JsonExport.text(item, "embargoed", "embargoed_until");
        if (until.isEmpty()) {
            story.date(written);
            return;
        }
        Instant end = WrittenDate.instant(until)
                .orElseThrow(() -> new ImportRefusedException(
                        RefusalReason.NO_EMBARGO_DATE,
                        ImportRefusedException.quoted(until),
                        "It is under an embargo until «" + ImportRefusedException.shortened(until)
                                + "», which is no date.",
                        "Ask its agency when it may come out; nothing under an embargo is taken in without knowing."));
        story.embargo(end).date(date.filter(end::isBefore).orElse(end));
    }

    private void status() {
        switch (JsonExport.text(item, "pubstatus", "pubStatus")) {
            case "", "usable" -> {}
            case "withheld" -> story.draft("Its agency withholds it, and it is in as a draft.");
            default -> story.draft("Its agency has cancelled it, and it is in as a draft.");
        }
    }
}
