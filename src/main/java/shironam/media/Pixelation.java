package shironam.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import shironam.media.crops.Region;

/**
 * Makes an area of a picture unrecognisable, for people and for programs: a mosaic of at most {@link #BLOCKS} blocks along
 * its longer side, in fewer colours, which is blurred then.
 *
 * <p>The size of a block follows from the area and not from a number of pixels, since that is what decides how much is
 * left: networks still recognise faces in mosaics of 14 blocks across, trained on nothing but such mosaics (McPherson,
 * Shokri, Shmatikov: Defeating Image Obfuscation with Deep Learning, 2016, arXiv:1609.00408), and letters are read back
 * from mosaics by trying out words (Hill, Zhou, Saul, Shacham: On the (In)effectiveness of Mosaicing and Blurring as Tools
 * for Document Redaction, PoPETs 2016). Of an area at most 25 rounded averages are left here, fewer than tell two faces
 * apart. It is done once, before anything is cut or made smaller: several mosaics of one face would tell more than one.
 */
final class Pixelation {
    static final int BLOCKS = 5;

    /** An area of fewer pixels than blocks is one block. */
    private static final int LEAST_BLOCK = 8;

    /** Of the eight bits of a colour these are kept. */
    private static final int KEPT = 0xF0;

    private final BufferedImage image;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int block;

    private Pixelation(BufferedImage image, Region area) {
        this.image = image;
        width = Math.min(image.getWidth(), area.pixelsAcross(image.getWidth()) + 1);
        height = Math.min(image.getHeight(), area.pixelsDown(image.getHeight()) + 1);
        left = Math.min(area.x() * image.getWidth() / Region.ALL, image.getWidth() - width);
        top = Math.min(area.y() * image.getHeight() / Region.ALL, image.getHeight() - height);
        block = Math.max(LEAST_BLOCK, (Math.max(width, height) + BLOCKS - 1) / BLOCKS);
    }

    static void over(BufferedImage image, Region area) {
        Pixelation one = new Pixelation(image, area);
        int[] pixels = image.getRGB(one.left, one.top, one.width, one.height, null, 0, one.width);
        one.mosaic(pixels);
        one.blur(pixels, one.width, 1, one.height, one.width);
        one.blur(pixels, one.height, one.width, one.width, 1);
        image.setRGB(one.left, one.top, one.width, one.height, pixels, 0, one.width);
    }

    private void mosaic(int[] pixels) {
        for (int y = 0; y < height; y += block) {
            for (int x = 0; x < width; x += block) {
                int right = Math.min(width, x + block);
                int bottom = Math.min(height, y + block);
                int colour = average(pixels, x, y, right, bottom);
                for (int row = y; row < bottom; row++) {
                    Arrays.fill(pixels, row * width + x, row * width + right, colour);
                }
            }
        }
    }

    private int average(int[] pixels, int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * width + x];
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        long all = (long) (right - left) * (bottom - top);
        return 0xFF000000 | rounded(red / all) << 16 | rounded(green / all) << 8 | rounded(blue / all);
    }

    private static int rounded(long colour) {
        return (int) colour & KEPT | 0x08;
    }

    /** Lines of pixels, each the average of those within half a block of it. */
    private void blur(int[] pixels, int length, int step, int lines, int apart) {
        int reach = Math.max(1, block / 2);
        int[] line = new int[length];
        for (int at = 0; at < lines; at++) {
            int start = at * apart;
            for (int i = 0; i < length; i++) {
                line[i] = pixels[start + i * step];
            }
            blurLine(line, reach, pixels, start, step);
        }
    }

    private static void blurLine(int[] line, int reach, int[] pixels, int start, int step) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -reach; i <= reach; i++) {
            int pixel = line[clamp(i, line.length)];
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int all = 2 * reach + 1;
        for (int i = 0; i < line.length; i++) {
            pixels[start + i * step] = 0xFF000000 | red / all << 16 | green / all << 8 | blue / all;
            int gone = line[clamp(i - reach, line.length)];
            int next = line[clamp(i + reach + 1, line.length)];
            red += (next >> 16 & 0xFF) - (gone >> 16 & 0xFF);
            green += (next >> 8 & 0xFF) - (gone >> 8 & 0xFF);
            blue += (next & 0xFF) - (gone & 0xFF);
        }
    }

    private static int clamp(int at, int length) {
        return Math.max(0, Math.min(length - 1, at));
    }
}
