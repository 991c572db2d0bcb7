package shironam.site.share;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shironam.bangla.Graphemes;
import shironam.site.brand.Typeface;
import shironam.site.brand.Typeface.Line;

/**
 * Bengali text in pictures, in the typeface of the pages: shaped by the JDK's HarfBuzz, which knows conjuncts, reph and
 * the vowel signs that stand before their consonant. Latin letters and digits come from the typeface's other file.
 */
final class ShareText {
    /** More than this no size has room for; a single grapheme may be long, too. */
    private static final int MOST_GRAPHEMES = 600;

    private static final int LONGEST = 6_000;

    private static final Pattern AFTER_HYPHEN = Pattern.compile("(?<=[-–—/])");

    private final Typeface typeface = Typeface.get();

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

    /**
     * What fits in no size is cut at a word, with an ellipsis. A word that is wider than the picture is parted behind a
     * hyphen, and in need between two graphemes.
     *
     * @param text as {@link GlyphFallback} leaves it
     */
    Set set(String text, int width, int height, int largest, int smallest) {
        String enough = Graphemes.truncate(text.substring(0, Math.min(text.length(), LONGEST)), MOST_GRAPHEMES);
        for (int size = largest; size >= smallest; size -= 4) {
            Set set = set(enough, width, size, false);
            if (fits(set, width, height)) {
                return set;
            }
        }
        int graphemes = Graphemes.count(enough);
        Set set = set(enough, width, smallest, true);
        while (set.lines.size() * set.lineHeight > height && graphemes > 1) {
            graphemes -= Math.max(1, graphemes / 10);
            set = set(Graphemes.truncate(enough, graphemes), width, smallest, true);
        }
        return set;
    }

    private static boolean fits(Set set, int width, int height) {
        return set.lines.size() * set.lineHeight <= height
                && set.lines.stream().allMatch(line -> line.width() <= width);
    }

    /** @param inNeed whether a word may be parted where it has no hyphen */
    private Set set(String text, int width, int size, boolean inNeed) {
        List<Line> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (isWithin(longer, width, size)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(layout(line, size));
            }
            List<String> parts = isWithin(word, width, size) ? List.of(word) : parts(word, width, size, inNeed);
            parts.subList(0, parts.size() - 1).forEach(part -> lines.add(layout(part, size)));
            line = parts.get(parts.size() - 1);
        }
        if (!line.isEmpty()) {
            lines.add(layout(line, size));
        }
        return new Set(lines, size, Math.round(size * 1.45f));
    }

    /** Of a word that is too wide, as many as lines are needed. */
    private List<String> parts(String word, int width, int size, boolean inNeed) {
        List<String> parts = new ArrayList<>();
        String part = "";
        for (String piece : AFTER_HYPHEN.split(word)) {
            if (!part.isEmpty() && !isWithin(part + piece, width, size)) {
                parts.add(part);
                part = "";
            }
            part += piece;
            while (inNeed && !isWithin(part, width, size)) {
                int end = endOfWhatFits(part, width, size);
                parts.add(part.substring(0, end));
                part = part.substring(end);
            }
        }
        parts.add(part);
        return parts;
    }

    /** Behind at least one grapheme, however wide. */
    private int endOfWhatFits(String text, int width, int size) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(text);
        int end = graphemes.next();
        for (int next = graphemes.next(); next != BreakIterator.DONE && next < text.length(); next = graphemes.next()) {
            if (!isWithin(text.substring(0, next), width, size)) {
                break;
            }
            end = next;
        }
        return end;
    }

    private boolean isWithin(String text, int width, int size) {
        return text.isEmpty() || layout(text, size).width() <= width;
    }

    private Line layout(String text, int size) {
        return typeface.layout(text, size);
    }

    boolean canShow(int character) {
        return typeface.canShow(character);
    }
}
