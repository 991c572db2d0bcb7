package shironam.body;

/**
 * Something in a source that was refused or turned into something else.
 *
 * @param detail what exactly, in no language: the source's own words, numbers and names of elements
 */
public record Finding(Kind kind, String detail) {

    public enum Kind {
        /** A related-story block that leads nowhere. Its headline is the detail. */
        CARD_WITHOUT_LINK,
        /** Scripts, event handlers and the like: {@code <script> × 2, on…= × 5, javascript:}. */
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
        /** Text that readers of the source did not see, in an element that is hidden. */
        HIDDEN_TEXT,
        /** Text in a comment of the markup. */
        COMMENT_TEXT,
        /** Text that only a script would have shown. */
        SCRIPT_TEXT,
        /** Text in an attribute of a form. */
        FORM_TEXT,
        /** Text for where a frame or a player can't be shown. */
        FALLBACK_TEXT,
        /** Text that was deleted while changes were tracked. */
        DELETION_LEFT_OUT,
        /** What reviewers remarked in the margin. */
        COMMENT_LEFT_OUT,
        /** A relative address, and the source does not say where it stood. */
        LINK_UNRESOLVED,
        /** A path from the root of a site; it is read as one of ours. */
        LINK_TAKEN_AS_OURS,
        /** A link to a place in the text that is not there. */
        LINK_TO_NO_PLACE,
        /** A link around a picture; a figure has none. */
        LINK_OF_PICTURE,
        /** A link without words. */
        LINK_WITHOUT_TEXT,
        /** A shortcode of a WordPress plugin that can't be shown. */
        SHORTCODE_REMOVED,
        /** Lines in UTF-8 that were read as Windows-1252; what they are was certain. */
        TEXT_REPAIRED,
        /** Lines with entities that were escaped twice. */
        ENTITIES_REPAIRED,
        /** HTML that was escaped as a whole. */
        HTML_UNESCAPED,
        /** An address that a script would have written. */
        ADDRESS_READ,
        /** Text that came garbled, and what it is can't be told: somebody has to look before it is published. */
        TEXT_IN_DOUBT,
        /** Tags that show as text: somebody has to look. */
        HTML_IN_DOUBT
    }
}
