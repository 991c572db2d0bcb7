package shironam.bangla;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import com.ibm.icu.text.UnicodeSetSpanner;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * One spelling for what looks the same.
 *
 * <p>The same Bengali word reaches us in several encodings: a third of real articles mix U+09DF with U+09AF U+09BC. NFC
 * takes them apart (they are composition exclusions), but leaves the order of signs alone, so that is repaired here too.
 */
public final class Normalization {

    /** Letters and signs of the Bengali block without its digits and currency signs; for use inside a regex class. */
    public static final String LETTERS = "\\u0980-\\u09E3\\u09F0\\u09F1\\u09FC-\\u09FE";

    /** ICU's data and not the JDK's, whose Unicode version grows from release to release. */
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private static final char NUKTA = '\u09BC';
    private static final char AA_SIGN = '\u09BE';
    private static final char E_SIGN = '\u09C7';

    private static final UnicodeSet SIGNS = new UnicodeSet("[:M:]").freeze();

    /**
     * What nobody can see and nobody meant: controls, surrogates without a partner, noncharacters, ZWSP, word joiner, byte order mark, the marks of embedded objects, and the bidi controls, which can make a text read
     * otherwise than it is stored. ZWJ and ZWNJ are not among them.
     */
    private static final UnicodeSet JUNK_CHARACTERS = new UnicodeSet(
                    "[[[:Cc:]-[\\u0009\\u000A]][:Cs:][:Noncharacter_Code_Point:]\\u061C\\u180E\\u200B"
                            + "\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFC]")
            .freeze();

    private static final UnicodeSetSpanner JUNK = new UnicodeSetSpanner(JUNK_CHARACTERS);

    /**
     * A soft hyphen is junk beside anything Bengali, a space or the end. Between characters that Bijoy uses it may be the ্ল
     * of old copy (Dj\u00ADvm is উল্লাস), which nothing would bring back; in other languages it does no harm there.
     */
    private static final Pattern SOFT_HYPHEN = Pattern.compile(
            "\\u00AD(?![!-~\\u00A1-\\u00AC\\u00AE-\\u00FF\\u0152-\\u02DC\\u2013-\\u203A\\u2122])|(?<![!-~\\u00A1-\\u00AC\\u00AE-\\u00FF\\u0152-\\u02DC\\u2013-\\u203A\\u2122])\\u00AD");

    private static final String ZERO_WIDTH = "\\u00AD\\u034F\\u200C\\u200D\\uFE00-\\uFE0F";

    private static final Pattern ZERO_WIDTHS = Pattern.compile("[" + ZERO_WIDTH + "]+");

    /** No conjunct of ত with these exists; it is ৎ as old typewriters had to write it: উত্সব. */
    private static final String NEVER_UNDER_TA = "ক-ণদধপফভশষসহ";

    /** Line ends of other systems; U+000B is what Word leaves of a soft break. Dropping them would glue words together. */
    private static final Pattern FOREIGN_LINE_END = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");

    private static final String SPACES = "\\x85\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

    static final UnicodeSet WHITESPACES = new UnicodeSet("[\\u0009-\\u000D\\u0020" + SPACES + "]").freeze();

    private static final Pattern WHITESPACE = Pattern.compile("[\\s" + SPACES + "]+");

    /** ত্ with ZWJ, or at the end of a word: how ৎ was written before Unicode 4.1 gave it a code of its own. */
    private static final Pattern OLD_KHANDA_TA =
            Pattern.compile("ত্(?:\\u200D|(?=[" + ZERO_WIDTH + "]*+(?![" + LETTERS + "])))");

    private static final UnicodeSet HALVED_BEFORE = new UnicodeSet("[" + NEVER_UNDER_TA + "]").freeze();

    private static final Pattern HALF_TA = Pattern.compile("ত্(?=[" + NEVER_UNDER_TA + "])");

    private static final Pattern COLON_FOR_VISARGA = Pattern.compile("(?<=[" + LETTERS + "]):(?=[" + LETTERS + "])");

    private static final Pattern ARO = Pattern.compile("(?<![" + LETTERS + "])আরও(?![" + LETTERS + "])");

    private Normalization() {}

    /**
     * The form in which every text is stored. Legal XML 1.0, in NFC, with the signs in order; ZWJ and ZWNJ stay, because
     * readers see them ({@code র‍্যাব} is not {@code র্যাব}). Doing it twice changes nothing.
     *
     * <pre>{@code
     * nfc("\u09DF")             // "\u09AF\u09BC"        য়
     * nfc("\u0995\u09BE\u09C7") // "\u0995\u09CB"        ক + া + ে is কো
     * nfc("\u09A1\u09BE\u09BC") // "\u09A1\u09BC\u09BE"  the nukta belongs to the letter
     * }</pre>
     */
    public static String nfc(String text) {
        if (isSettled(text)) {
            return text;
        }
        String mended = mended(text);
        return isSettled(mended) ? mended : anew(text);
    }

    /** The whole of the work. Nearly every text of every import and save is spared it, at the cost of one look at each character. */
    static String anew(String text) {
        String composed = NFC.normalize(CombiningMarks.inOrder(withoutJunk(text)));
        return NFC.normalize(
                NFC.normalize(CombiningMarks.inOrder(nuktaFirst(composed))).replace("\u09BE\u09C7", "\u09CB"));
    }

