package shironam.media.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import shironam.media.RecordingKind;

/** MP3: frames of sound, with tags (ID3, APE, Lyrics3) before and behind them, which are cut off. */
final class Mp3File {
    private static final int LOOK_FOR = 8 * 1024;
    private static final int A_PIECE = 1 << 20;

    /** In kilobits a second, by the version (first row: MPEG 1) and the number in the header. */
    private static final int[][] RATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] SAMPLES = {44_100, 48_000, 32_000};

    private final FileChannel file;

    Mp3File(FileChannel file) {
        this.file = file;
    }

    private record Frame(boolean first, boolean mono, int kilobits, int samplesASecond, int bytes) {
        int samples() {
            return first ? 1152 : 576;
        }

        /** Where the first frame may tell of all. */
        int toldAt() {
            return 4 + (first ? mono ? 17 : 32 : mono ? 9 : 17);
        }
    }

    static boolean isFrame(ByteBuffer bytes, int at) {
        return frame(bytes, at) != null;
    }

    /** Null where none begins. */
    private static Frame frame(ByteBuffer bytes, int at) {
        if (at + 4 > bytes.limit()) {
            return null;
        }
        int head = bytes.getInt(at);
        int version = head >>> 19 & 3;
        int rate = head >>> 12 & 15;
        int frequency = head >>> 10 & 3;
        boolean sound = head >>> 21 == 0x7FF && version != 1 && (head >>> 17 & 3) == 1 && rate > 0 && rate < 15;
        if (!sound || frequency == 3) {
            return null;
        }
        boolean first = version == 3;
        int kilobits = RATES[first ? 0 : 1][rate];
        int samples = SAMPLES[frequency] / (first ? 1 : version == 2 ? 2 : 4);
        int length = (first ? 144_000 : 72_000) * kilobits / samples + (head >>> 9 & 1);
        return new Frame(first, (head >>> 6 & 3) == 3, kilobits, samples, length);
    }

    RecordingFile read() throws IOException {
        long start = afterTag();
        int looked = (int) Math.min(LOOK_FOR, file.size() - start);
        ByteBuffer bytes = RecordingFile.bytes(file, start, Math.max(0, looked));
        int at = 0;
        while (!isFollowed(bytes, at)) {
            if (++at >= looked) {
                throw new EOFException();
            }
        }
        Frame frame = frame(bytes, at);
        long end = beforeTags();
        long frames = told(bytes, at, frame);
        int seconds = frames > 0
                ? RecordingFile.seconds(frames * frame.samples(), frame.samplesASecond)
                : RecordingFile.seconds((end - start - at) * 8, frame.kilobits * 1000L);
        if (end <= start + at) {
            throw new EOFException();
        }
        cut(start + at, end);
        return new RecordingFile(RecordingKind.MP3, seconds, 0, 0);
    }

    /** Four bytes that look like a frame are one where another comes after it, or where the file ends. */
    private static boolean isFollowed(ByteBuffer bytes, int at) {
        Frame frame = frame(bytes, at);
        return frame != null && (at + frame.bytes + 4 > bytes.limit() || isFrame(bytes, at + frame.bytes));
    }

    private long afterTag() throws IOException {
        ByteBuffer head = RecordingFile.bytes(file, 0, 10);
        if (!RecordingFile.text(head, 0, 3).equals("ID3")) {
            return 0;
        }
        return 10 + sevenBitNumber(head) + ((head.get(5) & 0x10) != 0 ? 10 : 0);
    }

    /** How long what lies between head and foot of ID3 is. */
    private static long sevenBitNumber(ByteBuffer head) {
        long length = 0;
        for (int i = 6; i < 10; i++) {
            length = length << 7 | head.get(i) & 0x7F;
        }
        return length;
    }

    private long beforeTags() throws IOException {
        long end = file.size();
        for (long tag = tagBefore(end); tag > 0; tag = tagBefore(end)) {
            end -= tag;
        }
        return end;
    }

    /** How long the tag is that ends there; 0 where none does. */
    private long tagBefore(long end) throws IOException {
        if (says("TAG", end - 128)) {
            return 128;
        }
        if (says("TAG+", end - 227)) {
            return 227;
        }
        if (says("APETAGEX", end - 32)) {
            ByteBuffer foot = RecordingFile.bytes(file, end - 32, 32).order(ByteOrder.LITTLE_ENDIAN);
            boolean hasHead = foot.getInt(20) < 0;
            return Math.max(32, Integer.toUnsignedLong(foot.getInt(12))) + (hasHead ? 32 : 0);
        }
        if (says("LYRICS200", end - 9)) {
            return 15 + Integer.parseInt(RecordingFile.text(RecordingFile.bytes(file, end - 15, 6), 0, 6));
        }
        return says("3DI", end - 10) ? 20 + sevenBitNumber(RecordingFile.bytes(file, end - 10, 10)) : 0;
    }

    private boolean says(String word, long at) throws IOException {
        return at >= 0
                && RecordingFile.text(RecordingFile.bytes(file, at, word.length()), 0, word.length())
                        .equals(word);
    }

    /** How many frames there are, as Xing, LAME and Fraunhofer write it; 0 where nobody has. */
    private static long told(ByteBuffer bytes, int frame, Frame first) {
        int xing = frame + first.toldAt();
        if (xing + 12 <= bytes.limit()
                && RecordingFile.text(bytes, xing, 4).matches("Xing|Info")
                && (bytes.getInt(xing + 4) & 1) == 1) {
            return Integer.toUnsignedLong(bytes.getInt(xing + 8));
        }
        int vbri = frame + 36;
        return vbri + 18 <= bytes.limit() && RecordingFile.text(bytes, vbri, 4).equals("VBRI")
                ? Integer.toUnsignedLong(bytes.getInt(vbri + 14))
                : 0;
    }

    /** Leaves only what lies between. */
    private void cut(long from, long to) throws IOException {
        for (long at = from; from > 0 && at < to; at += A_PIECE) {
            ByteBuffer piece = RecordingFile.bytes(file, at, (int) Math.min(A_PIECE, to - at));
            RecordingFile.write(file, piece, at - from);
        }
        file.truncate(to - from);
    }
}
