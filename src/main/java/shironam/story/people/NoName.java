package shironam.story.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/**
 * What stands in a byline and names nobody: where a picture or a text is from ({@code ছবি: সংগৃহীত}, {@code সূত্র: বিবিসি}), a
 * date, the name of an account that nobody has chosen.
 */
final class NoName {
    /** Before a colon; what follows says where something is from, or when. */
    static final List<String> LABELS = Stream.of(
                    ("সূত্র|তথ্যসূত্র|তথ্য সূত্র|সংবাদসূত্র|উৎস|সৌজন্যে|সৌজন্য|প্রকাশ|প্রকাশিত|প্রকাশের সময়|প্রকাশের তারিখ"
                                    + "|আপডেট|সর্বশেষ আপডেট|হালনাগাদ|সর্বশেষ হালনাগাদ|তারিখ|সময়|source|sources|courtesy|published|published on"
                                    + "|updated|last updated|date")
                            .split("\\|"))
            .map(Normalization::nfc)
            .toList();

    private static final Set<String> WORDS = keys("""
            সংগৃহীত|সংগৃহিত|সংগ্রহ|সংগ্রহীত|ফাইল|ফাইল ছবি|ফাইল ফটো|ফাইল চিত্র|পুরোনো ছবি|পুরনো ছবি|প্রতীকী|প্রতীকী ছবি|প্রতিকী ছবি
            ইন্টারনেট|অনলাইন|ফেসবুক|টুইটার|ইউটিউব|গুগল|উইকিপিডিয়া|উইকিমিডিয়া কমন্স|স্ক্রিনশট|কোলাজ|গ্রাফিক্স|গ্রাফিকস|ভিডিও
            এআই|কৃত্রিম বুদ্ধিমত্তা|সৌজন্যে|সৌজন্য|অ্যাডমিন|এডমিন|অজ্ঞাত
            collected|file|file photo|file image|internet|online|facebook|twitter|youtube|google|wikipedia|wikimedia commons
            screenshot|screengrab|collage|handout|courtesy|representational image|ai|ai generated|admin|administrator|unknown
            anonymous|n/a|none|null|undefined""");

    private static final Pattern PICTURE =
            Pattern.compile(alternatives("ছবি|আলোকচিত্র|photo|image", "^(?:", ")[\\s:–-]+"));

    /** {@code ভিডিও থেকে নেওয়া}, {@code লেখকের সৌজন্যে}. */
    private static final Pattern END =
            Pattern.compile(alternatives("নেওয়া|নেয়া|সংগৃহীত|সংগৃহিত|সৌজন্যে|প্রাপ্ত|অবলম্বনে", ".*\\s(?:", ")$"));

    private static final Pattern BEGINNING = Pattern.compile("(?:courtesy|collected from|taken from)\\s.*");

    private static final Pattern DATE = Pattern.compile("\\d{4}|(?:.*\\s)?(?:"
            + "\\d{1,2}(?:st|nd|rd|th)?\\s(?:MONTH)(?:\\s.*)?|(?:MONTH)\\s\\d{1,2}(?:\\s.*)?|\\d{1,2}:\\d{2}.*|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*"
                    .replace("MONTH", months())
            + ")");

    private NoName() {}

    static boolean is(String text) {
        String whole = PICTURE.matcher(key(text)).replaceFirst("");
        return Arrays.stream(whole.split(",")).map(String::strip).allMatch(NoName::isPart);
    }

    private static boolean isPart(String key) {
        return key.codePoints().noneMatch(Character::isLetterOrDigit)
                || WORDS.contains(key)
                || END.matcher(key).matches()
                || BEGINNING.matcher(key).matches()
                || DATE.matcher(key).matches();
    }

    /** Without the brackets that it may stand in. */
    private static String key(String text) {
        return Normalization.key(text).replaceAll("^[(\\[\\s]+|[)\\].\\s]+$", "");
    }

    private static String months() {
        String bengali =
                "জানুয়ারি|জানুয়ারী|ফেব্রুয়ারি|ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|আগষ্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর";
        String english = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec";
        return alternatives(bengali, "", "") + "|(?:" + english + ")[a-z]*\\.?,?";
    }

    private static String alternatives(String words, String before, String after) {
        return Arrays.stream(words.split("\\|"))
                .map(Normalization::key)
                .collect(Collectors.joining("|", before, after));
    }

    private static Set<String> keys(String words) {
        return Arrays.stream(words.split("[|\\n]")).map(Normalization::key).collect(Collectors.toUnmodifiableSet());
    }
}
