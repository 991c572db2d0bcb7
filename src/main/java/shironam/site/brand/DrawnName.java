package shironam.site.brand;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A name in bold letters that hang from one headstroke (মাত্রা), which runs on far beyond both of its ends. A long name of
 * several words stands in two lines. A name with letters of another script has no headstroke.
 */
final class DrawnName {
    /** Units of an em. At the masthead's largest size a unit is 0.23 CSS pixels. */
    static final int EM = 500;

    /** Beyond this many units a name of several words is parted. */
    private static final float LONGEST_LINE = 6.5f * EM;

    private static final int LINE = 620;

    /** Where Noto Serif Bengali Bold has the headstroke, and how thick. */
    static final int HEADSTROKE_TOP = -311;

    private static final int HEADSTROKE = 36;

    /** What a line around each letter adds to it: a masthead is heavier than the text below it. */
    static final int OUTLINE = 7;

    private static final int FAR = 20_000;

    private final Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Path2D headstrokes = new Path2D.Double(Path2D.WIND_NON_ZERO);

    private DrawnName() {}

    static DrawnName of(String name) {
        Typeface typeface = Typeface.get();
        boolean bengali = name.codePoints().allMatch(letter -> letter == ' ' || typeface.isBengali(letter));
        List<String> lines = lines(name, typeface);
        double width = lines.stream()
                .mapToDouble(line -> typeface.layout(line, EM).width())
                .max()
                .orElse(0);
        DrawnName drawn = new DrawnName();
        for (int i = 0; i < lines.size(); i++) {
            Typeface.Line line = typeface.layout(lines.get(i), EM);
            Path2D outline = line.outline();
            outline.transform(AffineTransform.getTranslateInstance((width - line.width()) / 2, i * LINE));
            drawn.letters.append(outline, false);
            if (bengali) {
                drawn.headstrokes.append(
                        new Rectangle2D.Double(-FAR, i * LINE + HEADSTROKE_TOP, 2 * FAR, HEADSTROKE), false);
            }
        }
        return drawn;
    }

    Path2D letters() {
        return letters;
    }

    /** A bar for each line; empty for a name without. */
    Path2D headstrokes() {
        return headstrokes;
    }

    boolean hasHeadstroke() {
        return headstrokes.getCurrentPoint() != null;
    }

    /** Of the letters, with the line around them. */
    Rectangle2D bounds() {
        Rectangle2D bounds = letters.getBounds2D();
        int around = (OUTLINE + 1) / 2;
        return new Rectangle2D.Double(
                bounds.getX() - around,
                bounds.getY() - around,
                bounds.getWidth() + 2 * around,
                bounds.getHeight() + 2 * around);
    }

    private static List<String> lines(String name, Typeface typeface) {
        if (typeface.layout(name, EM).width() <= LONGEST_LINE || name.indexOf(' ') < 0) {
            return List.of(name);
        }
        int middle = name.length() / 2;
        int at = IntStream.range(0, name.length())
                .filter(i -> name.charAt(i) == ' ')
                .boxed()
                .min((a, b) -> Integer.compare(Math.abs(a - middle), Math.abs(b - middle)))
                .orElseThrow();
        return List.of(name.substring(0, at), name.substring(at + 1));
    }
}
