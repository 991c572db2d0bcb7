package shironam.bangla.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/**
 * What the forms of a word have in common: রাশিয়া, রাশিয়ার and রাশিয়ায় are রাশিয়া. Case endings, articles and plurals go,
 * where the letter before them allows it: -তে, -র and -য় follow a vowel, -ে a consonant. So ভারতে is ভারত + ে and not ভার +
 * তে, and বিষয় keeps its য়. It is no dictionary, and what it leaves need not be a word (সরকার becomes সরকা, like সরকারের).
 *
 * <p>What is spelt in two ways is one here: ী and ি, ূ and ু, ণ and ন, ঙ and ং; ঁ and ঃ are left out.
 */
final class Stem {

    private enum After {
        ANYTHING,
        VOWEL,
        CONSONANT,
        VOWEL_OR_NASAL
    }

    private record Ending(String text, After after) {}

    private static final String VOWELS = "ািুৃেৈোৌআইউএঐওঔ";
    private static final char HASANTA = '\u09CD';
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_STEM = 3;
    private static final int FEWEST_LETTERS = 2;

    /** By the character that a word ends in; the longest first, as গুলোর before র. */
    private static final Map<Character, List<Ending>> ENDINGS = Stream.of(
                    endings(After.ANYTHING, """
                            গুলোর গুলোকে গুলোতে গুলোও গুলোই গুলো গুলির গুলিকে গুলিতে গুলি সমূহের সমূহে সমূহ বৃন্দের বৃন্দ
                            গণের গণকে গণ দেরকে দেরও দেরই দের টিকে টিতে টিও টিই টির টি টাকে টাতে টাও টাই টার টা খানা খানি
                            রা কেও কেই কে ই ও কারী কালীন মূলক ভাবে তা ত্ব সহ"""),
                    endings(After.CONSONANT, "েরাই েরাও েরা েরও েরই ের েও েই ে"),
                    endings(After.VOWEL, "রাই রাও তেও তেই তে রও রই র য়ও য়ই য়"),
                    endings(After.VOWEL_OR_NASAL, "য়েরাও য়েরাই য়েরা য়েরও য়েরই য়ের য়েও য়েই য়ে"))
            .flatMap(endings -> endings)
            .sorted(Comparator.comparingInt((Ending ending) -> ending.text().length())
                    .reversed()
                    .thenComparing(Ending::text))
            .collect(Collectors.groupingBy(ending -> last(ending.text())));

    /** Words in -ক, of which কে is no object: বৈঠকে is "in the meeting". */
    private static final Set<String> IN_KA = words("""
            বৈঠক সড়ক মহাসড়ক নাটক দশক ব্যাংক ফেসবুক ট্রাক চেক ব্লক ইরাক শতক অভিষেক বিবেক টিকটক মাদক মোড়ক ফলক লেক
            পলক চমক ঝলক ধমক থমক মড়ক স্বর্ণপদক পোশাক শোক নরক আটক তালাক লোক বাক মস্তক পুস্তক ছক টক""");

    /** Words in -দ, of which দের is no plural: সংসদের is "of the parliament". */
    private static final Set<String> IN_DA = words("""
            সংসদ পরিষদ শহীদ সম্পদ বিপদ মোহাম্মদ মুহাম্মদ আহমেদ আহমদ মাহমুদ সাঈদ সনদ পদ মাসুদ ঈদ মদ মসজিদ উদ্ভিদ
            জায়েদ জোনায়েদ তাগিদ রশিদ হামিদ মজিদ ওয়াহিদ সাজিদ মুজাহিদ খালেদ রাশেদ এরশাদ ফরহাদ বাগদাদ মুরাদ উন্মাদ প্রাসাদ
            সংবাদ প্রতিবাদ বিবাদ মতবাদ আবাদ ইসলামাবাদ ফরিদ শাহেদ জাহিদ
            আজাদ আসাদ আহাদ সামাদ ফাহাদ ফুয়াদ জিহাদ ইমদাদ সাজ্জাদ স্বাদ ছাদ খাদ ফাঁদ চাঁদ বিষাদ নিষাদ
            প্রমাদ অবসাদ অনুবাদ অপবাদ আশীর্বাদ হায়দরাবাদ নাশিদ খুরশিদ তৌহিদ ওয়ালিদ নাহিদ শাহিদ মুরশিদ
            কাশেদ মোর্শেদ হামেদ জুবায়েদ জুনায়েদ রায়েদ সায়েদ সৈয়দ মুর্শিদ নারদ শারদ দরদ পারদ বরদ জলদ""");

    /** Words in -ত after a vowel, of which তে is no place: আঘাতে is "by the blow". */
    private static final Set<String> IN_TA = words("""
            আঘাত জামায়াত খাত অজুহাত সংঘাত রাত হাত প্রভাত জাত আখেরাত আয়াত গুজরাত সাক্ষাত জান্নাত সংগীত শীত অতীত বিপরীত
            রাষ্ট্রদূত মজুত সংকেত খেত ক্ষেত হেফাজত""");

    /** What looks like an ending is part of the word. */
    private static final Set<String> WHOLE = words("গ্রেফতার গ্রেপ্তার কারখানা সহকারী কলকাতা কবিতা");

