package shironam.site;

/**
 * A picture as a page shows it.
 *
 * @param src its address; never null: a thing without a picture has a null {@code PictureView}
 * @param srcset further renditions, "/m/12-480.webp 480w, /m/12-960.webp 960w", or null
 * @param alt the picture in words; teasers and cards leave it away, their headline says it
 * @param width in pixels, or null when unknown
 * @param height in pixels, or null when unknown
 * @param caption the words beneath it, or null
 * @param credit who made it, "ছবি: রয়টার্স", or null
 */
public record PictureView(
        String src, String srcset, String alt, Integer width, Integer height, String caption, String credit) {

    public PictureView(String src, String alt, Integer width, Integer height, String caption, String credit) {
        this(src, null, alt, width, height, caption, credit);
    }
}
