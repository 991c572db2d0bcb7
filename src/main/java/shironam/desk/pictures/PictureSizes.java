package shironam.desk.pictures;

import java.util.Locale;
import shironam.bangla.Digits;

/** Sizes in the digits of a language: "১২০০ × ৮০০", "1.4 MB". */
public final class PictureSizes {
    private static final int KILO = 1024;

    private PictureSizes() {}

    static String pixels(int width, int height, String language) {
        return digits(width + " × " + height, language);
    }

    public static String bytes(long bytes, String language) {
        String size = bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
        return digits(size, language);
    }

    /** Minutes and seconds. */
    public static String length(int seconds, String language) {
        return digits("%d:%02d".formatted(seconds / 60, seconds % 60), language);
    }

    private static String digits(String text, String language) {
        return language.equals("bn") ? Digits.bengali(text) : text;
    }
}
