package shironam.media;

import java.awt.image.BufferedImage;
import java.util.OptionalLong;

/**
 * What a picture looks like in 64 bits (dHash): of eight rows, whether each of eight steps to the right gets darker. Another
 * size, format or quality changes few of them, another picture about half.
 */
final class PerceptualHash {
    static final int COLUMNS = 9;
    static final int ROWS = 8;

    /** A flat picture, or one that only gets darker, tells nothing. */
    private static final int LEAST_CHANGES = 6;

    private PerceptualHash() {}

    /** @param small the picture in {@link #COLUMNS} by {@link #ROWS} pixels; empty when there is too little in it */
    static OptionalLong of(BufferedImage small) {
        long hash = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS - 1; x++) {
                hash = hash << 1 | (brightness(small, x, y) > brightness(small, x + 1, y) ? 1 : 0);
            }
        }
        int darker = Long.bitCount(hash);
        return darker < LEAST_CHANGES || darker > Long.SIZE - LEAST_CHANGES
                ? OptionalLong.empty()
                : OptionalLong.of(hash);
    }

    /** As ITU-R BT.601 weighs the colours, in thousandths. */
    private static int brightness(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
    }
}
