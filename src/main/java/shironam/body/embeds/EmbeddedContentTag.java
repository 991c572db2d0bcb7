package shironam.body.embeds;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.EmbeddedContent;
import shironam.body.Href;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.Vocabulary;
import shironam.body.source.VisibleText;

/** An {@code embedded-content} element, as it is stored, as an editor's page sends it, or as a source was made into it. */
public record EmbeddedContentTag(Element element) {
    /** Posts whose text is their title have at most 280 characters, and a name and a date. */
    public static final int LONGEST_TITLE = 600;

    private static final Pattern POSTER = Pattern.compile("/media/[0-9a-f]{64}\\.(?:jpeg|png|webp|gif)");

    public static Element of(String href, String title) {
        return new Element(EmbeddedContent.TAG).attr("href", href).text(title);
    }

    public Optional<EmbeddedContent> content() {
        return Href.card(element.attr("href"))
                .filter(href -> Href.scheme(href).startsWith("http")
                        || OwnRecording.of(href).isPresent())
                .map(href -> new EmbeddedContent(
                        EmbedAddress.canonical(href),
                        isTitled() ? Normalization.line(VisibleText.text(element)) : "",
                        OwnRecording.of(href).isPresent() ? "" : poster()));
    }

    private String poster() {
        String poster = element.attr("poster");
        return POSTER.matcher(poster).matches() ? poster : "";
    }

    /** An element that was never closed has swallowed what comes after it, which is none of its own. */
    public boolean isTitled() {
        return element.stream()
                        .skip(1)
                        .noneMatch(child -> Markup.isBlock(child)
                                || PictureTag.is(child)
                                || Vocabulary.EMBEDS.contains(child.normalName()))
                && VisibleText.text(element, LONGEST_TITLE).length() <= LONGEST_TITLE;
    }
}
