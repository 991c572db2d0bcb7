package shironam.bangla.transliteration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * Bengali words in Latin letters as Bengalis write them in names and addresses (nodir, chukti, protirokkha), not as
 * ISO 15919 does with its diacritics. Made for reading: the way back is not open.
 */
public final class Romanised {

    private static final Map<Character, String> CONSONANTS = Map.ofEntries(
            Map.entry('ক', "k"),
            Map.entry('খ', "kh"),
            Map.entry('গ', "g"),
            Map.entry('ঘ', "gh"),
            Map.entry('ঙ', "ng"),
            Map.entry('চ', "ch"),
            Map.entry('ছ', "ch"),
            Map.entry('জ', "j"),
            Map.entry('ঝ', "jh"),
            Map.entry('ঞ', "n"),
            Map.entry('ট', "t"),
            Map.entry('ঠ', "th"),
            Map.entry('ড', "d"),
            Map.entry('ঢ', "dh"),
            Map.entry('ণ', "n"),
            Map.entry('ত', "t"),
            Map.entry('ৎ', "t"),
            Map.entry('থ', "th"),
            Map.entry('দ', "d"),
            Map.entry('ধ', "dh"),
            Map.entry('ন', "n"),
            Map.entry('প', "p"),
            Map.entry('ফ', "f"),
            Map.entry('ব', "b"),
            Map.entry('ভ', "bh"),
            Map.entry('ম', "m"),
            Map.entry('য', "j"),
            Map.entry('র', "r"),
            Map.entry('ৰ', "r"),
            Map.entry('ল', "l"),
            Map.entry('ৱ', "w"),
            Map.entry('শ', "sh"),
            Map.entry('ষ', "sh"),
            Map.entry('স', "s"),
            Map.entry('হ', "h"),
            Map.entry(Syllable.RRA, "r"),
            Map.entry(Syllable.RHA, "rh"),
            Map.entry(Syllable.YYA, "y"));

    private static final Map<Character, String> VOWELS = Map.ofEntries(
            Map.entry('অ', "o"),
            Map.entry('আ', "a"),
            Map.entry('া', "a"),
            Map.entry('ই', "i"),
            Map.entry('ি', "i"),
            Map.entry('ঈ', "i"),
            Map.entry('ী', "i"),
            Map.entry('উ', "u"),
            Map.entry('ু', "u"),
            Map.entry('ঊ', "u"),
            Map.entry('ূ', "u"),
            Map.entry('ঋ', "ri"),
            Map.entry('ৃ', "ri"),
            Map.entry('এ', "e"),
            Map.entry('ে', "e"),
            Map.entry('ঐ', "oi"),
            Map.entry('ৈ', "oi"),
            Map.entry('ও', "o"),
            Map.entry('ো', "o"),
            Map.entry('ঔ', "ou"),
            Map.entry('ৌ', "ou"));

    /** Words of our own that begin with ্যা. */
    private static final Pattern BENGALI_YA = Pattern.compile(
            "ব্যা(?:[পখঘধসবহ]|কর|য\u09BC)|ন্যায|ত্যা|ধ্যা|শ্যা|খ্যা|জ্যা|দ্যা|ভ্যা|ঘ্যা|স্যাঁ|প্যাঁ|ব্যাঙ(?!্)|ঠ্যা|ন্যাড|হ্যাঁ");

    private Romanised() {}

    /** One Bengali word: {@code word("প্রতিরক্ষায়")} is {@code "protirokkhay"}. Anything that is not Bengali falls out. */
    public static String word(String bengali) {
        return word(bengali, false);
    }

    /** The same with ঁ heard as n, as many write it: {@code chand}, {@code panch}, {@code naogaon}. */
    static String nasal(String bengali) {
        return word(bengali, true);
    }

