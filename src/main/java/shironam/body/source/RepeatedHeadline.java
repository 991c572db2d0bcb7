package shironam.body.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.BodyTooDeepException;
import shironam.body.cleaning.Markup;

/** A whole page repeats the story's headline above its text. */
public final class RepeatedHeadline {
    private RepeatedHeadline() {}

    public static String without(String headline, String html) {
        if (!html.contains("<h1")) {
            return html;
        }
        Document page;
        try {
            page = Markup.page(html);
        } catch (BodyTooDeepException refusedWhenItIsRead) {
            return html;
        }
        Element first = page.selectFirst("h1");
        if (first != null && Normalization.key(first.text()).equals(Normalization.key(headline))) {
            first.remove();
        }
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }
}
