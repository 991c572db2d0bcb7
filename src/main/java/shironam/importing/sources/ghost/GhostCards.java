package shironam.importing.sources.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import shironam.body.PlainLine;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.markdown.MarkdownReader;
import shironam.importing.sources.xml.EscapedHtml;

/** The blocks of Ghost's editors that are more than text: pictures, galleries, embeds, bookmarks, boxes. */
final class GhostCards {
    /** What says nothing. */
    private static final Set<String> UNSEEN = Set.of("paywall", "at-link-search", "");

    private GhostCards() {}

    static String html(String kind, JsonNode card, ExportedStory story) {
        String html = shown(kind, card, story);
        if (kind.equals("signup")) {
            return leftOut(Note.Kind.SIGNUP, html, story);
        }
        boolean isOfMails = kind.equals("email") || kind.equals("email-cta");
        return isOfMails || !isForAll(card.path("visibility")) ? leftOut(Note.Kind.NOT_FOR_ALL, html, story) : html;
    }

    /** Nothing, and a note of what it said. */
    static String leftOut(Note.Kind why, String html, ExportedStory story) {
        String words = PlainLine.of(html).strip();
        if (!words.isEmpty()) {
            story.note(why, ImportRefusedException.quoted(words));
        }
        return "";
    }

    /** Not only in mails or for members: by what newer versions say, or older ones. */
    private static boolean isForAll(JsonNode visibility) {
        return visibility.path("web").path("nonMember").asBoolean(true)
                && visibility.path("showOnWeb").asBoolean(true);
    }

    private static String shown(String kind, JsonNode card, ExportedStory story) {
        return switch (kind) {
            case "image" -> picture(card, JsonExport.text(card, "caption"));
            case "gallery" -> {
                StringBuilder figures = new StringBuilder();
                card.path("images").forEach(image -> figures.append(picture(image, JsonExport.text(image, "caption"))));
                yield "<div class=\"gallery\">" + figures + "</div>" + paragraph(JsonExport.text(card, "caption"));
            }
            case "html" -> JsonExport.text(card, "html");
            case "markdown", "card-markdown" -> MarkdownReader.html(JsonExport.text(card, "markdown"));
            case "hr", "horizontalrule" -> "<hr>";
            case "code", "codeblock" ->
                "<pre><code>" + EscapedHtml.of(JsonExport.text(card, "code")) + "</code></pre>"
                        + paragraph(JsonExport.text(card, "caption"));
            case "embed" ->
                (JsonExport.text(card, "html").isEmpty()
                                ? paragraph(EscapedHtml.of(JsonExport.text(card, "url")))
                                : JsonExport.text(card, "html"))
                        + paragraph(JsonExport.text(card, "caption"));
            case "bookmark" -> bookmark(card);
            case "callout" ->
                "<blockquote><p>" + EscapedHtml.of(JsonExport.text(card, "calloutEmoji")) + " "
                        + inline(JsonExport.text(card, "calloutText")) + "</p></blockquote>";
            case "toggle" ->
                "<details><summary>" + inline(JsonExport.text(card, "heading")) + "</summary>"
                        + JsonExport.text(card, "content") + "</details>";
            case "call-to-action" ->
                (card.path("hasSponsorLabel").asBoolean() ? JsonExport.text(card, "sponsorLabel") : "")
                        + pictureOf(card, "imageUrl")
                        + JsonExport.text(card, "textValue")
                        + (card.path("showButton").asBoolean(true) ? button(card) : "");
            case "email", "email-cta" -> JsonExport.text(card, "html") + button(card);
            case "signup" ->
                paragraph(JsonExport.text(card, "header"))
                        + paragraph(JsonExport.text(card, "subheader"))
                        + paragraph(JsonExport.text(card, "disclaimer"))
                        + paragraph(JsonExport.text(card, "buttonText"));
            case "button" -> button(card);
            case "video" ->
                "<video src=\"" + EscapedHtml.of(JsonExport.text(card, "src")) + "\"></video>"
                        + paragraph(JsonExport.text(card, "caption"));
            case "audio" ->
                "<audio src=\"" + EscapedHtml.of(JsonExport.text(card, "src")) + "\"></audio>"
                        + paragraph(EscapedHtml.of(JsonExport.text(card, "title")));
            case "file" ->
                linked(JsonExport.text(card, "src"), JsonExport.text(card, "fileTitle", "fileName"))
                        + paragraph(JsonExport.text(card, "fileCaption"));
            case "product" ->
                pictureOf(card, "productImageSrc") + "<h3>" + JsonExport.text(card, "productTitle") + "</h3>"
                        + JsonExport.text(card, "productDescription")
                        + linked(JsonExport.text(card, "productUrl"), JsonExport.text(card, "productButton"));
            case "header" ->
                pictureOf(card, "backgroundImageSrc") + "<h2>" + JsonExport.text(card, "header", "heading") + "</h2>"
                        + paragraph(JsonExport.text(card, "subheader", "subheading"))
                        + (card.path("buttonEnabled").asBoolean() ? button(card) : "");
            case "tk" -> EscapedHtml.of(JsonExport.text(card, "text"));
            default -> unknown(kind, card, story);
        };
    }

