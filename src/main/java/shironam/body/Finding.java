package shironam.body;

/**
 * Something in a source that was refused or turned into something else.
 *
 * @param detail what exactly, in a few English words, with the source's own words quoted
 */
public record Finding(Kind kind, String detail) {

    public enum Kind {
        /** A related-story block that leads nowhere. Its headline is the detail. */
        CARD_WITHOUT_LINK,
        /** Scripts, event handlers and the like: {@code 2 scripts, 5 event handlers, 1 javascript: link}. */
        EXECUTABLE_REMOVED,
        /** A link that no reader should follow. Its text stays. */
        UNSAFE_LINK,
        /** A player or a frame that has become a link to what it showed. */
        EMBED_TO_LINK,
        /** A player or a frame that showed nothing from a known address. */
        EMBED_REMOVED,
        /** A picture without a usable address. */
        PICTURE_REMOVED,
        /** Invisible pictures that count readers. */
        TRACKING_PIXEL_REMOVED
    }
}
