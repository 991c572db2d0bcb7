package shironam.bangla;

import java.util.List;

/** A day in the Bangla calendar; {@code month} 1 is Boishakh. Reads as {@code "২৫ কার্তিক ১৪৩১"}. */
public record BanglaDate(int year, int month, int day) {

    private static final List<String> MONTHS = List.of(
            "বৈশাখ",
            "জ্যৈষ্ঠ",
            "আষাঢ়",
            "শ্রাবণ",
            "ভাদ্র",
            "আশ্বিন",
            "কার্তিক",
            "অগ্রহায়ণ",
            "পৌষ",
            "মাঘ",
            "ফাল্গুন",
            "চৈত্র");

    public String monthName() {
        return MONTHS.get(month - 1);
    }

    @Override
    public String toString() {
        return Digits.bengali(day) + " " + monthName() + " " + Digits.bengali(year);
    }
}
