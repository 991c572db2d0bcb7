package shironam.search.postings;

import java.nio.ByteBuffer;

/**
 * How strongly a story speaks of a term, in eight bytes: the day of publication (24 bits), the story's place in its block
 * (10), the weight (15) and the forms of the word that it has (15). So postings in order are by day and then by story.
 *
 * <p>A block is {@link #STORIES} numbers of stories that follow each other.
 */
public final class Posting {
    /** A common term's postings of one block fill half a page of the database, so they stand in their row. */
    public static final int STORIES = 1 << 9;

    private static final int DAY = 40;
    private static final int PLACE = 30;
    private static final int WEIGHT = 15;
    private static final int SHORT = (1 << WEIGHT) - 1;

    private Posting() {}

    public static int block(long story) {
        return Math.toIntExact(Math.floorDiv(story, (long) STORIES));
    }

    /** @param forms fifteen bits, as {@code weight} has */
    public static long of(long story, int day, short weight, short forms) {
        return (long) day << DAY
                | Math.floorMod(story, (long) STORIES) << PLACE
                | (long) (weight & SHORT) << WEIGHT
                | forms & SHORT;
    }

    public static int day(long posting) {
        return (int) (posting >> DAY);
    }

    static long story(int block, long posting) {
        return (long) block * STORIES + (posting >> PLACE & STORIES - 1);
    }

    public static int weight(long posting) {
        return (int) (posting >> WEIGHT) & SHORT;
    }

    public static int forms(long posting) {
        return (int) posting & SHORT;
    }

    static long[] unpacked(byte[] bytes) {
        long[] postings = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(postings);
        return postings;
    }

    static byte[] packed(long[] postings, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
        bytes.asLongBuffer().put(postings, 0, count);
        return bytes.array();
    }
}
