package shironam.story;

import java.time.LocalDate;
import shironam.body.RelatedStory;

/**
 * What a card's source told about its target. Empty or null where the source said nothing.
 *
 * @param sectionSlug read from the target's address, as is {@code publishedOn}
 */
public record CardContent(
        String href,
        String headline,
        String pictureUrl,
        Integer pictureWidth,
        Integer pictureHeight,
        String sectionSlug,
        LocalDate publishedOn) {

    static CardContent of(RelatedStory card) {
        Address address = Address.of(card.href());
        return new CardContent(
                card.href(),
                orEmpty(card.headline()),
                orEmpty(card.picture()),
                card.pictureWidth(),
                card.pictureHeight(),
                address.section().orElse(""),
                address.date().orElse(null));
    }

    /** Fills what this one does not know from what was known before. */
    CardContent or(CardContent before) {
        if (!headline.isEmpty() || before == null) {
            return this;
        }
        return before;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
