package shironam.site;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Digits;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;

/**
 * A body as its page shows it: what belongs together stays on a line, and a table stands in a region of its own, which
 * scrolls by itself where the screen is narrow, also by keyboard.
 */
public final class BodyParts {
    private int tables;

    private BodyParts() {}

    /** A part that is the same at each visit, or the address of a card, of which it has to be asked what it shows. */
    public record Part(BodyPart ready, String card) {}

    static List<Part> of(Body body) {
        BodyParts shown = new BodyParts();
        List<Part> parts = new ArrayList<>();
        for (Segment segment :
                body.withTexts(line -> true, NonBreakingSpaces::keepTogether).segments()) {
            if (segment instanceof RelatedStory card) {
                parts.add(new Part(null, card.href()));
            } else if (segment instanceof Figure figure) {
                parts.add(new Part(BodyPart.picture(SiteViews.picture(figure)), null));
            } else if (segment instanceof Prose prose) {
                parts.add(new Part(BodyPart.html(shown.withTablesThatScroll(prose.html())), null));
            }
        }
        return parts;
    }

    /** Prose is written by us: what looks like the beginning of a table is one. Each has a name of its own. */
    private String withTablesThatScroll(String prose) {
        String[] pieces = prose.split("<table>", -1);
        StringBuilder html = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(MessageBundles.get(SiteMessages.class).table(Digits.bengali(++tables)))
                    .append("\"><table>")
                    .append(pieces[i].replace("</table>", "</table></div>"));
        }
        return html.toString();
    }
}
