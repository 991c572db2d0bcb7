package shironam.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.media.crops.Region;
import shironam.media.formats.WebpCoder;

/**
 * The widths in which a picture of ours is to be had, told from its address and width alone, so that a page with forty
 * pictures asks nothing more and is the same on every node.
 *
 * <p>JPEG and WebP come smaller as JPEG. PNG, the format of charts and logos, stays PNG, with its transparency. Both come
 * as WebP too. GIF comes only as it is, for it may move.
 */
public final class SourceSet {
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);
    static final String PART = "_";
    static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})\\.(jpeg|png|webp)");

    private SourceSet() {}

    /** The picture in one of its widths, in pixels. */
    public record Rendition(String address, int width) {}

    /**
     * As WebP, the smallest first: none where {@link #renditions} has none, and where nothing codes WebP. A picture that
     * is large as it is comes no wider than the widest of its renditions.
     */
    public static List<Rendition> webps(String address, Integer width) {
        return WebpCoder.works() ? asWebp(address, width) : List.of();
    }

    static List<Rendition> asWebp(String address, Integer width) {
        return renditions(address, width).stream()
                .filter(one -> !one.address().equals(address) || isOfferedWhole(one.width()))
                .map(one -> one.address().endsWith(".webp") ? one : new Rendition(one.address() + ".webp", one.width()))
                .toList();
    }

    static boolean isOfferedWhole(int width) {
        return width <= widest();
    }

    /**
     * The value of {@code srcset}, "/media/…-320.jpeg 320w, /media/….jpeg 500w".
     *
     * @param widest in pixels: what is wider than the first of that width is left out
     */
    public static String words(List<Rendition> renditions, int widest) {
        int last = first(renditions, widest).width();
        return renditions.stream()
                .filter(rendition -> rendition.width() <= last)
                .map(rendition -> rendition.address() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** The first that is as wide as that, else the widest. */
    public static Rendition first(List<Rendition> renditions, int width) {
        return renditions.stream()
                .filter(rendition -> rendition.width() >= width)
                .findFirst()
                .orElseGet(() -> renditions.get(renditions.size() - 1));
    }

    /** The address of the picture in a width of at least that, or in the widest that it has. */
    public static String address(String address, Integer width, int wanted) {
        List<Rendition> renditions = renditions(address, width);
        return renditions.isEmpty() ? address : first(renditions, wanted).address();
    }

    /** One by one, the smallest first; none for a picture that is not ours, of unknown width, or small already. */
    public static List<Rendition> renditions(String address, Integer width) {
        if (width == null || width <= WIDTHS.get(0)) {
            return List.of();
        }
        Matcher ours = ADDRESS.matcher(address);
        if (!ours.matches()) {
            return List.of();
        }
        String smaller = "/media/" + ours.group(1) + "-";
        String kind = "." + smallerKind(ours.group(2));
        List<Rendition> renditions = new ArrayList<>();
        for (int each : WIDTHS) {
            if (each < width) {
                renditions.add(new Rendition(smaller + each + kind, each));
            }
        }
        renditions.add(new Rendition(address, width));
        return renditions;
    }

    /**
     * The same of a part of it, which comes in its own width, too, if that is not among the largest.
     *
     * @return none for a picture of which no parts are made: one that is not ours, or moves
     */
    public static List<Rendition> renditions(String address, int width, Region part) {
        Matcher ours = ADDRESS.matcher(address);
        if (!ours.matches()) {
            return List.of();
        }
        String of = "/media/" + ours.group(1) + PART + part + "-";
        String kind = "." + smallerKind(ours.group(2));
        int own = part.pixelsAcross(width);
        List<Rendition> renditions = new ArrayList<>();
        for (int each : WIDTHS) {
            if (each < own) {
                renditions.add(new Rendition(of + each + kind, each));
            }
        }
        if (isOfferedWhole(own)) {
            renditions.add(new Rendition(of + own + kind, own));
        }
        return renditions;
    }

    /** The same renditions as WebP; none where nothing codes that. */
    public static List<Rendition> webps(List<Rendition> parts) {
        return WebpCoder.works()
                ? parts.stream()
                        .map(one -> new Rendition(one.address() + ".webp", one.width()))
                        .toList()
                : List.of();
    }

    static int widest() {
        return WIDTHS.get(WIDTHS.size() - 1);
    }

    static int nearest(int width) {
        return WIDTHS.stream().filter(each -> each >= width).findFirst().orElse(widest());
    }

    static String smallerKind(String kind) {
        return kind.equals("png") ? "png" : "jpeg";
    }
}
