package shironam.media;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.scene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PerceptualHashTest {
    /** So many bits at most may tell look-alikes apart. */
    private static final int NEAR = 6;

    @Test
    void aPictureLooksLikeItselfInAnotherSizeFormatAndQuality() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            long whole = hash(coded(scene(1200, 800, seed), "png"));
            assertTrue(different(whole, hash(coded(scene(600, 400, seed), "png"))) <= NEAR, "smaller, " + seed);
            assertTrue(different(whole, hash(coded(scene(1200, 800, seed), "jpeg"))) <= NEAR, "as JPEG, " + seed);
        }
    }

    @Test
    void otherPicturesDoNot() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            long one = hash(coded(scene(900, 600, seed), "png"));
            long other = hash(coded(scene(900, 600, seed + 1000), "png"));
            assertTrue(different(one, other) > NEAR, "scene " + seed);
        }
    }

    @Test
    void aFlatPictureTellsNothing() throws IOException {
        BufferedImage flat = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        assertTrue(ImageProcessor.perceptualHash(coded(flat, "png")).isEmpty());
    }

    private static long hash(byte[] picture) throws IOException {
        return ImageProcessor.perceptualHash(picture).orElseThrow();
    }

    private static int different(long one, long other) {
        return Long.bitCount(one ^ other);
    }
}
