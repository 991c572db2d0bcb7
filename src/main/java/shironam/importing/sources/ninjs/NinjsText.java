package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import shironam.body.source.RepeatedHeadline;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.xml.EscapedHtml;

/** The words of an item: fields of their own in version 1, lists by role from version 2 on. */
final class NinjsText {
    private final JsonNode item;
    private String html;

    NinjsText(JsonNode item) {
        this.item = item;
    }

    String headline() {
        String headline = ofRole("headlines", "main");
        return headline.isEmpty() ? JsonExport.text(item, "headline", "title") : headline;
    }

    /** One that stands under the headline; "" for none. */
    String subtitle() {
        for (JsonNode one : item.path("headlines")) {
            if (JsonExport.text(one, "role").toLowerCase(Locale.ROOT).contains("sub")) {
                return JsonExport.text(one, "value");
            }
        }
        return "";
    }

    String summary() {
        String text = JsonExport.text(item, "description_text", "description_html", "abstract");
        return text.isEmpty() ? ofRole("descriptions", "text") : text;
    }

    /** @param ofPlain what plain text becomes */
    String summaryHtml(UnaryOperator<String> ofPlain) {
        boolean isPlain = !JsonExport.text(item, "description_text").isEmpty();
        String html = isPlain ? "" : JsonExport.text(item, "description_html", "abstract");
        return html.isEmpty() ? ofPlain.apply(summary()) : html;
    }

    /** Empty when it has none; HTML is preferred to the same without tags, and markup of other kinds is none. */
    String html() {
        if (html == null) {
            html = readHtml();
        }
        return html;
    }

    /** Where it has none, its summary is one. */
    boolean isAny() {
        return !html().isBlank() || !summary().isBlank();
    }

    private String readHtml() {
        String text = JsonExport.text(item, "body_html", "body_xhtml");
        if (text.isEmpty()) {
            text = bodyOf("html");
        }
        if (!text.isEmpty()) {
            return RepeatedHeadline.without(headline(), text) + JsonExport.text(item, "body_footer");
        }
        String plain = JsonExport.text(item, "body_text");
        return EscapedHtml.paragraphs(plain.isEmpty() ? bodyOf("plain") : plain);
    }

    private String bodyOf(String type) {
        for (JsonNode body : item.path("bodies")) {
            String said = JsonExport.text(body, "contenttype", "contentType");
            boolean isPlain = said.isEmpty() || said.contains("plain");
            boolean isWanted = type.equals("plain") ? isPlain : said.contains(type);
            if (isWanted && !JsonExport.text(body, "value").isEmpty()) {
                return JsonExport.text(body, "value");
            }
        }
        return "";
    }

    /** The text of that role, else the first. */
    private String ofRole(String list, String role) {
        for (JsonNode one : item.path(list)) {
            if (JsonExport.text(one, "role").equals(role)
                    && !JsonExport.text(one, "value").isEmpty()) {
                return JsonExport.text(one, "value");
            }
        }
        return JsonExport.texts(item.path(list), "value").stream().findFirst().orElse("");
    }

    /** The names of a list. */
    List<String> names(String list) {
        return JsonExport.texts(item.path(list), "name");
    }
}
