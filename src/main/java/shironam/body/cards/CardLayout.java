package shironam.body.cards;

import java.util.List;
import java.util.Optional;
import org.jsoup.select.Evaluator;

/**
 * How a paper marks its cards up: one file of {@code card-layouts}. What is recognised by structure alone needs no entry
 * here but its words.
 *
 * @param labels the words over cards; other spellings of the same words need no entry
 * @param overlayLinks classes of empty links that lie over a whole box
 * @param boxes the elements that are cards, or lists of them
 */
public record CardLayout(String name, List<String> labels, List<String> overlayLinks, List<Box> boxes) {

    /**
     * @param box which elements
     * @param link which of the links in it lead to stories
     * @param headline what in it is the headline; empty when the structure says
     * @param picture which of its pictures is shown; empty when the structure says
     */
    public record Box(Evaluator box, Evaluator link, Optional<Evaluator> headline, Optional<Evaluator> picture) {}
}
