package shironam.bangla;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;

/** Numbers as Bengali readers write them. */
public final class Digits {

    /** ICU's, because the JDK groups Bengali numbers by threes. */
    private static final LocalizedNumberFormatter LAKH_CRORE =
            NumberFormatter.withLocale(ULocale.forLanguageTag("bn-BD-u-nu-beng"));

    private Digits() {}

    /** {@code "10.30"} becomes {@code "১০.৩০"}; everything but the digits 0 to 9 stays. */
    public static String bengali(String text) {
        return shifted(text, '0', '০');
    }

    /** {@code 2024} becomes {@code "২০২৪"}. */
    public static String bengali(long number) {
        return bengali(Long.toString(number));
    }

    /** {@code "১৯৭১"} becomes {@code "1971"}: readers type both sets, machines take one. */
    public static String ascii(String text) {
        return shifted(text, '০', '0');
    }

    /** In lakh and crore, 3;2;2 from the right: {@code 12345678} becomes {@code "১,২৩,৪৫,৬৭৮"}. */
    public static String grouped(long number) {
        return LAKH_CRORE.format(number).toString();
    }

    /** {@link #grouped(long)} with up to six decimals: {@code 12345678.5} becomes {@code "১,২৩,৪৫,৬৭৮.৫"}. */
    public static String grouped(BigDecimal number) {
        return LAKH_CRORE.format(number).toString();
    }

    private static String shifted(String text, char fromZero, char toZero) {
        StringBuilder shifted = null;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - fromZero;
            if (digit >= 0 && digit <= 9) {
                shifted = shifted == null ? new StringBuilder(text) : shifted;
                shifted.setCharAt(i, (char) (toZero + digit));
            }
        }
        return shifted == null ? text : shifted.toString();
    }
}
