package shironam.body;

/** A piece of a body that is shown in its own way. Between two cards, figures or embeds all prose is one segment. */
public sealed interface Segment permits Prose, RelatedStory, Figure, EmbeddedContent {

    /** The piece as it is stored. */
    String html();
}
