package shironam.media.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import shironam.media.RecordingKind;
import shironam.media.recordings.UnusableRecordingException.Reason;

/**
 * What a file's bytes say of it: its kind, how long it is, how large its film is. Nothing is decoded, and only headers are
 * read, in bounded pieces.
 *
 * @param width in pixels as it is shown; 0 for sound, {@code height} likewise
 */
public record RecordingFile(RecordingKind kind, int seconds, int width, int height) {
    public static final int MOST_BYTES = 48 * 1024 * 1024;

    private static final int HEAD = 64;

    /**
     * Copies a recording without what tells of persons, places and devices.
     *
     * @param clean is written anew
     */
    static RecordingFile clean(Path uploaded, Path clean) throws IOException, UnusableRecordingException {
        if (Files.size(uploaded) > MOST_BYTES) {
            throw new UnusableRecordingException(
                    Reason.TOO_MANY_BYTES, "it has more than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        if (!uploaded.equals(clean)) {
            Files.copy(uploaded, clean, StandardCopyOption.REPLACE_EXISTING);
        }
        RecordingFile file;
        try (FileChannel bytes = FileChannel.open(clean, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file = read(bytes);
        } catch (EOFException
                | ArithmeticException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException brokenOff) {
            throw new UnusableRecordingException(Reason.DAMAGED, "it breaks off or contradicts itself");
        }
        if (file.seconds > file.kind.longest) {
            throw new UnusableRecordingException(
                    Reason.TOO_LONG, "it takes longer than " + file.kind.longest / 60 + " minutes");
        }
        return file;
    }

    private static RecordingFile read(FileChannel bytes) throws IOException, UnusableRecordingException {
        ByteBuffer head = bytes(bytes, 0, (int) Math.min(HEAD, bytes.size()));
        if (head.remaining() >= 12 && text(head, 4, 4).equals("ftyp")) {
            return new Mp4File(bytes).read();
        }
        if (startsWith(head, "OggS")) {
            return new OggFile(bytes).read();
        }
        if (startsWith(head, "ID3") || Mp3File.isFrame(head, 0)) {
            return new Mp3File(bytes).read();
        }
        boolean isOther = head.remaining() >= 12
                && (head.getInt(0) == 0x1A45DFA3
                        || startsWith(head, "RIFF") && !text(head, 8, 4).equals("WEBP")
                        || startsWith(head, "fLaC")
                        || text(head, 4, 4).matches("moov|mdat|wide|free"));
        throw isOther
                ? new UnusableRecordingException(Reason.CONTAINER, "it is no MP4, MP3 or OGG by its content")
                : new UnusableRecordingException(Reason.NO_RECORDING, "it is no MP4, MP3 or OGG by its content");
    }

    private static boolean startsWith(ByteBuffer bytes, String word) {
        return bytes.remaining() >= word.length()
                && text(bytes, 0, word.length()).equals(word);
    }

    static String text(ByteBuffer bytes, int at, int length) {
        byte[] letters = new byte[length];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes, at + bytes.position());
        }
    }

    /** @throws EOFException where there are not so many */
    static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > file.size()) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    /** The first second counts whole. */
    static int seconds(long units, long unitsOfASecond) {
        if (units <= 0 || unitsOfASecond <= 0) {
            throw new IllegalArgumentException("no length");
        }
        return Math.toIntExact(Math.max(1, Math.round((double) units / unitsOfASecond)));
    }
}
