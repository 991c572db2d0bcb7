package shironam.site;

import io.quarkus.qute.TemplateEnum;
import java.util.List;
import java.util.stream.Collectors;
import shironam.media.crops.Box;

/**
 * Where a picture stands, and how wide it is there: what {@code sizes} tells a browser, so that it fetches the width that
 * the place needs. {@code PicturesFitTest} compares each with what a browser lays out.
 *
 * <p>A box ({@code .thumb}) is filled: a picture that is wider than its box is shown wider than the box, and its edges
 * are cut off.
 */
@TemplateEnum
public enum PicturePlace {
    /** The one story above all others of a front, beside seconds and the latest. */
    LEAD(1920, px(64, 602, Box.LEAD), screen(0, 100)),
    /** The same where one column beside it is missing, or both. */
    WIDE_LEAD(1920, px(64, 790, Box.LEAD), screen(0, 100)),
    /** The stories beside a lead. */
    SECOND(960, px(64, 273), screen(40, 17), screen(0, 34)),
    WIDE_SECOND(960, px(64, 395), screen(40, 17), screen(0, 34)),
    /** Columns of the same weight: a grid, a row. On a phone the first is as wide as the screen, the others are small. */
    FIRST_COLUMN(1280, px(64, 281), screen(40, 50), screen(0, 100)),
    COLUMN(1280, px(64, 281), screen(40, 50), screen(0, 34)),
    FIRST_WIDE_COLUMN(1280, px(64, 388), screen(40, 50), screen(0, 100)),
    WIDE_COLUMN(1280, px(64, 388), screen(40, 50), screen(0, 34)),
    /** The large story of a block with a list beside it. */
    SPLIT(1920, px(64, 691), screen(0, 100)),
    /** The story of a block that takes half the page. */
    HALF(1280, px(64, 285), screen(40, 48), screen(0, 100)),
    LISTED(640, px(40, 200), screen(0, 34)),
    /** More stories under a story, in columns. */
    MORE(640, px(64, 200), screen(40, 17), screen(0, 34)),
    /** The first story of a list that nothing stands above. */
    LIST_LEAD(1920, px(64, 707), px(40, 200), screen(0, 100)),
    /** The same beside a calendar. */
    DAY_LEAD(1920, px(64, 493), px(40, 200), screen(0, 100)),
    /** A card in a text. */
    CARD(640, px(40, 144), px(0, 104)),
    /** A story's own picture and those in its text: whole, never cut, and no taller than the screen. */
    STORY(1920, px(64, 704, Box.OWN), screen(0, 100, Box.OWN)),
    /** Whoever says what they think. */
    FACE(320, px(0, 64, Box.SQUARE)),
    /** The card of a story in a page of somebody else. */
    EMBED(640, px(0, 200, Box.EMBED));

    /** The shape of most boxes, and of most pictures. */
    static final double USUAL = 3 / 2.0;

    /** Of the screen's height, as {@code 51-picture.css} says. */
    private static final int TALLEST = 90;

    private final int widest;
    private final List<Step> steps;

    /** @param widest rendition that it needs, in pixels */
    PicturePlace(int widest, Step... steps) {
        this.widest = widest;
        this.steps = List.of(steps);
    }

    /**
     * @param em from which width of the window on it holds
     * @param length in CSS pixels, or in hundredths of the window
     */
    record Step(int em, int length, String unit, Box box) {
        String media() {
            return em == 0 ? null : "(min-width: " + em + "em)";
        }

        String words(double picture) {
            String words = shown(picture) + unit;
            if (box == Box.OWN && picture < 1) {
                words = "min(" + words + ", " + Math.round(TALLEST * picture) + "vh)";
            }
            return em == 0 ? words : media() + " " + words;
        }

        int shown(double picture) {
            return (int) Math.ceil(length * (box == Box.OWN ? 1 : Math.max(1, picture / box.shape)));
        }
    }

    private static Step px(int em, int length) {
        return px(em, length, Box.THUMB);
    }

    private static Step px(int em, int length, Box box) {
        return new Step(em, length, "px", box);
    }

    private static Step screen(int em, int length) {
        return screen(em, length, Box.THUMB);
    }

    private static Step screen(int em, int length, Box box) {
        return new Step(em, length, "vw", box);
    }

    /** The value of {@code sizes} for a picture of that shape, width to height. */
    String sizes(double picture) {
        return steps.stream().map(step -> step.words(picture)).collect(Collectors.joining(", "));
    }

    /** Its boxes, those of the widest windows first. */
    List<Step> steps() {
        return steps;
    }

    /** The widest rendition worth offering, in pixels. */
    int widest() {
        return widest;
    }

    /** How many pixels it takes on a desk, for a browser that can't choose. */
    int usual(double picture) {
        return steps.stream()
                .filter(step -> step.unit.equals("px"))
                .mapToInt(step -> step.shown(picture))
                .max()
                .orElseThrow();
    }
}
