package shironam.body;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import shironam.body.cleaning.Markup;
import shironam.body.writing.HtmlWriter;

/**
 * One or more clean blocks of text: {@code p h2 h3 blockquote ul ol table pre hr}.
 *
 * <p>Made by {@link Body#parse} only: whoever shows it trusts the HTML.
 *
 * @param blocks what the HTML was written of; reading the HTML again gives the same words
 */
public record Prose(String html, List<Block> blocks) implements Segment {
    private static final Pattern CLASS = Pattern.compile(" class=\"[^\"]*\"(?=>)");

    public static Prose of(List<Block> blocks) {
        List<Block> all = List.copyOf(blocks);
        return new Prose(HtmlWriter.prose(all), all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prose prose && html.equals(prose.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }

    /**
     * The same for a place that has no style of ours: a pull quote is a quotation like others, a box is one, too, and a note
     * stands in small print where it belongs.
     */
    public String plainHtml(UnaryOperator<String> address) {
        return withNotesInPlace(CLASS.matcher(html(address)).replaceAll(""))
                .replace("<" + BoxKind.TAG + ">", "<blockquote>")
                .replace("</" + BoxKind.TAG + ">", "</blockquote>");
    }

    /** For a place that has no end to put notes at. */
    public String htmlWithNotesInPlace() {
        return withNotesInPlace(html);
    }

    private static String withNotesInPlace(String html) {
        return html.replace("<" + TextStyle.NOTE.tag + ">", " <small>(")
                .replace("</" + TextStyle.NOTE.tag + ">", ")</small>");
    }

    /** The same HTML for a place where its links would not lead where they do here. */
    public String html(UnaryOperator<String> address) {
        return html.contains("<a ") ? Markup.withAddresses(html, address) : html;
    }
}
