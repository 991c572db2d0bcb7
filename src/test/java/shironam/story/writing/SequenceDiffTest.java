package shironam.story.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long texts are compared and merged in seconds, and no item is lost on the way. */
class SequenceDiffTest {

    @Test
    void theDifferencesMakeTheOneOfTheOther() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 20, 300, 5_000}) {
            for (int letters : new int[] {2, 50, 100_000}) {
                List<Integer> before = random.ints(size, 0, letters).boxed().toList();
                List<Integer> after = new ArrayList<>(before);
                for (int i = 0; i < 10 && size > 0; i++) {
                    after.add(random.nextInt(after.size()), random.nextInt(letters));
                    after.remove(random.nextInt(after.size()));
                }
                assertEquals(after, applied(before, after), size + " of " + letters);
            }
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longListsAreComparedInSeconds() {
        List<String> words =
                IntStream.range(0, 150_000).mapToObj(i -> "শব্দ" + i % 5_000).toList();
        List<String> turned = new ArrayList<>(words);
        Collections.reverse(turned);
        List<String> others =
                IntStream.range(0, 150_000).mapToObj(i -> "word" + i).toList();
        List<String> shuffled = new ArrayList<>(others);
        Collections.shuffle(shuffled, new Random(7));
        for (List<String> other : List.of(turned, others, Collections.nCopies(100_000, "ক"))) {
            assertEquals(other, applied(words, other));
        }
        assertEquals(shuffled, applied(others, shuffled));
    }

    @Test
    void oneChangeInALongTextIsFoundAsOne() {
        List<String> words = new ArrayList<>(Collections.nCopies(100_000, "ক"));
        List<String> changed = new ArrayList<>(words);
        changed.set(50_000, "খ");

        assertEquals(
                List.of(new SequenceDiff.Difference(50_000, 50_001, 50_000, 50_001)),
                SequenceDiff.between(words, changed));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longTextsOfTwoPeopleAreMergedInSeconds() {
        List<String> base =
                IntStream.range(0, 60_000).mapToObj(i -> "<p>" + i + "</p>").toList();
        List<String> mine = new ArrayList<>(base);
        List<String> theirs = new ArrayList<>(base);
        mine.set(10, "<p>mine</p>");
        theirs.set(50_000, "<p>theirs</p>");
        theirs.add(100, "<p>more</p>");

        List<ThreeWayMerge.Part<String>> parts = ThreeWayMerge.merge(base, mine, theirs);

        List<String> merged = new ArrayList<>();
        for (ThreeWayMerge.Part<String> part : parts) {
            assertTrue(part instanceof ThreeWayMerge.Settled<String>);
            merged.addAll(((ThreeWayMerge.Settled<String>) part).items());
        }
        theirs.set(10, "<p>mine</p>");
        assertEquals(theirs, merged);
        ThreeWayMerge.merge(base, Collections.nCopies(60_000, "<p>ক</p>"), Collections.nCopies(60_000, "<p>খ</p>"));
    }

    private static <T> List<T> applied(List<T> before, List<T> after) {
        List<T> made = new ArrayList<>();
        int at = 0;
        for (SequenceDiff.Difference difference : SequenceDiff.between(before, after)) {
            made.addAll(before.subList(at, difference.from()));
            made.addAll(after.subList(difference.to(), difference.toEnd()));
            at = difference.fromEnd();
        }
        made.addAll(before.subList(at, before.size()));
        return made;
    }
}
