package shironam.media.crops;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a picture, in thousandths of its width and height: the same in every rendition. Written "x.y.width.height". */
public record Region(int x, int y, int width, int height) {
    public static final int ALL = 1000;

    /** As it stands in addresses. */
    public static final String FORM = "[0-9]{1,4}(?:\\.[0-9]{1,4}){3}";

    private static final Pattern WORDS = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})");

    public static final Region WHOLE = new Region(0, 0, ALL, ALL);

    /** @throws IllegalArgumentException when it is not inside the picture */
    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > ALL || y + height > ALL) {
            throw new IllegalArgumentException("no part of a picture: " + x + "." + y + "." + width + "." + height);
        }
    }

    /** Empty for what is none. */
    public static Optional<Region> read(String words) {
        Matcher numbers = WORDS.matcher(words);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Region(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4)));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    /** Of a picture that is so many pixels wide. */
    public int pixelsAcross(int pictureWidth) {
        return pixels(width, pictureWidth);
    }

    public int pixelsDown(int pictureHeight) {
        return pixels(height, pictureHeight);
    }

    private static int pixels(int thousandths, int side) {
        return Math.max(1, Math.round((float) thousandths * side / ALL));
    }

    @Override
    public String toString() {
        return x + "." + y + "." + width + "." + height;
    }
}
