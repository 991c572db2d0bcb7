package shironam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shironam.media.crops.Region;

class PixelationTest {
    private static final Region AREA = new Region(250, 200, 500, 600);

    @Test
    void nothingOutsideOfTheAreaChanges() {
        BufferedImage before = noise(1);
        BufferedImage after = noise(1);
        Pixelation.over(after, AREA);
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (x < 98 || x > 302 || y < 58 || y > 242) {
                    assertEquals(before.getRGB(x, y), after.getRGB(x, y), x + ", " + y);
                }
            }
        }
    }

    /** What is left follows from a few rounded averages alone: another picture with the same averages is the same bytes. */
    @Test
    void twoPicturesOfTheSameAveragesCannotBeToldApart() {
        Set<Integer> seen = new HashSet<>();
        for (int seed = 1; seed < 6; seed++) {
            BufferedImage image = noise(seed);
            Pixelation.over(image, AREA);
            seen.add(Arrays.hashCode(image.getRGB(110, 70, 180, 160, null, 0, 180)));
        }
        assertEquals(1, seen.size(), "five pictures of noise are one");
    }

    @Test
    void noEdgeOfTheOriginalIsLeft() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, (x / 4 + y / 4) % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        Pixelation.over(image, AREA);
        for (int y = 70; y < 230; y++) {
            for (int x = 110; x < 289; x++) {
                int step = Math.abs((image.getRGB(x, y) & 0xFF) - (image.getRGB(x + 1, y) & 0xFF));
                assertTrue(step <= 4, "a step of " + step + " at " + x + ", " + y);
            }
        }
    }

    @Test
    void anAreaAtTheEdgeAndOneOfAPixelAreDoneToo() {
        for (Region area : new Region[] {Region.WHOLE, new Region(999, 999, 1, 1), new Region(0, 0, 1, 1000)}) {
            BufferedImage image = noise(3);
            Pixelation.over(image, area);
        }
        BufferedImage small = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Pixelation.over(small, new Region(0, 0, 1, 1));
    }

    private static BufferedImage noise(int seed) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, random.nextInt(2) == 0 ? 0x686868 : 0xA8A8A8);
            }
        }
        return image;
    }
}