    private static String unknown(String kind, JsonNode card, ExportedStory story) {
        if (!UNSEEN.contains(kind)) {
            story.problem(
                    RefusalReason.BLOCK_UNKNOWN,
                    ImportRefusedException.quoted(kind),
                    "A block of the kind «" + ImportRefusedException.shortened(kind)
                            + "» is not known, and is left out.",
                    "The rest of the story is in; insert at the desk what it showed.");
            return List.of("html", "text", "caption").stream()
                            .map(field -> paragraph(JsonExport.text(card, field)))
                            .reduce("", String::concat)
                    + linked(JsonExport.text(card, "url"), "");
        }
        return "";
    }

    private static String picture(JsonNode image, String caption) {
        return EscapedHtml.figure(JsonExport.text(image, "src"), JsonExport.text(image, "alt"), caption);
    }

    private static String pictureOf(JsonNode card, String field) {
        String address = JsonExport.text(card, field);
        return address.isEmpty() ? "" : EscapedHtml.figure(address, "", "");
    }

    private static String button(JsonNode card) {
        return linked(JsonExport.text(card, "buttonUrl"), JsonExport.text(card, "buttonText"));
    }

    /** As Ghost shows it, of which our layout of its cards makes one. */
    private static String bookmark(JsonNode card) {
        JsonNode about = card.path("metadata");
        String url =
                JsonExport.text(card, "url").isEmpty() ? JsonExport.text(about, "url") : JsonExport.text(card, "url");
        String title = JsonExport.text(about, "title").isEmpty() ? url : JsonExport.text(about, "title");
        String picture = JsonExport.text(about, "thumbnail");
        String words = "<div class=\"kg-bookmark-title\">" + EscapedHtml.of(title)
                + "</div><div class=\"kg-bookmark-description\">"
                + EscapedHtml.of(JsonExport.text(about, "description")) + "</div>"
                + (picture.isEmpty()
                        ? ""
                        : "<div class=\"kg-bookmark-thumbnail\"><img src=\"" + EscapedHtml.of(picture) + "\"></div>");
        return "<figure class=\"kg-card kg-bookmark-card\">" + EscapedHtml.link(url, words) + "</figure>"
                + paragraph(JsonExport.text(card, "caption"));
    }

    private static String linked(String href, String words) {
        String text = words.isEmpty() ? href : words;
        return text.isEmpty() ? "" : "<p>" + EscapedHtml.link(href, EscapedHtml.of(text)) + "</p>";
    }

    /** Of a text that may be a paragraph of its own. */
    private static String inline(String html) {
        return html.strip().replaceFirst("(?s)^<p\\b[^>]*>((?:(?!<p\\b).)*)</p>$", "$1");
    }

    private static String paragraph(String html) {
        return html.isBlank() ? "" : "<p>" + html + "</p>";
    }
}
