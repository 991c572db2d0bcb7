package shironam.body;

import shironam.bangla.Normalization;
import shironam.body.writing.HtmlWriter;

/**
 * A picture in the text.
 *
 * @param src an http(s) address or a path
 * @param alt what the picture shows, empty when nobody has said it
 * @param width in pixels, null when unknown
 * @param height in pixels, null when unknown
 * @param caption the words under the picture, empty when there are none
 * @param credit who made it, empty when nobody is named
 * @param group with which of its neighbours it stands together: those of the same group
 */
public record Figure(
        String src, String alt, Integer width, Integer height, String caption, String credit, FigureGroup group)
        implements Segment, Block {

    public Figure(String src, String alt, Integer width, Integer height, String caption, String credit) {
        this(src, alt, width, height, caption, credit, FigureGroup.NONE);
    }

    public Figure in(FigureGroup group) {
        return new Figure(src, alt, width, height, caption, credit, group);
    }

    /** The same picture at another address. */
    public Figure at(String src, Integer width, Integer height, String credit) {
        return new Figure(src, alt, width, height, caption, credit, group);
    }

    /** @param small what stands in small print: the credit, when nothing comes after it */
    public Figure captioned(String words, String small) {
        String all = Normalization.line(words);
        String last = Normalization.line(small);
        boolean credited = !last.isEmpty() && all.endsWith(last);
        String caption = credited ? Normalization.line(all.substring(0, all.length() - last.length())) : all;
        return new Figure(src, alt, width, height, caption, credited ? last : "", group);
    }

    /** All that stands under the picture. */
    public String words() {
        return (caption + " " + credit).strip();
    }

    @Override
    public String html() {
        return HtmlWriter.figure(this);
    }
}
