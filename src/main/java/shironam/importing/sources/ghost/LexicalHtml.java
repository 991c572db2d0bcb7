package shironam.importing.sources.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.xml.EscapedHtml;

/** The HTML of what Ghost's editor keeps as Lexical. */
final class LexicalHtml {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /** Bits of a text's format, and the element of each. */
    private static final Map<Integer, String> FORMATS = formats();

    private final ExportedStory story;

    LexicalHtml(ExportedStory story) {
        this.story = story;
    }

    private static Map<Integer, String> formats() {
        Map<Integer, String> formats = new LinkedHashMap<>();
        formats.put(1, "strong");
        formats.put(2, "em");
        formats.put(4, "s");
        formats.put(16, "code");
        formats.put(32, "sub");
        formats.put(64, "sup");
        return formats;
    }

    String of(JsonNode document) {
        return children(document.path("root"));
    }

    private String children(JsonNode node) {
        StringBuilder html = new StringBuilder();
        node.path("children").forEach(child -> html.append(html(child)));
        return html.toString();
    }

    private String html(JsonNode node) {
        String type = node.path("type").asText().replaceFirst("^extended-", "");
        return switch (type) {
            case "paragraph" -> "<p>" + children(node) + "</p>";
            case "heading" -> {
                String tag = HEADING.matcher(node.path("tag").asText()).matches()
                        ? node.path("tag").asText()
                        : "h2";
                yield "<" + tag + ">" + children(node) + "</" + tag + ">";
            }
            case "text" -> text(node);
            case "linebreak" -> "<br>";
            case "tab" -> " ";
            case "link", "autolink", "at-link" ->
                EscapedHtml.link(node.path("url").asText(), children(node));
            case "list" -> {
                String tag = node.path("listType").asText().equals("number") ? "ol" : "ul";
                int start = node.path("start").asInt(1);
                String number = tag.equals("ol") && start != 1 ? " start=\"" + start + "\"" : "";
                yield "<" + tag + number + ">" + children(node) + "</" + tag + ">";
            }
            case "listitem" -> "<li>" + children(node) + "</li>";
            case "quote", "aside" -> "<blockquote><p>" + children(node) + "</p></blockquote>";
            default -> node.has("children") ? children(node) : GhostCards.html(type, node, story);
        };
    }

    private static String text(JsonNode node) {
        String html = EscapedHtml.of(node.path("text").asText());
        int format = node.path("format").asInt();
        for (Map.Entry<Integer, String> one : FORMATS.entrySet()) {
            if ((format & one.getKey()) != 0) {
                html = "<" + one.getValue() + ">" + html + "</" + one.getValue() + ">";
            }
        }
        return html;
    }
}
