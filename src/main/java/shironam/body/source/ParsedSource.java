package shironam.body.source;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shironam.bangla.Mojibake;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;
import shironam.body.cleaning.TextLines;

/** Foreign HTML, parsed and made what its readers saw, before cards are looked for and anything is cleaned. */
public final class ParsedSource {

    /** Entities that were escaped a second time; readers saw their names. */
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:nbsp|quot|apos|[lr][ds]quo|[nm]dash|hellip|zwn?j|bull|middot|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});");

    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;(/?)(p|div|h[1-6]|ul|ol|li|blockquote|table|figure|strong|b|em|i|span|a|br)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");
    private static final Pattern SHOWN_TAGS =
            Pattern.compile("<(p|div|h[1-6]|li|blockquote|strong|span)>[^<]{1,5000}</\\1>");

    private ParsedSource() {}

    /**
     * From the clipboard.
     *
     * @param embeddable which addresses can be embedded besides those of the known providers
     */
    public static Element pasted(String html, Predicate<String> embeddable, ReadingLog notes) {
        Element root = Markup.parse(html, notes);
        return asSeen(root, "", isWord(html), false, embeddable, notes);
    }

    /**
     * From a file.
     *
     * @param base the address where it stood, or empty
     * @param embeddable as {@link #pasted} takes it
     * @param which lines are read as if they had other words: those that {@code change} makes of them
     */
    public static Element read(
            String html,
            String base,
            Predicate<String> embeddable,
            Predicate<String> which,
            UnaryOperator<String> change,
            ReadingLog notes) {
        String shown = Shortcodes.replaced(unescaped(html, notes), notes);
        Element root = Markup.parse(shown, notes);
        repair(root, Mojibake::isLikely, Mojibake::repaired, Kind.TEXT_REPAIRED, notes);
        repair(
                root,
                line -> line.indexOf('&') >= 0 && ENTITY.matcher(line).find(),
                ParsedSource::withoutEntities,
                Kind.ENTITIES_REPAIRED,
                notes);
        TextLines.change(root, which, change);
        ActiveContent.in(root).ifPresent(all -> notes.found(Kind.EXECUTABLE_REMOVED, all));
        Element seen = asSeen(root, base, isWord(html), true, embeddable, notes);
        doubt(seen, notes);
        return seen;
    }

    private static Element asSeen(
            Element root,
            String base,
            boolean isWord,
            boolean plainText,
            Predicate<String> embeddable,
            ReadingLog notes) {
        ScriptedContent.make(root, base.isEmpty() ? ownAddress(root) : base, notes);
        HiddenContent.mark(root, notes, isWord);
        PastedMarkup.tidy(root, isWord);
        KeptLines.make(root, plainText);
        Embeds.replace(root, notes);
        PlainAddresses.embed(root, embeddable);
        return root;
    }

    /** What a page says of its own address. */
    private static String ownAddress(Element root) {
        Element said = root.selectFirst("base[href], link[rel=canonical][href]");
        return said == null || !said.attr("href").startsWith("http")
                ? ""
                : Href.card(said.attr("href")).orElse("");
    }

    private static boolean isWord(String html) {
        return html.contains("mso-") || html.contains("Mso") || html.contains("urn:schemas-microsoft-com:office");
    }

    private static void repair(
            Element root, Predicate<String> which, UnaryOperator<String> change, Kind kind, ReadingLog notes) {
        int[] lines = {0};
        TextLines.change(
                root,
                line -> {
                    boolean due = which.test(line);
                    lines[0] += due ? 1 : 0;
                    return due;
                },
                change);
        if (lines[0] > 0) {
            notes.found(kind, String.valueOf(lines[0]));
        }
    }

    private static String withoutEntities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Parser.unescapeEntities(found.group().toLowerCase(Locale.ROOT), false)));
    }

    /** A text without a tag that begins with an escaped one, ends with one and has as many ends as beginnings is HTML. */
    private static String unescaped(String html, ReadingLog notes) {
        String text = html.strip();
        if (!text.startsWith("&lt;")
                || !text.endsWith("&gt;")
                || TAG.matcher(text).find()) {
            return html;
        }
        long[] tags = new long[2];
        ESCAPED_TAG.matcher(text).results().forEach(tag -> {
            boolean isVoid = tag.group(2).equalsIgnoreCase("br");
            tags[tag.group(1).isEmpty() ? 0 : 1] += isVoid ? 0 : 1;
        });
        if (tags[0] == 0 || tags[0] != tags[1]) {
            return html;
        }
        notes.found(Kind.HTML_UNESCAPED, "");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** What can't be told for certain is for somebody to look at. */
    private static void doubt(Element root, ReadingLog notes) {
        for (String line : TextLines.of(root)) {
            if (Mojibake.isBroken(line)) {
                notes.found(Kind.TEXT_IN_DOUBT, "“" + ReadingLog.shortened(line) + "”");
                return;
            }
            if (line.indexOf('<') >= 0 && SHOWN_TAGS.matcher(line).find()) {
                notes.found(Kind.HTML_IN_DOUBT, "“" + ReadingLog.shortened(line) + "”");
                return;
            }
        }
    }
}
