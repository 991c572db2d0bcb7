package shironam.body;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shironam.bangla.Normal;

/** A {@code related-story} element, as it is stored, as an editor's page sends it, or as {@link CardFinder} made it. */
record CardTag(Element element) {
    private static final int LONGEST_HEADLINE = 250;

    static Element of(RelatedStory card) {
        Element element = new Element(RelatedStory.TAG).attr("href", card.href());
        element.attr("headline", card.headline()).attr("picture", card.picture());
        element.attr("picture-width", number(card.pictureWidth())).attr("picture-height", number(card.pictureHeight()));
        return element;
    }

    private static String number(Integer value) {
        return value == null ? "" : value.toString();
    }

    Optional<RelatedStory> story() {
        return Href.card(element.attr("href"))
                .map(href -> new RelatedStory(
                        href,
                        headline(),
                        Href.picture(element.attr("picture")).orElse(""),
                        PictureTag.pixels(element.attr("picture-width")),
                        PictureTag.pixels(element.attr("picture-height"))));
    }

    String headline() {
        String said = Normal.line(element.attr("headline"));
        return said.isEmpty() && !holdsProse() ? Normal.line(Visible.text(element)) : said;
    }

    /** An element that was never closed has swallowed what comes after it, which is none of its own. */
    boolean holdsProse() {
        return element.stream()
                        .skip(1)
                        .anyMatch(child -> Markup.isBlock(child)
                                || PictureTag.is(child)
                                || Vocabulary.EMBEDS.contains(child.normalName()))
                || Visible.text(element, LONGEST_HEADLINE).length() > LONGEST_HEADLINE;
    }
}
