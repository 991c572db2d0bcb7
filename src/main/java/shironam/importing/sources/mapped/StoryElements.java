package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.xml.EscapedHtml;

/** Quintype's texts, which are cards of elements: paragraphs, pictures, videos, quotations, lists of pictures. */
final class StoryElements {
    private final ExportedStory story;
    private final StringBuilder html = new StringBuilder();

    private StoryElements(ExportedStory story) {
        this.story = story;
    }

    /** Empty when the item has no such cards. */
    static String html(JsonNode item, ExportedStory story) {
        StoryElements elements = new StoryElements(story);
        elements.addAll(item.path("story-elements"));
        item.path("cards").forEach(card -> elements.addAll(card.path("story-elements")));
        return elements.html.toString();
    }

    private void addAll(JsonNode elements) {
        for (JsonNode element : elements) {
            html.append(html.isEmpty() ? "" : "\n");
            add(element);
        }
    }

    private void add(JsonNode element) {
        String type = text(element, "type");
        String text = text(element, "text");
        switch (type) {
            case "text", "" -> words(element, text);
            case "title" -> html.append("<h2>").append(text).append("</h2>");
            case "image" -> picture(element);
            case "composite" -> {
                html.append("<div class=\"gallery\">");
                addAll(element.path("story-elements"));
                html.append("</div>");
            }
            case "table" -> unknown(type, text(element.path("data"), "content"));
            default -> {
                String address = text(element, "url", "embed-url", "src");
                JsonNode about = element.path("metadata");
                address =
                        address.isEmpty() ? text(about, "tweet-url", "instagram-url", "facebook-url", "url") : address;
                if (address.isEmpty()) {
                    unknown(type, text);
                } else {
                    html.append("<p>")
                            .append(EscapedHtml.of(address))
                            .append("</p>")
                            .append(text);
                }
            }
        }
    }

    /** A quotation, a fact or a question keeps its words beside the text. */
    private void words(JsonNode element, String text) {
        JsonNode about = element.path("metadata");
        String content = text(about, "content");
        String question = text(about, "question");
        if (!question.isEmpty()) {
            html.append("<h3>").append(question).append("</h3>").append(text(about, "answer"));
        } else if (!content.isEmpty()) {
            html.append("<blockquote><p>").append(content).append("</p>");
            String of = text(about, "attribution");
            html.append(of.isEmpty() ? "" : "<p>" + of + "</p>").append("</blockquote>");
        } else {
            html.append(text);
        }
    }

    private void picture(JsonNode element) {
        String address = text(element, "image-url", "url");
        String caption = text(element, "title", "caption");
        if (address.isEmpty()) {
            String key = ImportRefusedException.shortened(text(element, "image-s3-key"));
            story.problem(
                    RefusalReason.PICTURE_WITHOUT_HOME,
                    key,
                    "A picture of it is named by its key «" + key + "» only, which no address belongs to.",
                    "Export it with the addresses of its pictures, or give it the picture at the desk.");
            html.append(caption.isEmpty() ? "" : "<p>" + caption + "</p>");
            return;
        }
        html.append(
                EscapedHtml.figure(address, text(element, "alt-text"), caption, text(element, "image-attribution")));
    }

    private void unknown(String type, String text) {
        story.problem(
                RefusalReason.BLOCK_UNKNOWN,
                ImportRefusedException.quoted(type),
                "An element of the kind «" + ImportRefusedException.shortened(type) + "» is not known"
                        + (text.isEmpty() ? ", and is left out." : "; its words are in as they are."),
                "The rest of the story is in; insert at the desk what it showed.");
        html.append(text.contains("<") ? text : EscapedHtml.paragraphs(text));
    }

    private static String text(JsonNode of, String... fields) {
        return JsonExport.text(of, fields);
    }
}
