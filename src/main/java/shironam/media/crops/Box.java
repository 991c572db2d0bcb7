package shironam.media.crops;

/** The shapes in which places show pictures, width to height. No other parts of a picture are made. */
public enum Box {
    /** Whole, or as the crop of the story says. */
    OWN(0),
    /** A teaser, a card. */
    THUMB(3 / 2.0),
    /** The lead of a front on a desk. */
    LEAD(4 / 3.0),
    /** An author's portrait. */
    SQUARE(1),
    /** The card in a page of somebody else. */
    EMBED(5 / 6.0),
    /** The right side of the picture that has the headline in it. */
    HEADLINE(46 / 63.0),
    /** A picture that other services show for a link. */
    SHARE(CropName.SHARE.shape);

    public final double shape;

    Box(double shape) {
        this.shape = shape;
    }
}
