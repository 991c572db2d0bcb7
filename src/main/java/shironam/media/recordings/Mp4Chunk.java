package shironam.media.recordings;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Samples of one track that lie one after another in an MP4 file. */
record Mp4Chunk(long start, long end) {
    private static final int MOST = 100_000;

    /** Where the entries of a table begin: behind its version, its flags and their number. */
    private static final int ENTRIES = 8;

    private static final int RUN = 12;

    long length() {
        return end - start;
    }

    /**
     * Those of a track, by what its tables hold.
     *
     * @param offsets {@code stco} or {@code co64}, whose entries have so many bytes
     * @param runs {@code stsc}: from which chunk on there are how many samples in each
     * @param sizes {@code stsz}, of one size for all samples or one for each
     */
    static List<Mp4Chunk> of(ByteBuffer offsets, int offsetBytes, ByteBuffer runs, ByteBuffer sizes) {
        int chunks = offsets.getInt(4);
        if (chunks > MOST) {
            throw new IllegalArgumentException("too many chunks");
        }
        List<Mp4Chunk> found = new ArrayList<>();
        int sample = 0;
        for (int chunk = 0, run = 0; chunk < chunks; chunk++) {
            while (run + 1 < runs.getInt(4) && runs.getInt(ENTRIES + RUN * (run + 1)) <= chunk + 1) {
                run++;
            }
            int samples = Math.max(0, Math.min(runs.getInt(ENTRIES + RUN * run + 4), sizes.getInt(8) - sample));
            int at = ENTRIES + offsetBytes * chunk;
            long start = offsetBytes == Long.BYTES ? offsets.getLong(at) : Integer.toUnsignedLong(offsets.getInt(at));
            long length = bytes(sizes, sample, samples);
            if (length > 0) {
                found.add(new Mp4Chunk(start, start + length));
            }
            sample += samples;
        }
        return found;
    }

    private static long bytes(ByteBuffer sizes, int from, int samples) {
        long same = Integer.toUnsignedLong(sizes.getInt(4));
        if (same > 0) {
            return same * samples;
        }
        long bytes = 0;
        for (int sample = from; sample < from + samples; sample++) {
            bytes += Integer.toUnsignedLong(sizes.getInt(ENTRIES + 4 + 4 * sample));
        }
        return bytes;
    }
}
