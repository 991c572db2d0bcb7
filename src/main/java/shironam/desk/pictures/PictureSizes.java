package shironam.desk.pictures;

import java.util.Locale;
import shironam.bangla.Digits;

/** Sizes in the digits of a language: "১২০০ × ৮০০", "1.4 MB". */
final class PictureSizes {
    private static final int KILO = 1024;

    private PictureSizes() {}

    static String pixels(int width, int height, String language) {
        return digits(width + " × " + height, language);
    }

    static String bytes(long bytes, String language) {
        String size = bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
        return digits(size, language);
    }

    private static String digits(String text, String language) {
        return language.equals("bn") ? Digits.bengali(text) : text;
    }
}
