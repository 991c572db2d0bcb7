package shironam.body;

import java.util.function.UnaryOperator;
import shironam.body.cleaning.Markup;

/**
 * One or more clean blocks of text: {@code p h2 h3 blockquote ul ol table pre hr}.
 *
 * <p>Made by {@link Body#parse} only: whoever shows it trusts the HTML.
 */
public record Prose(String html) implements Segment {

    /** The same for a place that has no style of ours, where a pull quote is a quotation like others. */
    public String plainHtml(UnaryOperator<String> address) {
        return html(address).replace("<blockquote class=\"" + Block.Quote.PULL + "\">", "<blockquote>");
    }

    /** The same HTML for a place where its links would not lead where they do here. */
    public String html(UnaryOperator<String> address) {
        return html.contains("<a ") ? Markup.withAddresses(html, address) : html;
    }
}
