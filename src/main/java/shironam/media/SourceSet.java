package shironam.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The widths in which a picture of ours is to be had, told from its address and width alone, so that a page with forty
 * pictures asks nothing more and is the same on every node.
 *
 * <p>JPEG and WebP come smaller as JPEG. PNG, the format of charts and logos, stays PNG, with its transparency. GIF comes
 * only as it is, for it may move.
 */
public final class SourceSet {
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);
    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})\\.(jpeg|png|webp)");

    private SourceSet() {}

    /**
     * The value of {@code srcset}, "/media/…-320.jpeg 320w, /media/….jpeg 500w".
     *
     * @param width in pixels, may be null
     * @return null for a picture that is not ours, of unknown width, or small already
     */
    public static String of(String address, Integer width) {
        Matcher ours = ADDRESS.matcher(address);
        if (width == null || width <= WIDTHS.get(0) || !ours.matches()) {
            return null;
        }
        String kind = ours.group(2).equals("png") ? "png" : "jpeg";
        StringBuilder set = new StringBuilder();
        for (int smaller : WIDTHS) {
            if (smaller < width) {
                set.append("/media/%s-%d.%s %dw, ".formatted(ours.group(1), smaller, kind, smaller));
            }
        }
        return set.append(address).append(' ').append(width).append('w').toString();
    }
}
