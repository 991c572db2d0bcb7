package shironam.site;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shironam.bangla.Digits;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;

/**
 * A body as its page shows it: what belongs together stays on a line, and a table stands in a region of its own, which
 * scrolls by itself where the screen is narrow, also by keyboard.
 */
public final class BodyParts {
    private static final Pattern STYLED = Pattern.compile("<aside |<details>|<section class=\"notes\"");

    private final SiteMessages words = MessageBundles.get(SiteMessages.class);
    private final Footnotes notes = new Footnotes(words);
    private int tables;

    private BodyParts() {}

    /**
     * A part that is the same at each visit, or the address of a card, of which it has to be asked what it shows, or what
     * another site shows.
     */
    public record Part(BodyPart ready, String card, EmbeddedContent embed) {
        private static Part ready(BodyPart part) {
            return new Part(part, null, null);
        }
    }

    static List<Part> of(Body body) {
        BodyParts shown = new BodyParts();
        List<Part> parts = new ArrayList<>();
        for (Segment segment :
                body.withTexts(line -> true, NonBreakingSpaces::keepTogether).segments()) {
            if (segment instanceof RelatedStory card) {
                parts.add(new Part(null, card.href(), null));
            } else if (segment instanceof Figure figure) {
                parts.add(Part.ready(BodyPart.picture(SiteViews.picture(figure))));
            } else if (segment instanceof Prose prose) {
                parts.add(Part.ready(BodyPart.html(shown.notes.numbered(shown.withTablesThatScroll(prose.html())))));
            } else if (segment instanceof EmbeddedContent embed) {
                parts.add(new Part(null, null, embed));
            }
        }
        if (!shown.notes.isEmpty()) {
            parts.add(Part.ready(BodyPart.html(shown.notes.list())));
        }
        return parts;
    }

    /** Whether it holds blocks whose style stands in a file of its own. */
    static boolean areStyledApart(List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> part.embed() != null
                        || part.ready() != null
                                && part.ready().html() != null
                                && STYLED.matcher(part.ready().html()).find());
    }

    /** Prose is written by us: what looks like the beginning of a table is one. Each has a name of its own. */
    private String withTablesThatScroll(String prose) {
        String[] pieces = prose.split("<table>", -1);
        StringBuilder html = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(words.table(Digits.bengali(++tables)))
                    .append("\"><table>")
                    .append(pieces[i].replace("</table>", "</table></div>"));
        }
        return html.toString();
    }
}
