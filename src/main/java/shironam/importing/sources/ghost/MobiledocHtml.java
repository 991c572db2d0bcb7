package shironam.importing.sources.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.xml.EscapedHtml;

/** The HTML of what Ghost's older editor keeps as Mobiledoc. */
final class MobiledocHtml {
    private static final Set<String> INLINE = Set.of("strong", "b", "em", "i", "s", "code", "sub", "sup", "a");
    private static final Set<String> SECTIONS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside");

    private final ExportedStory story;
    private JsonNode document;

    MobiledocHtml(ExportedStory story) {
        this.story = story;
    }

    String of(JsonNode mobiledoc) {
        document = mobiledoc;
        StringBuilder html = new StringBuilder();
        mobiledoc.path("sections").forEach(section -> html.append(section(section)));
        return html.toString();
    }

    private String section(JsonNode section) {
        return switch (section.path(0).asInt()) {
            case 1 -> {
                String tag = SECTIONS.contains(section.path(1).asText())
                        ? section.path(1).asText()
                        : "p";
                yield "<" + tag + ">" + markers(section.path(2)) + "</" + tag + ">";
            }
            case 2 -> EscapedHtml.figure(section.path(1).asText(), "", "");
            case 3 -> {
                StringBuilder items = new StringBuilder();
                section.path(2)
                        .forEach(item ->
                                items.append("<li>").append(markers(item)).append("</li>"));
                String tag = section.path(1).asText().equals("ol") ? "ol" : "ul";
                yield "<" + tag + ">" + items + "</" + tag + ">";
            }
            case 10 -> {
                JsonNode card = document.path("cards").path(section.path(1).asInt(-1));
                yield GhostCards.html(card.path(0).asText(), card.path(1), story);
            }
            default -> "";
        };
    }

    /** Each is: text or atom, what it opens, how many it closes, the text. */
    private String markers(JsonNode markers) {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (JsonNode marker : markers) {
            marker.path(1)
                    .forEach(
                            index -> html.append(opened(document.path("markups").path(index.asInt(-1)), open)));
            html.append(
                    marker.path(0).asInt() == 1
                            ? atom(marker.path(3))
                            : EscapedHtml.of(marker.path(3).asText()));
            for (int closed = marker.path(2).asInt(); closed > 0 && !open.isEmpty(); closed--) {
                html.append(close(open.pop()));
            }
        }
        while (!open.isEmpty()) {
            html.append(close(open.pop()));
        }
        return html.toString();
    }

    private static String opened(JsonNode markup, Deque<String> open) {
        String tag = INLINE.contains(markup.path(0).asText()) ? markup.path(0).asText() : "";
        open.push(tag);
        JsonNode attributes = markup.path(1);
        for (int i = 0; tag.equals("a") && i + 1 < attributes.size(); i += 2) {
            if (attributes.path(i).asText().equals("href")) {
                return "<a href=\"" + EscapedHtml.of(attributes.path(i + 1).asText()) + "\">";
            }
        }
        return tag.isEmpty() ? "" : "<" + tag + ">";
    }

    private static String close(String tag) {
        return tag.isEmpty() ? "" : "</" + tag + ">";
    }

    private String atom(JsonNode index) {
        JsonNode atom = document.path("atoms").path(index.asInt(-1));
        return atom.path(0).asText().equals("soft-return")
                ? "<br>"
                : EscapedHtml.of(atom.path(1).asText());
    }
}