    private static String word(String bengali, boolean nasal) {
        String word = Normalization.nfc(bengali);
        List<Syllable> syllables = Syllable.of(word);
        InherentVowel inherent = new InherentVowel(word, syllables);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            Syllable next = i + 1 < syllables.size() ? syllables.get(i + 1) : null;
            if (isGlide(syllable, next, i)) {
                latin.append(syllable.vowel() == 'ও' ? "w" : "y");
                continue;
            }
            boolean afterGlide = i > 0 && isGlide(syllables.get(i - 1), syllable, i - 1);
            latin.append(
                    afterGlide
                            ? ""
                            : consonants(
                                    i == 0 ? withoutEnglishA(syllable, word) : syllable.consonants(),
                                    i == 0 ? null : syllables.get(i - 1)));
            boolean unwritten = syllable.vowel() == Syllable.INHERENT && !syllable.isIndependentVowel();
            latin.append(unwritten && !inherent.isSpoken(i) ? "" : VOWELS.getOrDefault(syllable.vowel(), ""));
            latin.append(coda(syllable, next, nasal));
        }
        return latin.toString();
    }

    /** The first half of ওয়া (wa), and at the start of a word of ইয়া (ya) and ইউ (yu). */
    private static boolean isGlide(Syllable syllable, Syllable next, int i) {
        if (next == null || !syllable.isIndependentVowel() || !syllable.coda().isEmpty()) {
            return false;
        }
        boolean beforeYya = next.consonants().equals("" + Syllable.YYA) && next.hasWrittenVowel();
        return switch (syllable.vowel()) {
            case 'ও' -> beforeYya;
            case 'ই' -> i == 0 && (beforeYya || next.isIndependentVowel() && next.vowel() == 'উ');
            default -> false;
        };
    }

    private static String consonants(String joined, Syllable before) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char previous = i > 0 ? joined.charAt(i - 1) : 0;
            char next = i + 1 < joined.length() ? joined.charAt(i + 1) : 0;
            boolean wordBegins = before == null && i == 0;
            if (joined.startsWith("কষ", i)) {
                latin.append(wordBegins || previous != 0 ? "kh" : "kkh");
                i++;
            } else if (joined.startsWith("জঞ", i)) {
                latin.append(wordBegins ? "gy" : "gg");
                i++;
            } else {
                latin.append(consonant(previous, joined.charAt(i), next, before));
            }
        }
        return latin.toString();
    }

    private static String consonant(char previous, char letter, char next, Syllable before) {
        return switch (letter) {
            case Syllable.JOINER -> "";
            case 'ঙ' -> next == 0 ? "ng" : "n";
            case 'চ' -> next == 'চ' || next == 'ছ' ? "c" : "ch";
            case 'য' -> isYaPhala(previous, before) ? "y" : "j";
            case 'ব' -> isWaPhala(previous, before) ? "w" : "b";
            default -> CONSONANTS.get(letter);
        };
    }

    /** After র it is a reph on য (সূর্য is surjo), unless a joiner or the start of the word says otherwise (র‍্যাব is ryab). */
    private static boolean isYaPhala(char previous, Syllable before) {
        return previous != 0 && (previous != 'র' || before == null);
    }

    /** স্বাধীন, বিশ্ব, তত্ত্ব; but নভেম্বর, গর্ব, and the উদ্ of উদ্বেগ keeps its distance. */
    private static boolean isWaPhala(char previous, Syllable before) {
        boolean afterUd = previous == 'দ' && before != null && before.isIndependentVowel() && before.vowel() == 'উ';
        return previous != 0 && "কটতথদধনশষসজ".indexOf(previous) >= 0 && !afterUd;
    }

    /**
     * ্যা after the first letter of a word is how Bengali spells the a of English: ব্যাংক is bank, র‍্যাব rab; but ত্যাগ is
     * tyag.
     */
    private static String withoutEnglishA(Syllable syllable, String word) {
        String consonants = syllable.consonants();
        boolean english = syllable.isConjunct()
                && syllable.vowel() == 'া'
                && consonants.endsWith("য")
                && !BENGALI_YA.matcher(word).lookingAt();
        return english
                ? consonants.substring(0, consonants.length() - 1).replace("" + Syllable.JOINER, "")
                : consonants;
    }

    /** ং before ক or গ is the n of nk or ng: ব্যাংক is bank, সংঘ songho. ঃ is not written in Latin, ঁ mostly not. */
    private static String coda(Syllable syllable, Syllable next, boolean nasal) {
        if (!syllable.coda().contains("ং")) {
            return nasal && syllable.coda().contains("ঁ") ? "n" : "";
        }
        boolean velar = next != null
                && !next.consonants().isEmpty()
                && "কখগঘ".indexOf(next.consonants().charAt(0)) >= 0;
        return velar ? "n" : "ng";
    }
}
