package shironam.importing.sources.wordpress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.importing.sources.EscapedHtml;

/** The HTML that WordPress makes of a post: galleries by their pictures, paragraphs by empty lines. */
final class WordPressHtml {
    private static final Pattern GALLERY = Pattern.compile("\\[gallery(\\s[^\\[\\]<>]{0,1000})?\\]");
    private static final Pattern IDS = Pattern.compile("\\b(?:ids|include)\\s*=\\s*[\"“”']?([\\d,\\s]+)");

    private WordPressHtml() {}

    static String of(WordPressItem item, WordPressSite site) {
        String content = item.content();
        boolean isOfBlocks = content.contains("<!-- wp:");
        String html = isOfBlocks ? content : WordPressParagraphs.of(content);
        return GALLERY.matcher(html).replaceAll(found -> Matcher.quoteReplacement(gallery(found.group(), item, site)));
    }

    private static String gallery(String code, WordPressItem item, WordPressSite site) {
        Matcher named = IDS.matcher(code);
        List<String> ids = new ArrayList<>(
                named.find() ? Arrays.stream(named.group(1).split("[,\\s]+")).toList() : site.picturesOf(item.id()));
        StringBuilder figures = new StringBuilder();
        ids.forEach(id -> site.picture(id)
                .ifPresent(picture ->
                        figures.append(EscapedHtml.figure(picture.url(), picture.alt(), picture.caption()))));
        return figures.isEmpty() ? code : figures.toString(); // it is named as what can't be shown
    }
}
