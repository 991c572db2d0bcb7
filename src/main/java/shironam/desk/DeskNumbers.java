package shironam.desk;

import io.quarkus.qute.TemplateExtension;
import shironam.bangla.Digits;

/** Numbers in the digits of the visitor's language: {@code {entry.number.digits('bn')}} is ১২. */
@TemplateExtension
public final class DeskNumbers {
    private DeskNumbers() {}

    public static String digits(long number, String language) {
        return language.equals("en") ? Long.toString(number) : Digits.bengali(number);
    }

    public static String digits(int number, String language) {
        return digits((long) number, language);
    }
}
