package shironam.bangla.transliteration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a Bengali word is written in: consonants that are joined, the one vowel that they carry, and what follows it.
 * {@code চুক্তি} is চ+ু, ক ত+ি.
 *
 * @param consonants empty before an independent vowel; ড় ঢ় য় are one char each; a {@link #JOINER} before য says that it is
 *     a য-ফলা even after র, as in র‍্যাব
 * @param vowel a sign or an independent letter, {@link #INHERENT} or {@link #NONE}
 * @param coda ং, ঃ and ঁ as they follow
 * @param word all of it; {@code end} is where the next syllable begins. A copy of what follows would make a long word
 *     cost its length squared
 */
record Syllable(String consonants, char vowel, String coda, String word, int end) {

    static final char INHERENT = 'অ';
    static final char NONE = '\u09CD';
    static final char JOINER = '\u200D';
    static final char RRA = '\u09DC';
    static final char RHA = '\u09DD';
    static final char YYA = '\u09DF';

    private static final char HASANTA = '\u09CD';
    private static final char NUKTA = '\u09BC';
    private static final String NUKTA_BASES = "ডঢয";
    private static final String NUKTA_LETTERS = "" + RRA + RHA + YYA;

    /** The syllables of a word in NFC; what is not Bengali is passed over. */
    static List<Syllable> of(String word) {
        return new Reader(word).read();
    }

    boolean isSingleConsonant() {
        return consonants.length() == 1;
    }

    boolean isConjunct() {
        return consonants.length() > 1;
    }

    boolean isIndependentVowel() {
        return consonants.isEmpty();
    }

    boolean hasWrittenVowel() {
        return vowel != NONE && (isIndependentVowel() || vowel != INHERENT);
    }

    /** Whether the next syllable begins so. */
    boolean isBefore(String letters) {
        return word.startsWith(letters, end);
    }

    /** Whether what follows begins as the pattern says; an end in it is the word's. */
    boolean isBefore(Pattern beginning) {
        return beginning.matcher(word).region(end, word.length()).lookingAt();
    }

    private static final class Reader {

        private final String word;
        private int at;

        Reader(String word) {
            this.word = word;
        }

        List<Syllable> read() {
            List<Syllable> syllables = new ArrayList<>();
            while (at < word.length()) {
                String consonants = consonants();
                if (!consonants.isEmpty()) {
                    char vowel = vowelAfterConsonants();
                    syllables.add(syllable(consonants, vowel));
                } else if (isIndependentVowel(peek(0))) {
                    char vowel = independentVowel();
                    syllables.add(syllable("", vowel));
                } else {
                    at++;
                }
            }
            return syllables;
        }

        private Syllable syllable(String consonants, char vowel) {
            String coda = coda();
            return new Syllable(consonants, vowel, coda, word, at);
        }

        private String consonants() {
            StringBuilder joined = new StringBuilder();
            while (isConsonant(peek(0))) {
                joined.append(consonant());
                int hasanta = isZeroWidth(peek(0)) ? 1 : 0;
                if (peek(hasanta) != HASANTA || !isConsonant(peek(hasanta + 1))) {
                    break;
                }
                at += hasanta + 1;
                if (hasanta == 1 && peek(0) == 'য') {
                    joined.append(JOINER);
                }
            }
            return joined.toString();
        }

        private char consonant() {
            char letter = word.charAt(at++);
            if (peek(0) != NUKTA) {
                return letter;
            }
            at++;
            int dotted = NUKTA_BASES.indexOf(letter);
            return dotted < 0 ? letter : NUKTA_LETTERS.charAt(dotted);
        }

        private char vowelAfterConsonants() {
            if (word.charAt(at - 1) == 'ৎ') {
                return NONE;
            }
            if (isVowelSign(peek(0)) || peek(0) == HASANTA) {
                return word.charAt(at++);
            }
            return INHERENT;
        }

        /** অ্যা and এ্যা are one vowel, the a of "apple". */
        private char independentVowel() {
            char vowel = word.charAt(at++);
            if (word.startsWith("\u09CDযা", at)) {
                at += 3;
                return 'আ';
            }
            return vowel;
        }

        private String coda() {
            int start = at;
            while (peek(0) >= '\u0981' && peek(0) <= '\u0983') {
                at++;
            }
            return word.substring(start, at);
        }

        private char peek(int ahead) {
            return at + ahead < word.length() ? word.charAt(at + ahead) : 0;
        }

        private static boolean isConsonant(char c) {
            return c >= 'ক' && c <= 'হ' || c == 'ৎ' || c == 'ৰ' || c == 'ৱ' || NUKTA_LETTERS.indexOf(c) >= 0;
        }

        private static boolean isIndependentVowel(char c) {
            return c >= 'অ' && c <= 'ঔ' || c == 'ৠ' || c == 'ৡ';
        }

        private static boolean isVowelSign(char c) {
            return c >= '\u09BE' && c <= '\u09CC' || c == '\u09D7';
        }

        private static boolean isZeroWidth(char c) {
            return c == '\u200C' || c == '\u200D';
        }
    }
}
