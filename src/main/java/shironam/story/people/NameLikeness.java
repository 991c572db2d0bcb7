package shironam.story.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Likeness;

/** Whether two names may be two spellings of one: তানভীর and তানভির, মো. রফিক and মোঃ রফিক, আয়েশা খান and Ayesha Khan. */
public final class NameLikeness {
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,:ঃ'’-]+");

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** What is written before a name or left out. */
    private static final Set<String> BEFORE_NAMES = Arrays.stream(
                    "মো মোহাম্মদ মুহাম্মদ মোহাম্মাদ মোছা মোসাম্মৎ ড ডা প্রফেসর অধ্যাপক md mohammad muhammad dr prof"
                            .split(" "))
            .map(Normalization::key)
            .collect(Collectors.toUnmodifiableSet());

    /** In Latin letters, and as a letter or a sign in Bengali. */
    private static final Pattern VOWEL_AT_END = Pattern.compile("[aeiouyঅ-ঔা-ৌ]$");

    /** One vowel of a short word may be another one: mollik, mallik. */
    private static final double LEAST_LIKENESS = .9;

    private static final int SHORT = 5;
    private static final int LONG = 12;

    private NameLikeness() {}

    /** False for two that are the same to the eye: those are one anyway. */
    public static boolean areNear(String one, String other) {
        String key = Normalization.key(one);
        String otherKey = Normalization.key(other);
        if (key.equals(otherKey) || !digits(key).equals(digits(otherKey))) {
            return false;
        }
        List<String> words = words(key);
        List<String> otherWords = words(otherKey);
        if (words.equals(otherWords)) {
            return true;
        }
        String joined = String.join(" ", words);
        String otherJoined = String.join(" ", otherWords);
        int distance = distance(joined, otherJoined);
        int length = Math.min(joined.length(), otherJoined.length());
        return distance <= (length < SHORT ? 0 : length < LONG ? 1 : 2) || soundAlike(words, otherWords);
    }

    /** Whether each word of one may be spoken as that word of the other. */
    public static boolean soundAlike(String one, String other) {
        return soundAlike(words(Normalization.key(one)), words(Normalization.key(other)));
    }

    /**
     * Whether nobody else can be meant: it sounds so, its vowels are nearly the same, and no word has another end.
     * ({@code Kamal Hasan} and মাসুদা have the consonants of কামাল হোসেন and মাসুদ.)
     *
     * @param known as it is written in Bengali
     */
    public static boolean isSpeltAs(String name, String known) {
        List<String> words = words(Normalization.key(name));
        List<String> others = words(Normalization.key(known));
        if (!soundAlike(words, others)) {
            return false;
        }
        boolean isLatin = words.stream().allMatch(word -> LATIN.matcher(word).matches());
        return IntStream.range(0, words.size())
                .allMatch(i -> isLatin
                        ? isRomanised(words.get(i), others.get(i))
                        : distance(words.get(i), others.get(i)) <= 1
                                && endsInVowel(words.get(i)) == endsInVowel(others.get(i)));
    }

    /** The words of a known name that a part of it, or all of it, is {@linkplain #isSpeltAs another spelling} of. */
    public static Optional<String> spelling(String part, String known) {
        int length = words(Normalization.key(part)).size();
        List<String> words = words(Normalization.key(known));
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToObj(from -> String.join(" ", words.subList(from, from + length)))
                .filter(some -> isSpeltAs(part, some))
                .findFirst();
    }

    private static boolean isRomanised(String latin, String word) {
        return Consonants.heard(word).stream()
                .map(Consonants.Heard::latin)
                .anyMatch(heard ->
                        endsInVowel(latin) == endsInVowel(heard) && Likeness.of(latin, heard) >= LEAST_LIKENESS);
    }

    private static boolean endsInVowel(String word) {
        return VOWEL_AT_END.matcher(word).find();
    }

    private static boolean soundAlike(List<String> words, List<String> others) {
        return words.size() == others.size()
                && words.stream().mapToInt(String::length).sum() >= SHORT
                && IntStream.range(0, words.size())
                        .allMatch(i -> sounds(words.get(i)).stream().anyMatch(sounds(others.get(i))::contains));
    }

    private static List<String> sounds(String word) {
        return LATIN.matcher(word).matches()
                ? Consonants.mayBe(word)
                : Consonants.heard(word).stream()
                        .map(Consonants.Heard::consonants)
                        .filter(consonants -> !consonants.isEmpty())
                        .toList();
    }

    private static List<String> words(String key) {
        return BETWEEN.splitAsStream(key)
                .filter(word -> !word.isEmpty() && !BEFORE_NAMES.contains(word))
                .toList();
    }

    private static String digits(String key) {
        return key.codePoints()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** How many letters are added, gone or others. */
    private static int distance(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
