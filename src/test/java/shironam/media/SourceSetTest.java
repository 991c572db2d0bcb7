package shironam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SourceSetTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aPictureComesInAllSmallerWidthsAndItsOwn() {
        String at = "/media/" + HASH;
        assertEquals(
                at + "-320.jpeg 320w, " + at + "-640.jpeg 640w, " + at + ".jpeg 960w", SourceSet.of(at + ".jpeg", 960));
        assertEquals(at + "-320.jpeg 320w, " + at + ".webp 321w", SourceSet.of(at + ".webp", 321));
        assertEquals(at + "-320.png 320w, " + at + ".png 500w", SourceSet.of(at + ".png", 500));
    }

    @Test
    void whatIsSmallMovesOrIsNotOursComesAsItIs() {
        String at = "/media/" + HASH;
        assertNull(SourceSet.of(at + ".jpeg", 320));
        assertNull(SourceSet.of(at + ".jpeg", null));
        assertNull(SourceSet.of(at + ".gif", 1000));
        assertNull(SourceSet.of("https://a.example" + at + ".jpeg", 1000));
        assertNull(SourceSet.of(at + ".jpeg?x", 1000));
    }
}
