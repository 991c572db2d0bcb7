package shironam.bangla.transliteration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the unwritten vowels are spoken. Bengali writes neither the o of the first nor the silence of the last letter
 * in নগর (nogor). The rules below are of our own making, tried on headlines; they aim at a readable URL, and where they
 * can't know, they speak the vowel.
 */
final class InherentVowel {

    /** Words that end in a spoken o although one consonant stands there. */
    private static final Set<String> OPEN_WORDS = Set.of(
            "বড\u09BC", "ছোট", "কত", "যত", "তত", "এত", "মত", "শত", "যেন", "কেন", "ছিল", "গেল", "নিহত", "আহত", "হত");

    // the patterns say how a word, or what follows a syllable, begins; so a long word is not read anew for each
    // syllable

    /** Beginnings of words whose second consonant keeps its vowel: উপজেলা, ভারতে, নগরী. */
    private static final Pattern KEEPS_SECOND = Pattern.compile("অ|উপ|যুব|নব|জন|গণ|ভারত|নগর");

    /** Words in -ক of which কে and কের are no suffix: বৈঠকে, সড়কের. */
    private static final Pattern ENDS_IN_KA = Pattern.compile("(?:বৈঠ|সড\u09BC|নাট|দশ|শত|পদ|মাদ|আট)কে");

    /** What is put behind a complete word, so that the word before it ends as if alone. */
    private static final Pattern SECOND_PART = Pattern.compile(
            "(?:কে|টি|টা|গুলো|গুলি|দের|সহ)(?:র|কে|তে|ই|ও){0,8}+$|[ইও]$"
                    + "|(?:বার|পুর|গঞ্জ|নগর|বাজার|বাড\u09BCি|বন্দর|মন্ত্র|পত্র|কারী|দার|বাদী|বাসী|বিরোধী|বাহিনী|শীল|ভাবে)");

    /** -না and -তা make nouns of roots: ঘটনা, ক্ষমতা. */
    private static final Pattern NOUN_ENDING = Pattern.compile("[নণত]া(?:র|\u09AF\u09BC|কে|ও|ই){0,8}+$");

    private static final Pattern CASE_ENDING = Pattern.compile(".ে(?:র|ই|ও){0,8}+$");

    /** করবে, বলেন, করতে, থাকছে. */
    private static final Pattern VERB_ENDING = Pattern.compile("[বলতছ]ে(?:ন|ও|ই){0,8}+$");

    /** Ends of borrowed words: প্রেসিডেন্ট, গোল্ড, মার্চ, গঞ্জ. */
    private static final Set<String> CLOSED_CONJUNCTS = Set.of(
            "নট", "সট", "রট", "লট", "কট", "পট", "ফট", "নড", "রড", "লড", "নস", "কস", "রস", "লস", "পস", "টস", "রফ", "লফ",
            "রচ", "রজ", "রন", "রল", "লম", "সক", "সপ", "ঞজ");

    /** Closed after আ only: ট্রাম্প but ভূমিকম্প, পার্ক but তর্ক. */
    private static final Set<String> CLOSED_AFTER_A = Set.of("মপ", "রক", "রভ", "রম", "ঙক");

    private final String word;
    private final List<Syllable> syllables;

    InherentVowel(String word, List<Syllable> syllables) {
        this.word = word;
        this.syllables = syllables;
    }

    /** Whether the inherent vowel of the syllable at {@code i} is heard. */
    boolean isSpoken(int i) {
        Syllable syllable = syllables.get(i);
        if (!syllable.coda().isEmpty()) {
            return true;
        }
        if (syllable.isBefore("ও") && !syllable.isBefore("ওয")) {
            return false; // the two run together: আরও is aro, নওগাঁ is nogao
        }
        if (i == 0 || i == 1 && ENDS_IN_KA.matcher(word).lookingAt()) {
            return true;
        }
        if (i == syllables.size() - 1 || beginsSecondPart(syllable)) {
            return isSpokenAtEnd(i);
        }
        return i > 1 || isSpokenInSecond();
    }

    private static boolean beginsSecondPart(Syllable syllable) {
        // সংসদের is সংসদ + ের and not সংস + দের
        boolean sibilant = "শষস".contains(syllable.consonants());
        return syllable.isBefore(SECOND_PART) && !(sibilant && syllable.isBefore("দের"));
    }

    private boolean isSpokenAtEnd(int i) {
        Syllable last = syllables.get(i);
        Syllable before = syllables.get(i - 1);
        boolean afterA = before.vowel() == 'া' || before.vowel() == 'আ';
        if (last.isConjunct()) {
            String consonants = last.consonants();
            String end = consonants.substring(consonants.length() - 2);
            boolean york = end.equals("রক") && before.consonants().equals("" + Syllable.YYA);
            return !CLOSED_CONJUNCTS.contains(end) && !(afterA && CLOSED_AFTER_A.contains(end)) && !york;
        }
        if (before.coda().contains("ং") || before.coda().contains("ঃ")) {
            return !(afterA && last.consonants().equals("ক"));
        }
        return switch (last.consonants().charAt(0)) {
            case Syllable.YYA -> before.vowel() == 'ি' || before.vowel() == 'ী';
            case 'হ' -> !afterA;
            default -> before.vowel() == 'ৃ' || OPEN_WORDS.contains(word);
        };
    }

    /** Most often lost between the first syllable and one with a written vowel: সরকার, কলকাতা, রাজনীতি, করবে. */
    private boolean isSpokenInSecond() {
        Syllable second = syllables.get(1);
        Syllable next = syllables.get(2);
        boolean canBeLost = second.isSingleConsonant()
                && next.isSingleConsonant()
                && next.hasWrittenVowel()
                && next.consonants().charAt(0) != Syllable.YYA
                && syllables.get(0).vowel() != Syllable.NONE
                && syllables.get(0).coda().isEmpty();
        if (!canBeLost || KEEPS_SECOND.matcher(word).lookingAt()) {
            return true;
        }
        boolean isCase = second.isBefore(CASE_ENDING) && !second.isBefore(VERB_ENDING);
        return isCase || second.isBefore(NOUN_ENDING);
    }
}
