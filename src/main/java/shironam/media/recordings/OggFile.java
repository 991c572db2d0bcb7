package shironam.media.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import shironam.media.recordings.UnusableRecordingException.Reason;

/** Ogg (RFC 3533) with Vorbis or Opus: the last page says after how many samples it ends. */
final class OggFile {
    private static final int PAGE_HEAD = 27;
    private static final int LONGEST_PAGE = PAGE_HEAD + 255 + 255 * 255;
    private static final int OPUS_RATE = 48_000;

    private final FileChannel file;

    OggFile(FileChannel file) {
        this.file = file;
    }

    RecordingFile read() throws IOException, UnusableRecordingException {
        ByteBuffer head = little(0, (int) Math.min(512, file.size()));
        int packet = PAGE_HEAD + (head.get(26) & 0xFF);
        if (packet + 19 > head.limit()) {
            throw new EOFException();
        }
        boolean opus = RecordingFile.text(head, packet, 8).equals("OpusHead");
        boolean vorbis = RecordingFile.text(head, packet, 7).equals("\u0001vorbis");
        if (!opus && !vorbis || RecordingFile.text(head, 0, head.limit()).contains("theora")) {
            throw new UnusableRecordingException(Reason.CODING, "it is neither Vorbis nor Opus");
        }
        int rate = opus ? OPUS_RATE : head.getInt(packet + 12);
        int before = opus ? head.getShort(packet + 10) & 0xFFFF : 0;
        return new RecordingFile(
                RecordingKind.OGG, RecordingFile.seconds(lastSample(head.getInt(14)) - before, rate), 0, 0);
    }

    /** @param stream whose number its pages bear */
    private long lastSample(int stream) throws IOException {
        int length = (int) Math.min(2L * LONGEST_PAGE, file.size());
        ByteBuffer end = little(file.size() - length, length);
        for (int at = length - PAGE_HEAD; at >= 0; at--) {
            boolean page = end.get(at) == 'O' && RecordingFile.text(end, at, 4).equals("OggS");
            if (page && end.getInt(at + 14) == stream && end.getLong(at + 6) > 0) {
                return end.getLong(at + 6);
            }
        }
        throw new EOFException();
    }

    private ByteBuffer little(long at, int length) throws IOException {
        return RecordingFile.bytes(file, at, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
