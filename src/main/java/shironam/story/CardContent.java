package shironam.story;

import java.time.LocalDate;
import shironam.body.RelatedStory;
import shironam.story.addresses.StoryAddress;

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

    public static CardContent of(RelatedStory card) {
        StoryAddress address = StoryAddress.of(card.href());
        return new CardContent(
                card.href(),
                orEmpty(card.headline()),
                orEmpty(card.picture()),
                card.pictureWidth(),
                card.pictureHeight(),
                address.section().orElse(""),
                address.date().orElse(null));
    }

    /** Fills what this one does not know from what was known before. An editor's form knows no sizes of pictures. */
    public CardContent or(CardContent before) {
        if (before == null) {
            return this;
        }
        if (headline.isEmpty()) {
            return before;
        }
        boolean samePicture = pictureUrl.equals(before.pictureUrl);
        return new CardContent(
                href,
                headline,
                pictureUrl,
                samePicture && pictureWidth == null ? before.pictureWidth : pictureWidth,
                samePicture && pictureHeight == null ? before.pictureHeight : pictureHeight,
                sectionSlug,
                publishedOn);
    }

    CardContent named(String other) {
        return new CardContent(href, other, pictureUrl, pictureWidth, pictureHeight, sectionSlug, publishedOn);
    }

    public RelatedStory inBody() {
        return new RelatedStory(href, headline, pictureUrl, pictureWidth, pictureHeight);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
