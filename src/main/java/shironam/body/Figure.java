package shironam.body;

import shironam.bangla.Normal;

/**
 * A picture in the text.
 *
 * @param src an http(s) address or a path
 * @param alt what the picture shows, empty when nobody has said it
 * @param width in pixels, null when unknown
 * @param height in pixels, null when unknown
 * @param caption the words under the picture, empty when there are none
 */
public record Figure(String src, String alt, Integer width, Integer height, String caption) implements Segment, Block {

    Figure captioned(String words) {
        return new Figure(src, alt, width, height, Normal.line(words));
    }

    @Override
    public String html() {
        return HtmlWriter.figure(this);
    }
}
