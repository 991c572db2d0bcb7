package shironam.desk.pictures;

import java.util.Locale;
import shironam.bangla.Digits;
import shironam.desk.reasons.Bundles;

/** Sizes in the digits of a language: "১২০০ × ৮০০", "1.4 MB". */
public final class PictureSizes {
    private static final int KILO = 1024;

    private PictureSizes() {}

    static String pixels(int width, int height, String language) {
        return digits(width + " × " + height, language);
    }

    public static String bytes(long bytes, String language) {
        PictureMessages words = Bundles.in(PictureMessages.class, language);
        return bytes < KILO * KILO
                ? words.kilobytes(digits("" + Math.max(1, bytes / KILO), language))
                : words.megabytes(digits(
                        String.format(Locale.ROOT, "%.1f", bytes / (double) (KILO * KILO))
                                .replace(".0", ""),
                        language));
    }

    /** Minutes and seconds. */
    public static String length(int seconds, String language) {
        return digits("%d:%02d".formatted(seconds / 60, seconds % 60), language);
    }

    private static String digits(String text, String language) {
        return language.equals("bn") ? Digits.bengali(text) : text;
    }
}
