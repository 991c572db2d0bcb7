package shironam.search.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void aPostingSaysWhatWasPutIntoIt() {
        for (long story : new long[] {1, 511, 512, 513, 1_048_577}) {
            for (int day : new int[] {-30_000, -1, 0, 20_787, 80_000}) {
                long posting = Posting.of(story, day, Short.MAX_VALUE, (short) 0x4001);
                assertEquals(story, Posting.story(Posting.block(story), posting));
                assertEquals(day, Posting.day(posting));
                assertEquals(Short.MAX_VALUE, Posting.weight(posting));
                assertEquals(0x4001, Posting.forms(posting));
            }
        }
        long[] some = {Posting.of(700, -2, (short) 1, (short) 2), Posting.of(701, 3, (short) 4, (short) 0)};
        assertEquals(
                List.of(some[0], some[1]),
                LongStream.of(Posting.unpacked(Posting.packed(some, 2))).boxed().toList());
    }

    @Test
    void theBestOfThousandsAreInTheirOrder() {
        Scores scores = new Scores();
        for (int term = 0; term < 2; term++) {
            for (long story = 1; story <= 5000; story++) {
                scores.add(story, (int) (story % 7), story % 1000, term == 0 || story % 2 == 0 ? 1 : 0);
            }
        }
        assertEquals(List.of(4998L, 3998L, 2998L), stories(scores.best(3, 2, false)), "of equals the higher number");
        assertEquals(List.of(4999L, 3999L), stories(scores.best(2, 0, false)));
        assertEquals(List.of(4997L, 4990L), stories(scores.best(2, 0, true)));
        assertEquals(2 * 998.0, scores.score(4998));
        assertEquals(0, scores.score(5001));
    }

    private static List<Long> stories(List<Scores.Scored> scored) {
        return scored.stream().map(Scores.Scored::story).toList();
    }
}
