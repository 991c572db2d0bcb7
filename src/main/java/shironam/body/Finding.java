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
        TRACKING_PIXEL_REMOVED,
        /** Text that readers of the source did not see, or that only a script would have shown. */
        HIDDEN_TEXT,
        /** Text that was deleted while changes were tracked. */
        DELETION_LEFT_OUT,
        /** What reviewers remarked in the margin. */
        COMMENT_LEFT_OUT,
        /** A relative address, and the source does not say where it stood. */
        LINK_UNRESOLVED,
        /** A link around a picture; a figure has none. */
        LINK_OF_PICTURE,
        /** A link without words. */
        LINK_WITHOUT_TEXT,
        /** A shortcode of a WordPress plugin that can't be shown. */
        SHORTCODE_REMOVED,
        /** Text that came garbled, and what it is was certain. */
        TEXT_REPAIRED,
        /** Text that came garbled, and what it is can't be told: somebody has to look before it is published. */
        TEXT_IN_DOUBT
    }
}
