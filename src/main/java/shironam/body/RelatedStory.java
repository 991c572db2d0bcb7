package shironam.body;

import shironam.body.writing.HtmlWriter;

/**
 * A card: the promise of another story inside this one. The body keeps only the address; what the source or the editor
 * said about the other story is for the caller to keep.
 *
 * @param href an http(s) address or a path of this site, which starts with {@code /}
 * @param headline empty when the source gives none
 * @param picture address of a picture, empty when the source gives none
 * @param pictureWidth in pixels, null when the source does not say
 * @param pictureHeight in pixels, null when the source does not say
 */
public record RelatedStory(String href, String headline, String picture, Integer pictureWidth, Integer pictureHeight)
        implements Segment, Block {

    public static final String TAG = "related-story";

    /** {@code <related-story href="https://example.com/1"></related-story>}. */
    @Override
    public String html() {
        return HtmlWriter.card(this);
    }

    /** The same with its headline and picture, for an editor's form: what it posts is read back whole. */
    public String describedHtml() {
        return HtmlWriter.describedCard(this);
    }
}