    /** Whether it surely is in that form: a false says nothing. */
    private static boolean isSettled(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((CharacterClasses.of(character) & CharacterClasses.SETTLED) == 0
                    || character >= NUKTA && character <= E_SIGN && !stands(character, before)) {
                return false;
            }
            before = character;
        }
        return true;
    }

    private static boolean stands(char character, char before) {
        return switch (character) {
            case NUKTA -> (CharacterClasses.of(before) & CharacterClasses.MARK) == 0;
            case AA_SIGN -> before != E_SIGN;
            case E_SIGN -> before != AA_SIGN;
            default -> true;
        };
    }

    /** What needs no more than a look at one character and the one before it. */
    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int last = mended.length() - 1;
            switch (character) {
                case '\u09DC' -> mended.append("\u09A1\u09BC");
                case '\u09DD' -> mended.append("\u09A2\u09BC");
                case '\u09DF' -> mended.append("\u09AF\u09BC");
                case AA_SIGN, '\u09D7' -> {
                    if (last >= 0 && mended.charAt(last) == E_SIGN) {
                        mended.setCharAt(last, character == AA_SIGN ? '\u09CB' : '\u09CC');
                    } else {
                        mended.append(character);
                    }
                }
                case '\r' -> mended.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
                case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> mended.append('\n');
                default -> {
                    if (!JUNK_CHARACTERS.contains(character) || Character.isSurrogate(character)) {
                        mended.append(character);
                    }
                }
            }
        }
        return mended.toString();
    }

    /** {@link #nfc} for what stands on one line, a headline or a name: {@code " ঢাকা\n১৬  ডিসেম্বর"} is {@code "ঢাকা ১৬ ডিসেম্বর"}. */
    public static String line(String text) {
        return singleSpaced(nfc(text));
    }

    /**
     * What two texts have in common that a reader would call the same: for comparing and looking up, never for showing.
     * Beyond {@link #line}: no zero-width characters, ASCII digits, small letters, আরও as আরো, ত্‍ and the ত্ of উত্সব as ৎ, অা as আ, and a colon
     * between Bengali letters as the visarga that was meant.
     *
     * <pre>{@code key("দু:খ ১৯৭১").equals(key("দুঃখ 1971"))}</pre>
     */
    public static String key(String text) {
        String stored = nfc(text);
        // İ becomes two characters, which may part others from their letters: so letters are made small before all else
        String small =
                has(stored, CharacterClasses.CAPITAL) ? nfc(UCharacter.toLowerCase(ULocale.ROOT, stored)) : stored;
        String modern = hasOldTa(small) ? OLD_KHANDA_TA.matcher(small).replaceAll("ৎ") : small;
        String visible = nfc(withoutZeroWidth(modern)).replace("\u0985\u09BE", "আ");
        visible = hasOldTa(visible) ? HALF_TA.matcher(visible).replaceAll("ৎ") : visible;
        String folded = visible.indexOf(':') < 0
                ? visible
                : COLON_FOR_VISARGA.matcher(visible).replaceAll("ঃ");
        folded = folded.contains("আরও") ? ARO.matcher(folded).replaceAll("আরো") : folded;
        return line(Digits.ascii(folded));
    }

    /** Whether a ত্ in it may be a ৎ: no letter follows, or one that it makes no conjunct with. */
    private static boolean hasOldTa(String text) {
        for (int at = text.indexOf("ত্"); at >= 0; at = text.indexOf("ত্", at + 2)) {
            if (at + 2 == text.length()) {
                return true;
            }
            char next = text.charAt(at + 2);
            if ((CharacterClasses.of(next) & CharacterClasses.BENGALI) == 0 || HALVED_BEFORE.contains(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, int characterClass) {
        return (CharacterClasses.ofAny(text) & characterClass) != 0;
    }

    static String singleSpaced(String text) {
        return isSingleSpaced(text)
                ? text
                : WHITESPACE.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isSingleSpaced(String text) {
        boolean space = true; // none may be first
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean next = (CharacterClasses.of(character) & CharacterClasses.SPACE) != 0;
            if (next && (space || character != ' ')) {
                return false;
            }
            space = next;
        }
        return !space || text.isEmpty();
    }

    public static String withoutZeroWidth(String text) {
        return has(text, CharacterClasses.ZERO_WIDTH)
                ? ZERO_WIDTHS.matcher(text).replaceAll("")
                : text;
    }

    static String withoutJunk(String text) {
        String plain = JUNK.deleteFrom(FOREIGN_LINE_END.matcher(text).replaceAll("\n"));
        return plain.indexOf(0xAD) < 0 ? plain : SOFT_HYPHEN.matcher(plain).replaceAll("");
    }

    /** Within each run of signs the nukta comes first; NFC only does so among signs that it may reorder. */
    private static String nuktaFirst(String text) {
        if (everyNuktaIsFirst(text)) {
            return text;
        }
        StringBuilder ordered = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int signs = SIGNS.span(text, at, SpanCondition.NOT_CONTAINED);
            int next = SIGNS.span(text, signs, SpanCondition.SIMPLE);
            ordered.append(text, at, signs);
            text.substring(signs, next).chars().filter(c -> c == NUKTA).forEach(c -> ordered.append(NUKTA));
            text.substring(signs, next).chars().filter(c -> c != NUKTA).forEach(c -> ordered.append((char) c));
            at = next;
        }
        return ordered.toString();
    }

    /** Nearly always so; asked first because every text of every import comes through here several times. */
    private static boolean everyNuktaIsFirst(String text) {
        for (int at = text.indexOf(NUKTA); at >= 0; at = text.indexOf(NUKTA, at + 1)) {
            if (at > 0 && text.charAt(at - 1) != NUKTA && SIGNS.contains(text.codePointBefore(at))) {
                return false;
            }
        }
        return true;
    }
}