    /** Endings that need no more than two letters before them: দলের, ঈদে, বইটি. */
    private static final Set<String> AFTER_TWO_LETTERS = words("""
            গুলোর গুলোকে গুলোতে গুলোও গুলোই গুলো গুলির গুলিকে গুলিতে গুলি দেরকে দেরও দেরই দের টিকে টিতে টিও টিই টির টি
            টাকে টাতে টাও টাই টার টা কেও কেই কে ই ও সহ েরও েরই ের েও েই ে য়েরাও য়েরাই য়েরা য়েরও য়েরই য়ের য়েও য়েই য়ে
            তেও তেই তে""");

    /**
     * What two letters and ে make that is no place of a noun: forms of verbs, whose roots are a closed class, and words
     * like মনে, পরে, তবে.
     */
    private static final Set<String> WITH_E = words("""
            করে বলে চলে ধরে মরে সরে ঝরে ভরে জমে কমে ঘটে রটে হটে বসে খসে ঘষে পচে বকে গলে টলে ফলে মনে পরে তবে সবে হবে যবে
            কবে রবে লবে হলে চষে রচে সহে রহে বহে কহে দহে মজে সজে থমে দমে নমে ঠকে শখে আসে আনে
            আছে আগে আঁকে ওঠে উঠে ওড়ে এসে এনে এলে ওরে একে এতে ওতে অতে যতে অথে নহে লভে বঁধে জপে তপে ছলে মলে ঢলে হতে""");

    /** And likewise with ই and ও: fruit, and words that ask and point. */
    private static final Set<String> WITH_I_OR_O = words("বরই কলই এতই যতই ততই কতই এরই ওরই");

    /** The nouns of one letter and its vowel that news speak of: মা, মায়ের. Of others the ending is part: রায়ের, দায়ের, মাটি. */
    private static final Set<String> ONE_LETTER = words("মা চা পা গা ঘা ছা বউ বৌ ঝি জা");

    private static final Set<String> AFTER_ONE_LETTER =
            words("য়েরাও য়েরাই য়েরা য়েরও য়েরই য়ের য়েও য়েই য়ে কেও কেই কে গুলো গুলোর দের দেরও দেরকে");

    /** কে behind these is an object; behind the others it is theirs: চাকে, পাকে. */
    private static final Set<String> PERSONS = words("মা বউ বৌ ঝি");

    private Stem() {}

    /** @param key a word as {@link Normalization#key} leaves it; what is not Bengali stays as it is */
    static String of(String key) {
        String stem = folded(key);
        for (String shorter = without(stem); shorter.length() < stem.length(); shorter = without(stem)) {
            stem = shorter;
        }
        return stem;
    }

    static String folded(String key) {
        if (key.isEmpty() || key.charAt(0) < '\u0980' || key.charAt(0) > '\u09FF') {
            return key;
        }
        return key.replace('ী', 'ি')
                .replace('ঈ', 'ই')
                .replace('ূ', 'ু')
                .replace('ঊ', 'উ')
                .replace("ঙ্", "ং")
                .replace('ঙ', 'ং')
                .replace('ণ', 'ন')
                .replace("ঁ", "")
                .replace("ঃ", "");
    }

    private static String without(String word) {
        if (word.length() < SHORTEST_WORD
                || WHOLE.contains(word)
                || word.charAt(0) < '\u0980'
                || word.charAt(0) > '\u09FF') {
            return word;
        }
        for (Ending ending : ENDINGS.getOrDefault(last(word), List.of())) {
            if (word.endsWith(ending.text())) {
                String stem = word.substring(0, word.length() - ending.text().length());
                if (mayEnd(stem, ending)) {
                    return stem;
                }
            }
        }
        return word;
    }

    private static boolean mayEnd(String stem, Ending ending) {
        boolean tooShort = stem.length() < SHORTEST_STEM || letters(stem) < FEWEST_LETTERS;
        if (tooShort && !isShortNoun(stem, ending.text())) {
            return false;
        }
        char last = last(stem);
        boolean vowel = VOWELS.indexOf(last) >= 0;
        boolean fits = switch (ending.after()) {
            case ANYTHING -> true;
            case VOWEL -> vowel;
            case CONSONANT -> !vowel;
            case VOWEL_OR_NASAL -> vowel || last == 'ং';
        };
        return fits && last != HASANTA && !belongsToWord(stem, ending.text());
    }

    /** Two letters before a plain ending, or one of the few nouns that are shorter. */
    private static boolean isShortNoun(String stem, String ending) {
        if (ONE_LETTER.contains(stem)) {
            return AFTER_ONE_LETTER.contains(ending) && (!ending.startsWith("কে") || PERSONS.contains(stem));
        }
        String withE = ending.startsWith("ে") ? stem + "ে" : "";
        return stem.length() == 2
                && letters(stem) == 2
                && AFTER_TWO_LETTERS.contains(ending)
                && !(WITH_E.contains(withE) && !ending.startsWith("ের"))
                && !WITH_I_OR_O.contains(stem + ending);
    }

    private static boolean belongsToWord(String stem, String ending) {
        return ending.startsWith("কে") && IN_KA.contains(stem + "ক")
                || ending.startsWith("দের") && IN_DA.contains(stem + "দ")
                || ending.startsWith("তে") && IN_TA.contains(stem + "ত");
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }

    private static Stream<Ending> endings(After after, String list) {
        return words(list).stream().map(text -> new Ending(text, after));
    }

    /** An ending may begin with a sign, before which {@link Normalization} must not be asked for a letter. */
    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+"))
                .map(word -> folded(Normalization.nfc(word)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
