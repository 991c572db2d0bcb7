package shironam.body.cards;

import java.util.Optional;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/**
 * The words over a card ({@link CardLayouts#labels}), in any spelling: আরো পড়ুন, আরও পড়ুন:, আরও পড়ুন &gt;&gt;, সম্পর্কিত খবর.
 *
 * @param title what follows the words and a colon in the same text: {@code আরও পড়ুন: শিরোনাম}; mostly empty
 */
public record CardLabel(String title) {
    private static final int LONGEST = 60;
    private static final String SEPARATORS = ":ঃ：»>|–—-\n";
    private static final String SENTENCE_ENDS = "।৷|?!…";

    /** The label that this text is, or begins with. */
    static Optional<CardLabel> in(String padded) {
        String text = padded.strip();
        if (is(text)) {
            return Optional.of(new CardLabel(""));
        }
        int most = Math.min(text.length(), LONGEST);
        for (int i = 1; i < most; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0 && is(text.substring(0, i))) {
                return Optional.of(new CardLabel(withoutSeparators(text.substring(i))));
            }
        }
        return Optional.empty();
    }

    /** Whether the text is a label and nothing more, whatever dots and arrows it has around it. */
    static boolean is(String text) {
        return text.length() <= LONGEST && mayBe(text) && isWords(key(text));
    }

    /** Once, or twice: some pages say it again within the link. */
    private static boolean isWords(String key) {
        Set<String> labels = CardLayouts.inUse().labels();
        int half = key.length() / 2;
        return labels.contains(key)
                || key.length() % 2 == 1
                        && key.charAt(half) == ' '
                        && key.startsWith(key.substring(half + 1))
                        && labels.contains(key.substring(0, half));
    }

    /** Where a label with a colon begins that ends this text, after a whole sentence: {@code …বলেন। আরও পড়ুন: }. */
    static Optional<Integer> atEndOf(String text) {
        String stripped = text.stripTrailing();
        if (stripped.isEmpty() || SEPARATORS.indexOf(stripped.charAt(stripped.length() - 1)) < 0) {
            return Optional.empty();
        }
        for (int i = stripped.length() - 2; i > 0 && i > stripped.length() - LONGEST; i--) {
            if (SENTENCE_ENDS.indexOf(stripped.charAt(i)) >= 0) {
                return Optional.of(i + 1).filter(start -> is(stripped.substring(start)));
            }
        }
        return Optional.empty();
    }

    /** Whether a label may follow on the same line: after nothing, or after a sentence that has ended. */
    static boolean mayFollow(String text) {
        String before = text.strip();
        return before.isEmpty() || (SENTENCE_ENDS + "’”'\")").indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    static String withoutSeparators(String text) {
        int start = 0;
        while (start < text.length()
                && (VisibleText.isSpace(text.charAt(start)) || SEPARATORS.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return text.substring(start);
    }

    /** Whether stored HTML may hold a label; often it does not after all. */
    public static boolean mayBeIn(String html) {
        return CardLayouts.inUse().lastWords().stream().anyMatch(html::contains);
    }

    /** Cheap, and right about nearly every text that is none. */
    private static boolean mayBe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return CardLayouts.inUse().firstLetters().contains(text.codePointAt(i));
            }
        }
        return false;
    }

    static String key(String text) {
        String key = Normalization.key(text);
        int start = 0;
        int end = key.length();
        while (start < end && !isOfWord(key.charAt(start))) {
            start++;
        }
        while (end > start && (!isOfWord(key.charAt(end - 1)) || key.charAt(end - 1) == 'ঃ')) {
            end--;
        }
        return key.substring(start, end);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }
}
