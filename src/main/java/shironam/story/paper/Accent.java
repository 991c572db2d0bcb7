package shironam.story.paper;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The one colour of a paper beside black and white, on light pages and on dark ones. Words are set in it, so it has to stand out
 * from each ground by 4.5 to 1 (WCAG 2.2, success criterion 1.4.3). No colour does so on both: each has its own.
 *
 * @param light on light pages, "#ad1238"
 * @param dark on dark pages
 */
public record Accent(String light, String dark) {
    public static final Accent USUAL = new Accent("#ad1238", "#ff8fa3");

    /** What words stand on: the pages' grounds and those of their boxes, as {@code 00-tokens.css} has them. */
    private static final List<String> LIGHT_GROUNDS = List.of("#fdfdfc", "#f2f2ee");

    private static final List<String> DARK_GROUNDS = List.of("#141517", "#1e2023");

    private static final double ENOUGH = 4.5;
    private static final int STEPS = 1000;

    /** Says both to styles, as {@code --accent}. */
    public String styles() {
        return ":root{--accent:" + light + "}@media(prefers-color-scheme:dark){:root{--accent:" + dark + "}}";
    }

    /** @param color as a browser's field for colours sends it, or empty for the usual one */
    public static boolean isColor(String color) {
        return color.isEmpty() || color.matches("#[0-9a-f]{6}");
    }

    /**
     * @param dark empty for one of the same hue as the light one
     */
    public static Accent of(String light, String dark) {
        if (light.isEmpty()) {
            return dark.isEmpty() ? USUAL : new Accent(USUAL.light, dark);
        }
        return new Accent(light, dark.isEmpty() ? nearest(light, DARK_GROUNDS, true) : dark);
    }

    /** The nearest one that can be read on light pages; itself where it can be. */
    public static String nearestOnLight(String color) {
        return nearest(color, LIGHT_GROUNDS, false);
    }

    public static String nearestOnDark(String color) {
        return nearest(color, DARK_GROUNDS, true);
    }

    /** In steps towards white or black, which keep its hue. */
    private static String nearest(String color, List<String> grounds, boolean lighter) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(color, lighter ? 255 : 0, (double) step / STEPS))
                .filter(mixed -> isReadable(mixed, grounds))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isReadable(String color, List<String> grounds) {
        return grounds.stream().allMatch(ground -> contrast(color, ground) >= ENOUGH);
    }

    private static String mixed(String color, int with, double share) {
        int rgb = rgb(color);
        return String.format(
                "#%02x%02x%02x",
                mixed(rgb >> 16 & 255, with, share), mixed(rgb >> 8 & 255, with, share), mixed(rgb & 255, with, share));
    }

    private static int mixed(int part, int with, double share) {
        return (int) Math.round(part + (with - part) * share);
    }

    /** Between 1 and 21, as WCAG 2.2 defines it. */
    static double contrast(String one, String other) {
        double first = luminance(rgb(one));
        double second = luminance(rgb(other));
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static double luminance(int rgb) {
        return .2126 * linear(rgb >> 16 & 255) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    private static int rgb(String color) {
        return Integer.parseInt(color.substring(1), 16);
    }
}
