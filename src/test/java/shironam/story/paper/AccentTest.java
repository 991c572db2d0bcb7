package shironam.story.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AccentTest {
    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Accent.contrast("#000000", "#ffffff"), .001);
        assertEquals(4.54, Accent.contrast("#767676", "#ffffff"), .005);
        assertEquals(1, Accent.contrast("#ad1238", "#ad1238"), .001);
    }

    @Test
    void oursCanBeReadOnBothGrounds() {
        assertEquals(Accent.USUAL.light(), Accent.nearestOnLight(Accent.USUAL.light()));
        assertEquals(Accent.USUAL.dark(), Accent.nearestOnDark(Accent.USUAL.dark()));
    }

    @Test
    void aPaleColourHasADarkerNeighbour() {
        assertEquals("#0057a8", Accent.nearestOnLight("#0057a8"), "a blue that can be read stays");
        assertEquals("#817c00".length(), Accent.nearestOnLight("#ffee00").length());
        assertFalse(Accent.nearestOnLight("#ffee00").equals("#ffee00"), "yellow can't be read on paper");
        assertEquals("#0057a8", Accent.of("#0057a8", "").light());
        assertFalse(Accent.of("#0057a8", "").dark().equals("#0057a8"), "at night it is a lighter one");
        assertEquals(Accent.USUAL, Accent.of("", ""));
    }

    @Property
    void whateverIsChosenTheNearestCanBeRead(@ForAll @IntRange(max = 0xffffff) int rgb) {
        String color = String.format("#%06x", rgb);
        assertTrue(Accent.contrast(Accent.nearestOnLight(color), "#f2f2ee") >= 4.5, color);
        assertTrue(Accent.contrast(Accent.nearestOnLight(color), "#fdfdfc") >= 4.5, color);
        assertTrue(Accent.contrast(Accent.nearestOnDark(color), "#141517") >= 4.5, color);
        assertTrue(Accent.contrast(Accent.nearestOnDark(color), "#1e2023") >= 4.5, color);
    }
}
