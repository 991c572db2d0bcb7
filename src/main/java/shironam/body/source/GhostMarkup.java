package shironam.body.source;

import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML that Ghost has made of a post, without what its scripts need, and with what closes and opens as such. */
public final class GhostMarkup {
    private static final String FORMS = ".kg-signup-card";

    /** Buttons, clocks and symbols of its players and boxes. */
    private static final String CONTROLS =
            ".kg-audio-player, .kg-audio-thumbnail, .kg-video-overlay, .kg-video-player-container,"
                    + " .kg-toggle-card-icon, .kg-file-card-icon, .kg-file-card-metadata, .kg-bookmark-icon";

    private GhostMarkup() {}

    /** @param forms is told of each form to subscribe, which is left out */
    public static String of(String html, Consumer<String> forms) {
        if (!html.contains("kg-")) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select(FORMS).forEach(form -> forms.accept(form.html()));
        page.select(CONTROLS + ", " + FORMS).remove();
        page.select(".kg-toggle-card").forEach(GhostMarkup::details);
        page.select(".kg-callout-card").forEach(GhostMarkup::callout);
        return page.body().html();
    }

    private static void details(Element toggle) {
        Element heading = toggle.selectFirst(".kg-toggle-heading");
        Element content = toggle.selectFirst(".kg-toggle-content");
        if (heading != null && content != null) {
            Element words = heading.selectFirst(".kg-toggle-heading-text");
            Element details = new Element("details");
            details.appendElement("summary").html((words == null ? heading : words).html());
            details.append(content.html());
            toggle.replaceWith(details);
        }
    }

    /** Its symbol stands before its words. */
    private static void callout(Element callout) {
        Element symbol = callout.selectFirst(".kg-callout-emoji");
        Element text = callout.selectFirst(".kg-callout-text");
        if (text != null) {
            Element quote = new Element("blockquote");
            quote.appendElement("p").html((symbol == null ? "" : symbol.html() + " ") + text.html());
            callout.replaceWith(quote);
        }
    }
}
