package shironam.media.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import shironam.media.RecordingKind;
import shironam.media.recordings.UnusableRecordingException.Reason;

/**
 * Ogg (RFC 3533) with Vorbis or Opus: the last page says after how many samples it ends. The second packet holds comments; it
 * is overwritten by none, and padded. What comes after the last page is cut off.
 */
final class OggFile {
    private static final int PAGE_HEAD = 27;
    private static final int CHECKSUM = 22;
    private static final int LONGEST_PAGE = PAGE_HEAD + 255 + 255 * 255;
    private static final int BEGINS = 2;
    private static final int HEADERS_KNOWN = 2;
    private static final int OPUS_RATE = 48_000;

    /** No maker, and no comments; that of Vorbis ends with a bit that is set. */
    private static final String OPUS_COMMENTS = "OpusTags" + "\0".repeat(8);

    private static final String VORBIS_COMMENTS = "\u0003vorbis" + "\0".repeat(8) + "\u0001";

    private final FileChannel file;
    private int packets;
    private int overwritten;

    OggFile(FileChannel file) {
        this.file = file;
    }

    RecordingFile read() throws IOException, UnusableRecordingException {
        ByteBuffer head = little(0, (int) Math.min(512, file.size()));
        int packet = PAGE_HEAD + (head.get(PAGE_HEAD - 1) & 0xFF);
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
        long samples = cleanPages(head.getInt(14), opus ? OPUS_COMMENTS : VORBIS_COMMENTS);
        return new RecordingFile(RecordingKind.OGG, RecordingFile.seconds(samples - before, rate), 0, 0);
    }

    /**
     * @param stream whose number its pages bear
     * @return how many samples there are before the last page ends
     */
    private long cleanPages(int stream, String noComments) throws IOException, UnusableRecordingException {
        byte[] nothing = noComments.getBytes(StandardCharsets.ISO_8859_1);
        long samples = 0;
        long at = 0;
        for (ByteBuffer page = page(at); page != null; page = page(at)) {
            if (page.getInt(14) != stream || at > 0 && (page.get(5) & BEGINS) != 0) {
                throw new UnusableRecordingException(Reason.CODING, "there is more than one stream in it");
            }
            if (packets < HEADERS_KNOWN) {
                overwriteComments(page, nothing);
                RecordingFile.write(file, page.duplicate(), at);
            }
            samples = Math.max(samples, page.getLong(6));
            at += page.limit();
        }
        if (overwritten < nothing.length || file.size() - at > LONGEST_PAGE) {
            throw new EOFException();
        }
        file.truncate(at);
        return samples;
    }

    /** Null where no whole one begins. */
    private ByteBuffer page(long at) throws IOException {
        long left = file.size() - at;
        if (left < PAGE_HEAD) {
            return null;
        }
        ByteBuffer head = little(at, (int) Math.min(left, PAGE_HEAD + 255));
        int length = PAGE_HEAD + (head.get(PAGE_HEAD - 1) & 0xFF);
        if (!RecordingFile.text(head, 0, 4).equals("OggS") || length > left) {
            return null;
        }
        for (int segment = PAGE_HEAD, segments = length; segment < segments; segment++) {
            length += head.get(segment) & 0xFF;
        }
        return length > left ? null : little(at, length);
    }

    /** A packet ends with the first segment that is not full, and may go on on the next page. */
    private void overwriteComments(ByteBuffer page, byte[] nothing) {
        int segments = page.get(PAGE_HEAD - 1) & 0xFF;
        int at = PAGE_HEAD + segments;
        for (int segment = PAGE_HEAD; segment < PAGE_HEAD + segments; segment++) {
            int length = page.get(segment) & 0xFF;
            for (int i = at; packets == 1 && i < at + length; i++) {
                page.put(i, overwritten < nothing.length ? nothing[overwritten] : 0);
                overwritten++;
            }
            at += length;
            packets += length < 255 ? 1 : 0;
        }
        page.putInt(CHECKSUM, 0);
        page.putInt(CHECKSUM, checksum(page.array()));
    }

    /** CRC-32 as RFC 3533 has it: from the highest bit on, and not inverted. */
    static int checksum(byte[] bytes) {
        int sum = 0;
        for (byte one : bytes) {
            sum ^= one << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? 0x04C11DB7 : 0);
            }
        }
        return sum;
    }

    private ByteBuffer little(long at, int length) throws IOException {
        return RecordingFile.bytes(file, at, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
