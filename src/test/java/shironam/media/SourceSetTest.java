package shironam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.media.SourceSet.Rendition;

class SourceSetTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aPictureComesInAllSmallerWidthsAndItsOwn() {
        String at = "/media/" + HASH;
        assertEquals(
                at + "-320.jpeg 320w, " + at + "-640.jpeg 640w, " + at + ".jpeg 960w", words(at + ".jpeg", 960, 1920));
        assertEquals(at + "-320.jpeg 320w, " + at + ".webp 321w", words(at + ".webp", 321, 1920));
        assertEquals(at + "-320.png 320w, " + at + ".png 500w", words(at + ".png", 500, 1920));
    }

    @Test
    void aSmallPlaceGetsNoneWiderThanItNeeds() {
        String at = "/media/" + HASH;
        assertEquals(at + "-320.jpeg 320w, " + at + "-640.jpeg 640w", words(at + ".jpeg", 4000, 640));
        assertEquals(at + "-320.jpeg 320w, " + at + "-640.jpeg 640w", words(at + ".jpeg", 4000, 600));
        assertEquals(at + "-320.jpeg 320w, " + at + ".jpeg 500w", words(at + ".jpeg", 500, 600));
    }

    private static String words(String address, int width, int widest) {
        return SourceSet.words(SourceSet.renditions(address, width), widest);
    }

    @Test
    void eachOfThemComesAsWebpToo() {
        String at = "/media/" + HASH;
        assertEquals(
                List.of(
                        new Rendition(at + "-320.jpeg.webp", 320),
                        new Rendition(at + "-640.jpeg.webp", 640),
                        new Rendition(at + ".jpeg.webp", 960)),
                SourceSet.asWebp(at + ".jpeg", 960));
        assertEquals(
                List.of(new Rendition(at + "-320.png.webp", 320), new Rendition(at + ".png.webp", 500)),
                SourceSet.asWebp(at + ".png", 500));
        assertEquals(
                List.of(new Rendition(at + "-320.jpeg.webp", 320), new Rendition(at + ".webp", 500)),
                SourceSet.asWebp(at + ".webp", 500));
        assertEquals(
                List.of(320, 640, 960, 1280, 1920),
                SourceSet.asWebp(at + ".jpeg", 4000).stream()
                        .map(Rendition::width)
                        .toList());
    }

    @Test
    void whatIsSmallMovesOrIsNotOursComesAsItIs() {
        String at = "/media/" + HASH;
        assertEquals(List.of(), SourceSet.renditions(at + ".jpeg", 320));
        assertEquals(List.of(), SourceSet.renditions(at + ".jpeg", null));
        assertEquals(List.of(), SourceSet.renditions(at + ".gif", 1000));
        assertEquals(List.of(), SourceSet.asWebp(at + ".gif", 1000));
        assertEquals(List.of(), SourceSet.asWebp(at + ".jpeg", 320));
        assertEquals(List.of(), SourceSet.renditions("https://a.example" + at + ".jpeg", 1000));
        assertEquals(List.of(), SourceSet.renditions(at + ".jpeg?x", 1000));
    }
}
