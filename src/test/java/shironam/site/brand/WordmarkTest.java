package shironam.site.brand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper of any name has a masthead as good as ours: its letters hang from one headstroke. */
class WordmarkTest {
    private static final Pattern BOX =
            Pattern.compile("width=\"([\\d.]+)em\" viewBox=\"(-?\\d+) (-?\\d+) (\\d+) (\\d+)\"");
    private static final Pattern BAR = Pattern.compile("M-20000 ");

    @ParameterizedTest
    @CsvSource({
        "যশোর বার্তা, 1",
        "প্রথম কথা, 1",
        "খ, 1",
        "কর্ণফুলী, 1",
        "দৈনিক দক্ষিণাঞ্চলের কণ্ঠস্বর, 2",
        "Dhaka Mail, 0",
        "সময় ২৪, 1",
        "বাংলা Tribune, 0"
    })
    void eachLineOfBengaliHasItsHeadstroke(String name, int bars) {
        String svg = Wordmark.of(name).orElseThrow();
        assertEquals(bars, BAR.matcher(svg).results().count(), svg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"কাল", "ঊর্মি ও কুঁড়ি", "দৈনিক দক্ষিণাঞ্চলের কণ্ঠস্বর"})
    void lettersOfAllNamesHaveOneSize(String name) {
        Matcher box = BOX.matcher(Wordmark.of(name).orElseThrow());
        assertTrue(box.find());
        assertEquals(Double.parseDouble(box.group(4)) / DrawnName.EM, Double.parseDouble(box.group(1)), .01);
        Rectangle2D bounds = DrawnName.of(name).letters().getBounds2D();
        Rectangle2D shown = new Rectangle2D.Double(
                Double.parseDouble(box.group(2)),
                Double.parseDouble(box.group(3)),
                Double.parseDouble(box.group(4)),
                Double.parseDouble(box.group(5)));
        assertTrue(shown.contains(bounds), "nothing is cut: " + bounds + " in " + shown);
    }

    /** Between two letters there is nothing but the headstroke. */
    @Test
    void theHeadstrokeIsWhereTheTypefaceHasIt() {
        Typeface.Line first = Typeface.get().layout("ন", DrawnName.EM);
        Area between = new Area(Typeface.get().layout("নন", DrawnName.EM).outline());
        between.intersect(new Area(new Rectangle2D.Double(first.width() - 1, -1000, 2, 2000)));
        Area ours = new Area(DrawnName.of("নন").headstrokes());
        assertEquals(between.getBounds2D().getY(), ours.getBounds2D().getY(), .5);
        assertEquals(between.getBounds2D().getHeight(), ours.getBounds2D().getHeight(), .5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "📰 খবর", "新闻"})
    void whatTheTypefaceLacksStandsInText(String name) {
        assertTrue(Wordmark.of(name).isEmpty());
        assertEquals(
                "/web/site/favicon.svg",
                PaperFace.of(name, shironam.story.paper.Accent.USUAL).vector());
    }

    @Test
    void theDrawingHoldsNothingButNumbers() {
        String svg = Wordmark.of("\"ক\" & 'খ'").orElseThrow();
        assertTrue(
                svg.matches("<svg width=\"[\\d.]+em\" viewBox=\"[-\\d ]+\" stroke=\"currentColor\" stroke-width=\"7\""
                        + " aria-hidden=\"true\" focusable=\"false\"><path d=\"[MhvlqczZ\\d\\s-]+\"/></svg>"),
                svg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"যশোর বার্তা", "ক্ষণ", "Dhaka Mail", "ছুটি"})
    void anIconIsFilledAndKeepsItsEdge(String name) {
        var icon = PaperIcon.of(name, java.awt.Color.BLACK).image(64, true);
        int ground = icon.getRGB(0, 63);
        assertFalse(allOf(icon, ground), "a letter is drawn");
        assertTrue(PaperIcon.of(name, java.awt.Color.BLACK).svg().startsWith("<svg xmlns="));
    }

    private static boolean allOf(java.awt.image.BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != colour) {
                    return false;
                }
            }
        }
        return true;
    }
}
