package shironam.body.cards;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.Href;
import shironam.body.RelatedStory;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.Vocabulary;
import shironam.body.source.VisibleText;

/** A {@code related-story} element, as it is stored, as an editor's page sends it, or as {@link CardFinder} made it. */
public record CardTag(Element element) {
    private static final int LONGEST_HEADLINE = 250;

    public static Element of(RelatedStory card) {
        Element element = new Element(RelatedStory.TAG).attr("href", card.href());
        element.attr("headline", card.headline()).attr("picture", card.picture());
        element.attr("picture-width", number(card.pictureWidth())).attr("picture-height", number(card.pictureHeight()));
        return element;
    }

    private static String number(Integer value) {
        return value == null ? "" : value.toString();
    }

    public Optional<RelatedStory> story() {
        return Href.card(element.attr("href"))
                .map(href -> new RelatedStory(
                        href,
                        headline(),
                        Href.picture(element.attr("picture")).orElse(""),
                        PictureTag.pixels(element.attr("picture-width")),
                        PictureTag.pixels(element.attr("picture-height"))));
    }

    public String headline() {
        String said = Normalization.line(element.attr("headline"));
        return said.isEmpty() && !holdsProse() ? Normalization.line(VisibleText.text(element)) : said;
    }

    /** An element that was never closed has swallowed what comes after it, which is none of its own. */
    public boolean holdsProse() {
        return element.stream()
                        .skip(1)
                        .anyMatch(child -> Markup.isBlock(child)
                                || PictureTag.is(child)
                                || Vocabulary.EMBEDS.contains(child.normalName()))
                || VisibleText.text(element, LONGEST_HEADLINE).length() > LONGEST_HEADLINE;
    }
}
