package shironam.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The widths in which a picture of ours is to be had, told from its address and width alone, so that a page with forty
 * pictures asks nothing more and is the same on every node.
 *
 * <p>JPEG and WebP come smaller as JPEG. PNG, the format of charts and logos, stays PNG, with its transparency. Both come
 * as WebP too. GIF comes only as it is, for it may move.
 */
public final class SourceSet {
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);
    static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})\\.(jpeg|png|webp)");

    private SourceSet() {}

    /** The picture in one of its widths, in pixels. */
    public record Rendition(String address, int width) {}

    /**
     * The value of {@code srcset}, "/media/…-320.jpeg 320w, /media/….jpeg 500w".
     *
     * @param width in pixels, may be null
     * @return null for a picture that is not ours, of unknown width, or small already
     */
    public static String of(String address, Integer width) {
        return words(renditions(address, width));
    }

    /** The same as WebP; null where {@link #of} is, and where nothing codes WebP. */
    public static String webp(String address, Integer width) {
        return WebpCoder.works() ? words(webps(address, width)) : null;
    }

    /** A picture that is large as it is comes no wider than the widest of its renditions. */
    static List<Rendition> webps(String address, Integer width) {
        return renditions(address, width).stream()
                .filter(one -> !one.address().equals(address) || isOfferedWhole(one.width()))
                .map(one -> one.address().endsWith(".webp") ? one : new Rendition(one.address() + ".webp", one.width()))
                .toList();
    }

    static boolean isOfferedWhole(int width) {
        return width <= WIDTHS.get(WIDTHS.size() - 1);
    }

    private static String words(List<Rendition> renditions) {
        return renditions.isEmpty()
                ? null
                : renditions.stream()
                        .map(rendition -> rendition.address() + " " + rendition.width() + "w")
                        .collect(Collectors.joining(", "));
    }

    /** The same one by one, the smallest first; none where {@link #of} has none. */
    public static List<Rendition> renditions(String address, Integer width) {
        Matcher ours = ADDRESS.matcher(address);
        if (width == null || width <= WIDTHS.get(0) || !ours.matches()) {
            return List.of();
        }
        List<Rendition> renditions = new ArrayList<>();
        for (int smaller : WIDTHS) {
            if (smaller < width) {
                String kind = smallerKind(ours.group(2));
                renditions.add(new Rendition("/media/" + ours.group(1) + "-" + smaller + "." + kind, smaller));
            }
        }
        renditions.add(new Rendition(address, width));
        return renditions;
    }

    static String smallerKind(String kind) {
        return kind.equals("png") ? "png" : "jpeg";
    }
}
