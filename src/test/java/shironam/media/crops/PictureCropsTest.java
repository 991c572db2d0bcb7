package shironam.media.crops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import shironam.media.crops.PictureCrops.Point;

class PictureCropsTest {
    private static final double USUAL = 3 / 2.0;

    @Test
    void aPictureThatNobodyTouchedIsShownWhole() {
        for (Box box : Box.values()) {
            assertEquals(Optional.empty(), PictureCrops.NONE.in(box, USUAL));
        }
    }

    @Test
    void theFocalPointIsInTheMiddleAsFarAsTheEdgesLetIt() {
        assertEquals(Optional.of(new Region(0, 111, 1000, 667)), focus(500, 444).in(Box.THUMB, 1));
        assertEquals(Optional.of(new Region(0, 0, 1000, 667)), focus(500, 100).in(Box.THUMB, 1));
        assertEquals(Optional.of(new Region(333, 0, 667, 1000)), focus(990, 500).in(Box.SQUARE, USUAL));
        assertEquals(Optional.empty(), focus(10, 10).in(Box.OWN, USUAL), "a story shows it whole");
    }

    @Test
    void aPlaceTakesTheCropOfItsShapeElseTheNearestElseTheWhole() {
        Region wide = new Region(0, 0, 1000, 844);
        Region four = new Region(100, 100, 400, 450);
        PictureCrops crops = new PictureCrops(null, Map.of(CropName.WIDE, wide, CropName.LANDSCAPE, four));
        assertEquals(Optional.of(four), crops.in(Box.LEAD, USUAL));
        assertEquals(Optional.of(new Region(100, 125, 400, 400)), crops.in(Box.THUMB, USUAL));
        assertEquals(Optional.of(new Region(0, 30, 1000, 785)), crops.in(Box.SHARE, USUAL));
        assertEquals(Optional.empty(), crops.in(Box.SQUARE, USUAL));
        assertEquals(Optional.empty(), crops.in(Box.OWN, USUAL));
    }

    @Test
    void theCropOfTheStoryIsWhatAllOthersAreCutFrom() {
        Region story = new Region(200, 0, 600, 900);
        PictureCrops crops = new PictureCrops(null, Map.of(CropName.STORY, story));
        assertEquals(Optional.of(story), crops.in(Box.OWN, USUAL));
        assertEquals(Optional.of(new Region(200, 150, 600, 600)), crops.in(Box.THUMB, USUAL));
    }

    @Property(tries = 300)
    void aPartLiesInsideThePictureAndHasTheShapeOfItsPlace(
            @ForAll @IntRange(max = 1000) int x,
            @ForAll @IntRange(max = 1000) int y,
            @ForAll @DoubleRange(min = 0.4, max = 2.5) double picture) {
        for (Box box : Box.values()) {
            focus(x, y).in(box, picture).ifPresent(part -> {
                double shape = picture * part.width() / part.height();
                assertEquals(box.shape, shape, 0.01 * box.shape);
                assertTrue(part.x() <= x && x <= part.x() + part.width(), "the point is on it");
                assertTrue(part.y() <= y && y <= part.y() + part.height(), "the point is on it");
            });
        }
    }

    @Test
    void partsAreReadAsTheyAreWritten() {
        Region part = new Region(1, 20, 300, 980);
        assertEquals(Optional.of(part), Region.read(part.toString()));
        for (String none :
                new String[] {"", "1.2.3", "0.0.0.1", "1.0.1000.5", "0.0.1001.1000", "-1.0.5.5", "1.2.3.4.5"}) {
            assertEquals(Optional.empty(), Region.read(none), none);
        }
    }

    private static PictureCrops focus(int x, int y) {
        return new PictureCrops(new Point(x, y), Map.of());
    }
}
