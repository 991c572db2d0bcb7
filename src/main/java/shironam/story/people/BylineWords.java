package shironam.story.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/** What the words of a byline are: a desk of the paper, an agency, a place, a title. What they are not is a person's name. */
public final class BylineWords {
    private static final Pattern OF_THE_PAPER = Pattern.compile(
            "(?:^|.*[\\s,-])(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|ডেস্ক|ডেক্স|ব্যুরো|রিপোর্টার|desk|correspondent|reporter)"
                    + "(?:$|[\\s,(].*)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> AGENCIES = keys("""
            বাসস ইউএনবি এএফপি রয়টার্স এপি সিনহুয়া পিটিআই এএনআই আনাদোলু বিবিসি বিডিনিউজ টাস
            bss unb afp reuters ap xinhua pti ani anadolu dpa tass bbc""");

    /** Agencies whose names have several words. */
    private static final Set<String> LONG_AGENCIES = Stream.of(
                    ("ফোকাস বাংলা|বাংলাদেশ সংবাদ সংস্থা|প্রেস অ্যাসোসিয়েশন|অ্যাসোসিয়েটেড প্রেস|আনাদোলু এজেন্সি"
                                    + "|গেটি ইমেজেস|গেটি ইমেজ|বিবিসি বাংলা|ডয়চে ভেলে|আল জাজিরা|বিডিনিউজ টোয়েন্টিফোর ডটকম|স্টার মেইল"
                                    + "|getty images|focus bangla|associated press|bbc bangla|deutsche welle|al jazeera|press trust of india")
                            .split("\\|"))
            .map(BylineWords::key)
            .collect(Collectors.toUnmodifiableSet());

    /** The districts, and the cities from which papers report most. */
    private static final Set<String> PLACES = keys("""
            ঢাকা চট্টগ্রাম রাজশাহী খুলনা বরিশাল সিলেট রংপুর ময়মনসিংহ গাজীপুর নারায়ণগঞ্জ নরসিংদী মানিকগঞ্জ মুন্সিগঞ্জ মুন্সীগঞ্জ
            ফরিদপুর গোপালগঞ্জ মাদারীপুর শরীয়তপুর রাজবাড়ী রাজবাড়ি টাঙ্গাইল কিশোরগঞ্জ জামালপুর শেরপুর নেত্রকোনা নেত্রকোণা কুমিল্লা
            ব্রাহ্মণবাড়িয়া চাঁদপুর লক্ষ্মীপুর নোয়াখালী ফেনী কক্সবাজার বান্দরবান রাঙামাটি রাঙ্গামাটি খাগড়াছড়ি বগুড়া পাবনা সিরাজগঞ্জ
            নাটোর নওগাঁ জয়পুরহাট চাঁপাইনবাবগঞ্জ দিনাজপুর ঠাকুরগাঁও পঞ্চগড় নীলফামারী লালমনিরহাট কুড়িগ্রাম গাইবান্ধা যশোর সাতক্ষীরা
            বাগেরহাট নড়াইল মাগুরা ঝিনাইদহ কুষ্টিয়া চুয়াডাঙ্গা মেহেরপুর পটুয়াখালী বরগুনা ভোলা ঝালকাঠি পিরোজপুর হবিগঞ্জ মৌলভীবাজার
            সুনামগঞ্জ কলকাতা দিল্লি নয়াদিল্লি লন্ডন নিউইয়র্ক ওয়াশিংটন প্যারিস দুবাই
            dhaka chattogram chittagong rajshahi khulna barishal sylhet rangpur mymensingh london delhi kolkata washington""");

    /** Of institutes and offices, whose names have commas and "ও" in them. */
    private static final Set<String> INSTITUTES = keys("""
            কেন্দ্র পরিষদ সমিতি ফাউন্ডেশন মন্ত্রণালয় বিভাগ দপ্তর অধিদপ্তর কমিশন ইনস্টিটিউট বিশ্ববিদ্যালয় কলেজ সংস্থা একাডেমি ব্যাংক
            foundation ministry department institute university college commission centre center academy agency""");

    /** What somebody is, told beside the name. */
    private static final Set<String> TITLES = keys("""
            কবি লেখক কলামিস্ট সম্পাদক অধ্যাপক শিক্ষক প্রাবন্ধিক কথাশিল্পী সাহিত্যিক ঔপন্যাসিক সাংবাদিক গবেষক অর্থনীতিবিদ চিকিৎসক
            আইনজীবী শিক্ষাবিদ শিক্ষার্থী বিশ্লেষক ব্যাংকার এমপি পিএইচডি
            editor professor lecturer columnist author writer jr jr. sr sr. phd ph.d. md ii iii mp""");

    /** With these the name of a desk begins; what stands before them belongs to somebody else. */
    private static final Set<String> OWN = keys("নিজস্ব স্টাফ বিশেষ জ্যেষ্ঠ সিনিয়র নিজেদের staff own special senior");

    private static final int LONGEST_NAME = 6;

    private BylineWords() {}

    /** Whether it names the paper itself and no person: নিজস্ব প্রতিবেদক, ক্রীড়া ডেস্ক. */
    public static boolean isOfThePaper(String name) {
        return OF_THE_PAPER.matcher(name).matches();
    }

    /** Whether it names no person, but the paper, an agency or an institute, with or without its place. */
    public static boolean isOrganization(String name) {
        String first = name.split("[,،(]")[0].strip();
        return isOfThePaper(name) || isAgency(first) || isInstitute(first);
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(key(name)) || LONG_AGENCIES.contains(key(name));
    }

    static boolean isPlace(String name) {
        return PLACES.contains(key(name));
    }

    static boolean isInstitute(String name) {
        return words(name).anyMatch(INSTITUTES::contains);
    }

    static boolean isTitle(String name) {
        List<String> words = words(name).toList();
        return TITLES.contains(words.get(words.size() - 1)) || TITLES.contains(words.get(0));
    }

    static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0;
    }

    /** Whether the name of a desk or an institute may begin in a piece before that one. */
    static boolean mayGoOn(String name) {
        return (isOfThePaper(name) || isInstitute(name)) && words(name).noneMatch(OWN::contains) && !isOneWord(name);
    }

    /** Whether somebody may be called that. */
    static boolean isLikeName(String name) {
        return words(name).count() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isDigit)
                && name.codePoints().anyMatch(Character::isLetter);
    }

    static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).map(BylineWords::key);
    }

    private static Set<String> keys(String words) {
        return Arrays.stream(words.split("\\s+")).map(BylineWords::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String word) {
        return Normalization.key(word);
    }
}
