package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import shironam.bangla.analysis.WrittenWord;

/** What {@link CharacterClasses} make fast is what patterns and ICU say, slowly. */
class TablesAndPatternsTest {
    private static final String LETTERS = Normalization.LETTERS;
    private static final String ZERO_WIDTH = "\\u00AD\\u034F\\u200C\\u200D\\uFE00-\\uFE0F";
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\x85\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

    private static final String BENGALI = "[" + LETTERS + "]";
    private static final String SIGNS = "[\\p{M}\\u200C\\u200D]*+";
    private static final Pattern WORD = Pattern.compile(BENGALI + "(?:[" + LETTERS
            + "\\p{M}\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]|[:'’](?=" + BENGALI + "))*+"
            + "|[0-9০-৯]+(?:[.,:][0-9০-৯]+)*+" + SIGNS
            + "|[\\p{L}&&[^" + LETTERS + "]](?:[\\p{L}\\p{M}&&[^" + LETTERS + "]]|[0-9০-৯]|\\u00AD(?=\\p{L}))*+"
            + SIGNS);
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?:[আ-ঌএঐওঔৎ]|অ(?!া)|[ডঢয]\u09BC|[ক-নপ-রলশ-হ])"
                    + "(?:[\u09BE-\u09C4\u09C7\u09C8\u09CB\u09CC]|(?<!ত)\u09CD(?=[ক-হ])|(?<=ত)\u09CD(?=[তথনবমযরল]))?[\u0981-\u0983]?)*+");

    @Test
    void aTextInNormalFormIsLeftAlone() {
        String text = "প্রেসিডেন্ট পুতিনের সফর: ২০২৪ সালে “বাড\u09BCি” ও সময\u09BCের কথা, NATO – 12%।\n";
        assertSame(text, Normalization.nfc(text));
        assertSame("উৎসবে", Normalization.key("উৎসবে"));
    }

    @Test
    void everyCharacterAloneAndBetweenLettersIsStoredTheSame() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            for (String around : List.of("%s", "ক%sা", "\u09C7%s", "%s\u09C7", "a%s", "\u09BE%s\u09BC")) {
                String text = around.replace("%s", Character.toString(character));
                assertEquals(
                        Normalization.anew(text), Normalization.nfc(text), around + Integer.toHexString(character));
            }
        }
    }

    @Property(tries = 3000)
    @Domain(Texts.class)
    void anyTextIsStoredTheSame(@ForAll String text) {
        assertEquals(Normalization.anew(text), Normalization.nfc(text));
    }

    @Property(tries = 3000)
    @Domain(Texts.class)
    void anyTextHasTheSameKey(@ForAll String text) {
        assertEquals(key(text), Normalization.key(text));
    }

    @Property(tries = 3000)
    @Domain(Texts.class)
    void anyTextHasTheSameWords(@ForAll String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.start() + "-" + word.end());
        }
        List<String> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = WrittenWord.end(text, at);
            if (end > at) {
                found.add(at + "-" + end);
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        assertEquals(words, found);
    }

    @Property(tries = 3000)
    @Domain(Texts.class)
    void theSameWordsArePlain(@ForAll String text) {
        for (String word : text.split("[^\\u0980-\\u09FF]+")) {
            assertEquals(PLAIN.matcher(word).matches(), WrittenWord.isPlain(word), word);
        }
    }

    private static String key(String text) {
        String small = Normalization.anew(UCharacter.toLowerCase(ULocale.ROOT, Normalization.anew(text)));
        String modern = small.replaceAll("ত্(?:\\u200D|(?=[" + ZERO_WIDTH + "]*+(?![" + LETTERS + "])))", "ৎ");
        String visible = Normalization.anew(modern.replaceAll("[" + ZERO_WIDTH + "]+", ""))
                .replace("\u0985\u09BE", "আ");
        visible = visible.replaceAll("ত্(?=[ক-ণদধপফভশষসহ])", "ৎ");
        String folded = visible.replaceAll("(?<=[" + LETTERS + "]):(?=[" + LETTERS + "])", "ঃ");
        folded = folded.replaceAll("(?<![" + LETTERS + "])আরও(?![" + LETTERS + "])", "আরো");
        return SPACES.matcher(Normalization.anew(Digits.ascii(folded)))
                .replaceAll(" ")
                .strip();
    }
}
