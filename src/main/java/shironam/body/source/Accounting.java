package shironam.body.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.body.Body;
import shironam.body.Prose;
import shironam.body.TextAccount;
import shironam.body.TextAccount.Dropped;
import shironam.body.TextAccount.Why;
import shironam.body.cleaning.ReadingLog;

/**
 * Compares the text that readers of a source saw with what became of it: character by character in its amount, and the
 * prose in its order too. It knows nothing of how the source was read, so that no way of reading can pass it by.
 */
public final class Accounting {
    /** Characters below this are counted in an array. */
    private static final int RARE = 0x2100;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private final String seen;
    private final ReadingLog notes;

    public Accounting(String seen, ReadingLog notes) {
        this.seen = seen;
        this.notes = notes;
    }

    public TextAccount of(Body body, String sourceLine) {
        int inSource = VisibleText.count(seen) + notes.lost();
        String inBodyText = body.text();
        int inBody = VisibleText.count(inBodyText);
        int inCards = VisibleText.count(notes.inCards());
        int inLine = VisibleText.count(sourceLine);
        List<Dropped> dropped = new ArrayList<>(notes.dropped());
        String output = inBodyText + notes.inCards() + sourceLine + notes.droppedOfSeen();
        Map<Integer, Integer> left = difference(visible(seen), visible(output));
        int missing = left.values().stream().filter(n -> n > 0).mapToInt(n -> n).sum();
        int tooMany =
                left.values().stream().filter(n -> n < 0).mapToInt(n -> -n).sum();
        if (missing > 0) {
            dropped.add(new Dropped(named(left, 1), missing, Why.NOT_ACCOUNTED));
        }
        if (tooMany > 0) {
            dropped.add(new Dropped(named(left, -1), -tooMany, Why.TOO_MUCH));
        }
        firstOutOfOrder(body).ifPresent(text -> dropped.add(new Dropped(text, 0, Why.OTHER_ORDER)));
        return new TextAccount(inSource, inBody, inCards, inLine, dropped);
    }

    /** How many more of each character the one has than the other. */
    private static Map<Integer, Integer> difference(int[] one, int[] other) {
        int[] usual = new int[RARE];
        Map<Integer, Integer> difference = new HashMap<>();
        count(one, 1, usual, difference);
        count(other, -1, usual, difference);
        for (int character = 0; character < RARE; character++) {
            if (usual[character] != 0) {
                difference.put(character, usual[character]);
            }
        }
        return difference;
    }

    private static void count(int[] characters, int step, int[] usual, Map<Integer, Integer> rare) {
        for (int character : characters) {
            if (character < RARE) {
                usual[character] += step;
            } else {
                rare.merge(character, step, Integer::sum);
            }
        }
    }

    private static int[] visible(String text) {
        return VisibleCharacters.of(text);
    }

    /** Signs are put in order when text is stored, and the letters that they belong to tell theirs. */
    private static int[] letters(String text) {
        int[] letters = visible(text);
        int count = 0;
        for (int character : letters) {
            if ((MARKS >> Character.getType(character) & 1) == 0) {
                letters[count++] = character;
            }
        }
        return Arrays.copyOf(letters, count);
    }

    private static String named(Map<Integer, Integer> left, int sign) {
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .limit(20)
                .map(entry -> Character.toString(entry.getKey()))
                .collect(Collectors.joining(" "));
    }

    /** Words under pictures may come later than they stood: a figure leaves the list or table that it was in. */
    private java.util.Optional<String> firstOutOfOrder(Body body) {
        int[] source = letters(seen);
        String prose = new Body(
                        body.segments().stream().filter(Prose.class::isInstance).toList())
                .text();
        int at = 0;
        for (String line : prose.split("\n")) {
            for (int character : letters(line)) {
                while (at < source.length && source[at] != character) {
                    at++;
                }
                if (at++ >= source.length) {
                    return java.util.Optional.of(ReadingLog.shortened(line));
                }
            }
        }
        return java.util.Optional.empty();
    }
}
