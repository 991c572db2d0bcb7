package shironam.site;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Graphemes;

/**
 * Bengali text in pictures, in the typeface of the pages: shaped by the JDK's HarfBuzz, which knows conjuncts, reph and
 * the vowel signs that stand before their consonant. Latin letters and digits come from the typeface's other file.
 */
final class ShareText {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Font bengali = font("noto-serif-bengali-700-v5.3.ttf");
    private final Font latin = font("noto-serif-bengali-latin-700-v5.3.ttf");

    /** The lines of a text, in the largest of the sizes in which it fits. */
    record Set(List<Line> lines, int size, int lineHeight) {
        void draw(Graphics2D to, int left, int top) {
            int baseline = top + size;
            for (Line line : lines) {
                line.draw(to, left, baseline);
                baseline += lineHeight;
            }
        }
    }

    /** Runs of one font each. Java takes two fonts of one name for one, so they can't stand in one layout. */
    record Line(List<TextLayout> runs) {
        float width() {
            return (float) runs.stream().mapToDouble(TextLayout::getAdvance).sum();
        }

        void draw(Graphics2D to, float left, int baseline) {
            float at = left;
            for (TextLayout run : runs) {
                run.draw(to, at, baseline);
                at += run.getAdvance();
            }
        }
    }

    /** What fits in no size is cut at a word, with an ellipsis. */
    Set set(String text, int width, int height, int largest, int smallest) {
        String drawable = drawable(text);
        for (int size = largest; size >= smallest; size -= 4) {
            Set set = set(drawable, width, size);
            if (fits(set, width, height)) {
                return set;
            }
        }
        int graphemes = Graphemes.count(drawable);
        Set set = set(drawable, width, smallest);
        while (set.lines.size() * set.lineHeight > height && graphemes > 1) {
            graphemes -= Math.max(1, graphemes / 10);
            set = set(Graphemes.truncate(drawable, graphemes), width, smallest);
        }
        return set;
    }

    private static boolean fits(Set set, int width, int height) {
        return set.lines.size() * set.lineHeight <= height
                && set.lines.stream().allMatch(line -> line.width() <= width);
    }

    /** Breaks between words only: inside one, no line may break. */
    private Set set(String text, int width, int size) {
        List<Line> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && layout(longer, size).width() > width) {
                lines.add(layout(line, size));
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(layout(line, size));
        }
        return new Set(lines, size, Math.round(size * 1.45f));
    }

    private Line layout(String text, int size) {
        List<TextLayout> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Font font = fontOf(text.codePointAt(start));
            int end = start;
            while (end < text.length() && fontOf(text.codePointAt(end)) == font) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new TextLayout(text.substring(start, end), font.deriveFont((float) size), MEASURE));
            start = end;
        }
        return new Line(runs);
    }

    private Font fontOf(int character) {
        return bengali.canDisplay(character) ? bengali : latin;
    }

    /** A headline may hold what the typeface has no form for: an emoji. */
    private String drawable(String text) {
        return text.replace('\u00a0', ' ')
                .codePoints()
                .filter(character -> bengali.canDisplay(character) || latin.canDisplay(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static Font font(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("the font " + file + " can't be used", unusable);
        }
    }
}
