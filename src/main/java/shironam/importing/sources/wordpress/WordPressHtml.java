package shironam.importing.sources.wordpress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.body.embeds.EmbedAddress;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.xml.EscapedHtml;

/** The HTML that WordPress makes of a post: galleries by their pictures, paragraphs by empty lines. */
final class WordPressHtml {
    /** Or one that is only spoken of, in doubled brackets. */
    private static final Pattern GALLERY =
            Pattern.compile("\\[\\[gallery[^\\[\\]<>]{0,1000}\\]\\]|\\[gallery(?:\\s[^\\[\\]<>]{0,1000})?\\]");

    private static final Pattern IDS = Pattern.compile("\\b(?:ids|include)\\s*=\\s*[\"“”']?([\\d,\\s]+)");

    /** A picture as page builders name it. */
    private static final Pattern SINGLE_IMAGE =
            Pattern.compile("\\[vc_single_image\\s[^\\[\\]<>]{0,500}?\\bimage=[\"“”']?(\\d+)[^\\[\\]<>]{0,500}\\]");

    /** An address on a line of its own, of which WordPress makes what stands there; of others a link. */
    private static final Pattern ADDRESS_ALONE =
            Pattern.compile("(?m)(?<=^|<p>|<br>)https?://[^\\s<>\"']{4,2000}(?=\\s*$|\\s*<(?:/p|/div|br|p)\\b)");

    /** Beside the name of a file, and apart from it. */
    private static final Pattern FILE_BUTTON = Pattern.compile("<a [^<>]{0,1000}wp-block-file__button");

    /** What shows that a box opens is of its button and no text. */
    private static final Pattern SIGN_OF_A_BUTTON =
            Pattern.compile("<span class=\"wp-block-accordion-heading__toggle-icon\"[^<>]{0,100}>[^<>]{0,5}</span>");

    /** Where there are no blocks, such a shortcode gets one, so that it is known for one: in a text of others it is none. */
    private static final Pattern CODE_ALONE = Pattern.compile("(\\A|\\R\\h{0,20}\\R|<p>)(\\s{0,20})"
            + "(\\[[a-z][a-z0-9-]{0,40}_[a-z0-9_-]{0,40}\\])(?=\\h{0,20}(?:\\R\\h{0,20}\\R|\\R?\\z|</p>))");

    private WordPressHtml() {}

    static String of(WordPressItem item, WordPressSite site, ExportedStory story) {
        String content = WordPressBlocks.filled(item, site, story);
        boolean isOfBlocks = content.contains("<!-- wp:");
        String html = isOfBlocks ? content : WordPressParagraphs.of(withBlocks(content));
        String galleries =
                GALLERY.matcher(html).replaceAll(found -> Matcher.quoteReplacement(gallery(found.group(), item, site)));
        String shown = SINGLE_IMAGE
                .matcher(galleries)
                .replaceAll(found -> Matcher.quoteReplacement(figures(List.of(found.group(1)), site, found.group())));
        shown = SIGN_OF_A_BUTTON.matcher(shown).replaceAll("");
        shown = FILE_BUTTON.matcher(shown).replaceAll(" $0");
        return ADDRESS_ALONE.matcher(shown).replaceAll(found -> Matcher.quoteReplacement(alone(found.group())));
    }

    private static String withBlocks(String content) {
        return CODE_ALONE.matcher(content).replaceAll("$1$2<!-- wp:shortcode -->$3<!-- /wp:shortcode -->");
    }

    /** What can be embedded is left for the reading of the text. */
    private static String alone(String written) {
        String address = unescaped(written);
        return EmbedAddress.of(address).isPresent() ? written : EscapedHtml.link(address, written);
    }

    private static String unescaped(String address) {
        return address.replace("&amp;", "&").replace("&#038;", "&");
    }

    private static String gallery(String code, WordPressItem item, WordPressSite site) {
        if (code.startsWith("[[")) {
            return code;
        }
        Matcher named = IDS.matcher(code);
        List<String> ids = new ArrayList<>(
                named.find() ? Arrays.stream(named.group(1).split("[,\\s]+")).toList() : site.picturesOf(item.id()));
        String figures = figures(ids, site, "");
        // without pictures it is named as what can't be shown
        return figures.isEmpty() ? code : "<div class=\"gallery\">" + figures + "</div>";
    }

    /** @param otherwise where none of them is in the export */
    private static String figures(List<String> ids, WordPressSite site, String otherwise) {
        StringBuilder figures = new StringBuilder();
        ids.forEach(id -> site.picture(id)
                .ifPresent(picture -> figures.append(
                        EscapedHtml.figure(picture.url(), picture.alt(), picture.caption(), picture.credit()))));
        return figures.isEmpty() ? otherwise : figures.toString();
    }
}
