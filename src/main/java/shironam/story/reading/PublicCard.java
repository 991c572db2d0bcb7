package shironam.story.reading;

import shironam.story.CardContent;

/**
 * A card as readers may know it: its target as it is now where that is public, else what the source told.
 *
 * @param targetId the story of ours that it points at, public or not; null when it points elsewhere
 * @param target that story, only while it is public
 */
public record PublicCard(CardContent given, Long targetId, Teaser target) {
    PublicCard leadingTo(Teaser target) {
        return new PublicCard(given, targetId, target);
    }
}
