package shironam.site.brand;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bold typeface of the pages for what Java draws: shaped by the JDK's HarfBuzz, which knows conjuncts, reph and the
 * vowel signs that stand before their consonant. Latin letters and digits come from the typeface's other file.
 */
public final class Typeface {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Font bengali = font("noto-serif-bengali-700-v5.3.ttf");
    private final Font latin = font("noto-serif-bengali-latin-700-v5.3.ttf");

    private Typeface() {}

    /**
     * Read when it is first asked for.
     *
     * @throws LinkageError or another error when the system lacks what Java draws text with
     */
    public static Typeface get() {
        return Holder.TYPEFACE;
    }

    private static final class Holder {
        private static final Typeface TYPEFACE = new Typeface();
    }

    /** Runs of one font each. Java takes two fonts of one name for one, so they can't stand in one layout. */
    public record Line(List<TextLayout> runs) {
        public float width() {
            return (float) runs.stream().mapToDouble(TextLayout::getAdvance).sum();
        }

        public void draw(Graphics2D to, float left, int baseline) {
            float at = left;
            for (TextLayout run : runs) {
                run.draw(to, at, baseline);
                at += run.getAdvance();
            }
        }

        /** Its letters from 0 on, upon the baseline 0; y grows downward. */
        Path2D outline() {
            Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double at = 0;
            for (TextLayout run : runs) {
                outline.append(run.getOutline(AffineTransform.getTranslateInstance(at, 0)), false);
                at += run.getAdvance();
            }
            return outline;
        }
    }

    /** @param size in units of what is drawn on, an em's height */
    public Line layout(String text, float size) {
        List<TextLayout> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Font font = fontOf(text.codePointAt(start));
            int end = start;
            while (end < text.length() && fontOf(text.codePointAt(end)) == font) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new TextLayout(text.substring(start, end), font.deriveFont(size), MEASURE));
            start = end;
        }
        return new Line(runs);
    }

    public boolean canShow(int character) {
        return isBengali(character) || latin.canDisplay(character);
    }

    boolean isBengali(int character) {
        return bengali.canDisplay(character);
    }

    private Font fontOf(int character) {
        return isBengali(character) ? bengali : latin;
    }

    private static Font font(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("the font " + file + " can't be used", unusable);
        }
    }
}
