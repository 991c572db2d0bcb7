package shironam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.media.SourceSet.Rendition;

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
    void eachOfThemComesAsWebpToo() {
        String at = "/media/" + HASH;
        assertEquals(
                List.of(
                        new Rendition(at + "-320.jpeg.webp", 320),
                        new Rendition(at + "-640.jpeg.webp", 640),
                        new Rendition(at + ".jpeg.webp", 960)),
                SourceSet.webps(at + ".jpeg", 960));
        assertEquals(
                List.of(new Rendition(at + "-320.png.webp", 320), new Rendition(at + ".png.webp", 500)),
                SourceSet.webps(at + ".png", 500));
        assertEquals(
                List.of(new Rendition(at + "-320.jpeg.webp", 320), new Rendition(at + ".webp", 500)),
                SourceSet.webps(at + ".webp", 500));
        assertEquals(
                List.of(320, 640, 960, 1280, 1920),
                SourceSet.webps(at + ".jpeg", 4000).stream()
                        .map(Rendition::width)
                        .toList());
    }

    @Test
    void whatIsSmallMovesOrIsNotOursComesAsItIs() {
        String at = "/media/" + HASH;
        assertNull(SourceSet.of(at + ".jpeg", 320));
        assertNull(SourceSet.of(at + ".jpeg", null));
        assertNull(SourceSet.of(at + ".gif", 1000));
        assertNull(SourceSet.webp(at + ".gif", 1000));
        assertNull(SourceSet.webp(at + ".jpeg", 320));
        assertNull(SourceSet.of("https://a.example" + at + ".jpeg", 1000));
        assertNull(SourceSet.of(at + ".jpeg?x", 1000));
    }
}
