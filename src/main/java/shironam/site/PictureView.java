package shironam.site;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import shironam.body.FigureGroup;
import shironam.story.pictures.PictureCredit;
import shironam.story.pictures.PictureEdits;

/**
 * A picture as a page shows it.
 *
 * @param src its address; never null: a thing without a picture has a null {@code PictureView}
 * @param alt the picture in words; teasers and cards leave it away, their headline says it
 * @param width in pixels, or null when unknown
 * @param height in pixels, or null when unknown
 * @param caption the words beneath it, or null
 * @param credit who made it, "ছবি: রয়টার্স", or null
 * @param group with which of its neighbours in a text it stands together
 */
public record PictureView(
        String src, String alt, Integer width, Integer height, String caption, String credit, FigureGroup group) {

    /** Pixels. Nothing smaller is made of a picture of that width. */
    private static final int SMALL = 320;

    public PictureView(String src, String alt, Integer width, Integer height, String caption, String credit) {
        this(src, alt, width, height, caption, credit, FigureGroup.NONE);
    }

    /** The credit as it stands after a caption, or null: a name alone would be taken for the caption's last words. */
    public String creditLine() {
        return credit != null && PictureCredit.isNameAlone(credit)
                ? MessageBundles.get(SiteMessages.class).photoBy(credit)
                : credit;
    }

    /** The caption as it stands before the credit, or null: what ends no sentence would run on into it. */
    public String captionLine() {
        boolean runsOn = caption != null
                && credit != null
                && !caption.matches("(?s).*[\\u0964\\u0965\\u09F7.!?…:;—–-][”’\"')]*");
        return runsOn ? caption + " ·" : caption;
    }

    /** The classes of its element, or null: for screens only, and too small to be blown up. */
    public String look() {
        String paper = PictureEdits.isPrinted(src) ? "" : "on-screen ";
        String size = width != null && width < SMALL ? "small" : "";
        String look = (paper + size).strip();
        return look.isEmpty() ? null : look;
    }

    /** With the renditions that the place needs, when it is a picture of ours, and cut as an editor has set it. */
    public PlacedPicture in(PicturePlace place) {
        return PlacedPicture.of(this, place);
    }

    /** Width to height. */
    double shape() {
        return width == null || height == null ? PicturePlace.USUAL : (double) width / height;
    }

    /** What to call the media type of a picture at that address. */
    public static String mediaType(String picture) {
        String path = picture.replaceFirst("[?#].*", "");
        String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (end) {
            case "png", "webp", "gif", "avif" -> "image/" + end;
            default -> "image/jpeg";
        };
    }
}
