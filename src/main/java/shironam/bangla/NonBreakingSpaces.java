package shironam.bangla;

import java.util.regex.Pattern;

/** Spaces at which a line must not break. For rendering only: the stored text keeps its plain spaces. */
public final class NonBreakingSpaces {

    private static final char NBSP = '\u00A0';

    /** As measured in newspapers: ড. ইউনূস, মো. আলী, উ. কোরিয়া, এ. কে. ফজলুল হক. */
    private static final String ABBREVIATIONS =
            "ড|মো|মোহা|মোসা|মু|ডা|অ্যাড|প্রফে|অধ্যা|ইঞ্জি|মি|উ|দ|পূ|প|লি|কো|নং|সা|রা|আ|এ|কে|এম|বি|জি|খ্রি|হি|ইং";

    private static final String UNITS =
            "শ|হাজার|লাখ|লক্ষ|কোটি|শতাংশ|ভাগ|টাকা|ডলার|ইউরো|রুপি|পাউন্ড|জন|টি|টা|সেকেন্ড|মিনিট|ঘণ্টা|দিন|সপ্তাহ|মাস|বছর|তারিখ|সাল"
                    + "|মিলিমিটার|সেন্টিমিটার|মিটার|কিলোমিটার|কিমি|কি\\.মি|মাইল|ফুট|ইঞ্চি|একর|হেক্টর|শতক|গ্রাম|কেজি|কিলোগ্রাম|মণ|টন|লিটার"
                    + "|মেগাওয়াট|ডিগ্রি|জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর";

    private static final String CASE_ENDING = "(?:ের|ে|র|\u09AF\u09BC|কে|তে|টি|টির|েরও|েও|ও|ই)?";

    private static final Pattern BEFORE_NAME = Pattern.compile("(?<![" + Normalization.LETTERS + "])(" + ABBREVIATIONS
            + ")\\. (?=[‘“\"']?[A-Za-z" + Normalization.LETTERS + "])");

    private static final Pattern BEFORE_UNIT = Pattern.compile(
            " (?<=[0-9০-৯] )(?=(?:" + UNITS + ")" + CASE_ENDING + "(?![" + Normalization.LETTERS + "]))");

    private static final Pattern BEFORE_END = Pattern.compile(" (?=[।?!])");

    private NonBreakingSpaces() {}

    /**
     * Ties an abbreviation to its name, a number to its unit, and a sentence to the sign that ends it: the spaces in
     * {@code ড. ইউনূস}, {@code ১০ হাজার}, {@code ৫ জুন} and {@code হলো ।} become NBSP. For plain text in NFC, not for HTML.
     */
    public static String keepTogether(String text) {
        String names = text.contains(". ") ? BEFORE_NAME.matcher(text).replaceAll("$1." + NBSP) : text;
        String units = BEFORE_UNIT.matcher(names).replaceAll(String.valueOf(NBSP));
        return BEFORE_END.matcher(units).replaceAll(String.valueOf(NBSP));
    }
}
