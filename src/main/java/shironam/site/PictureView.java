package shironam.site;

import shironam.media.SourceSet;

/**
 * A picture as a page shows it.
 *
 * @param src its address; never null: a thing without a picture has a null {@code PictureView}
 * @param srcset further renditions, "/media/…-320.jpeg 320w, /media/….jpeg 500w", or null
 * @param webp the same as WebP, or null
 * @param alt the picture in words; teasers and cards leave it away, their headline says it
 * @param width in pixels, or null when unknown
 * @param height in pixels, or null when unknown
 * @param caption the words beneath it, or null
 * @param credit who made it, "ছবি: রয়টার্স", or null
 */
public record PictureView(
        String src,
        String srcset,
        String webp,
        String alt,
        Integer width,
        Integer height,
        String caption,
        String credit) {

    /** With its renditions, when it is a picture of ours. */
    public PictureView(String src, String alt, Integer width, Integer height, String caption, String credit) {
        this(src, SourceSet.of(src, width), SourceSet.webp(src, width), alt, width, height, caption, credit);
    }

    /** What to call the media type of a picture at that address. */
    public static String mediaType(String picture) {
        String path = picture.replaceFirst("[?#].*", "");
        String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (end) {
            case "png", "webp", "gif", "avif" -> "image/" + end;
            default -> "image/jpeg";
        };
    }
}
