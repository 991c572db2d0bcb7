package shironam.media.recordings;

import java.nio.ByteBuffer;
import java.util.List;

/** What a fragment of an MP4 file tells of one track. Times are in units of the track. */
record Mp4Fragment(int track, long start, long length) {
    private static final int NO_START = -1;
    private static final int HAS_OFFSET = 0x1;
    private static final int HAS_DESCRIPTION = 0x2;
    private static final int HAS_DURATION = 0x8;
    private static final int HAS_FIRST_FLAGS = 0x4;
    private static final int HAS_DURATIONS = 0x100;
    private static final int OF_EACH_SAMPLE = 0xF00;

    /**
     * @param header {@code tfhd}
     * @param time {@code tfdt}, or null
     * @param runs each {@code trun}
     * @param usual how long a sample takes where the fragment does not say it
     */
    static Mp4Fragment of(ByteBuffer header, ByteBuffer time, List<ByteBuffer> runs, long usual) {
        long ofASample = has(header, HAS_DURATION) ? unsigned(header, durationAt(header)) : usual;
        long length = 0;
        for (ByteBuffer run : runs) {
            length = Math.addExact(length, length(run, ofASample));
        }
        long start = time == null ? NO_START : time.get(0) == 1 ? time.getLong(4) : unsigned(time, 4);
        return new Mp4Fragment(track(header), start, length);
    }

    /**
     * How long the samples of a track take that lie in no fragment.
     *
     * @param times {@code stts}
     */
    static long lengthOfAll(ByteBuffer times) {
        long entries = unsigned(times, 4);
        long length = 0;
        int at = 8;
        for (long entry = 0; entry < entries; entry++, at += 2 * Integer.BYTES) {
            length =
                    Math.addExact(length, Math.multiplyExact(unsigned(times, at), unsigned(times, at + Integer.BYTES)));
        }
        return length;
    }

    static int track(ByteBuffer header) {
        return header.getInt(4);
    }

    private static int durationAt(ByteBuffer header) {
        return 8 + (has(header, HAS_OFFSET) ? Long.BYTES : 0) + (has(header, HAS_DESCRIPTION) ? Integer.BYTES : 0);
    }

    private static long length(ByteBuffer run, long ofASample) {
        long samples = unsigned(run, 4);
        if (!has(run, HAS_DURATIONS)) {
            return Math.multiplyExact(samples, ofASample);
        }
        int ofEach = Integer.BYTES * Integer.bitCount(run.getInt(0) & OF_EACH_SAMPLE);
        int at = 8 + (has(run, HAS_OFFSET) ? Integer.BYTES : 0) + (has(run, HAS_FIRST_FLAGS) ? Integer.BYTES : 0);
        long length = 0;
        for (long sample = 0; sample < samples; sample++, at += ofEach) {
            length += unsigned(run, at);
        }
        return length;
    }

    private static boolean has(ByteBuffer box, int flag) {
        return (box.getInt(0) & flag) != 0;
    }

    private static long unsigned(ByteBuffer box, int at) {
        return Integer.toUnsignedLong(box.getInt(at));
    }

    /** When it ends, if the one before it ended then. */
    long end(long before) {
        return Math.addExact(start == NO_START ? before : start, length);
    }
}
