package shironam.media.recordings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.recordings.TestRecordings.PLACE;
import static shironam.media.recordings.TestRecordings.fragmentedMp4;
import static shironam.media.recordings.TestRecordings.fragmentedMp4WithSilence;
import static shironam.media.recordings.TestRecordings.mp3;
import static shironam.media.recordings.TestRecordings.mp4;
import static shironam.media.recordings.TestRecordings.mp4OfACamera;
import static shironam.media.recordings.TestRecordings.mp4OfUnknownLength;
import static shironam.media.recordings.TestRecordings.ogg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.media.RecordingKind;
import shironam.media.recordings.UnusableRecordingException.Reason;

class RecordingFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsKnownByItsBytes() throws Exception {
        assertEquals(new RecordingFile(RecordingKind.MP4, 75, 640, 360), read(mp4(75, 640, 360, "avc1")));
        assertEquals(new RecordingFile(RecordingKind.MP3, 30, 0, 0), read(mp3(30)));
        assertEquals(new RecordingFile(RecordingKind.OGG, 95, 0, 0), read(ogg(95)));
    }

    @Test
    void whatTellsOfPlaceAndDeviceIsNotKept() throws Exception {
        byte[] film = mp4(5, 640, 360, "avc1");
        assertTrue(text(film).contains(PLACE));
        read(film);
        byte[] kept = Files.readAllBytes(clean());
        assertEquals(film.length, kept.length, "nothing else moves");
        assertFalse(text(kept).contains(PLACE));
        assertFalse(text(kept).contains("telephone"));
        assertEquals(new RecordingFile(RecordingKind.MP4, 5, 640, 360), read(kept));

        read(mp3(5));
        assertFalse(text(Files.readAllBytes(clean())).contains(PLACE));
        assertFalse(text(Files.readAllBytes(clean())).contains("TAG"));

        read(ogg(5));
        assertFalse(text(Files.readAllBytes(clean())).contains(PLACE));
        assertFalse(text(Files.readAllBytes(clean())).contains("telephone"));
        assertEquals(new RecordingFile(RecordingKind.OGG, 5, 0, 0), read(Files.readAllBytes(clean())));
    }

    @Test
    void noTrackOrBoxOfMakersIsKept() throws Exception {
        byte[] film = mp4OfACamera();
        assertEquals(new RecordingFile(RecordingKind.MP4, 5, 640, 360), read(film));
        byte[] kept = Files.readAllBytes(clean());
        assertEquals(film.length, kept.length);
        assertFalse(text(kept).contains(PLACE));
        assertFalse(text(kept).contains("gpmd"));
        assertTrue(text(kept).contains("film"), "other samples stay");
        read(kept);
        assertArrayEquals(kept, Files.readAllBytes(clean()), "nothing is left to clean");
    }

    @Test
    void anMp4InPiecesIsAsLongAsItsPieces() throws Exception {
        byte[] film = fragmentedMp4(7, null);
        assertEquals(new RecordingFile(RecordingKind.MP4, 7, 640, 360), read(film));
        byte[] kept = Files.readAllBytes(clean());
        assertFalse(text(kept).contains(PLACE));
        assertEquals(film.length, kept.length);
        assertEquals(7, read(kept).seconds());

        assertEquals(Reason.TOO_LONG, reason(fragmentedMp4(15 * 60 + 1, null)));
        assertEquals(Reason.FRAGMENTS, reason(fragmentedMp4(3, "meta")));
        assertEquals(Reason.DAMAGED, reason(Arrays.copyOf(film, 450)), "an index without a whole piece");
    }

    /** All bits are ones then, says the standard. */
    @Test
    void anMp4OfUnknownLengthIsAsLongAsItsSamples() throws Exception {
        assertEquals(new RecordingFile(RecordingKind.MP4, 9, 640, 360), read(mp4OfUnknownLength(9)));
        assertEquals(9, read(Files.readAllBytes(clean())).seconds());
        assertEquals(Reason.TOO_LONG, reason(mp4OfUnknownLength(15 * 60 + 1)));
        assertEquals(Reason.DAMAGED, reason(mp4OfUnknownLength(0)), "nothing is in it");
        assertEquals(6, read(fragmentedMp4WithSilence(6)).seconds());
    }

    @Test
    void oggIsOfOneStreamWhoseChecksumsAreRight() throws Exception {
        assertEquals(0x89A1897F, OggFile.checksum("123456789".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] twice = Arrays.copyOf(ogg(5), 2 * ogg(5).length);
        System.arraycopy(ogg(5), 0, twice, ogg(5).length, ogg(5).length);
        assertEquals(Reason.CODING, reason(twice));
        assertEquals(Reason.DAMAGED, reason("OggS".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatDoesNotPlayEverywhereIsRefusedWithTheReason() {
        assertEquals(Reason.CODING, reason(mp4(5, 640, 360, "hvc1")));
        byte[] quickTime = mp4(5, 640, 360, "avc1");
        System.arraycopy("qt  ".getBytes(StandardCharsets.ISO_8859_1), 0, quickTime, 8, 4);
        assertEquals(Reason.CONTAINER, reason(quickTime));
        assertEquals(
                Reason.CONTAINER, reason(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0, 0, 0, 0, 0, 0, 0}));
        assertEquals(Reason.TOO_LONG, reason(mp4(15 * 60 + 1, 640, 360, "avc1")));
        assertEquals(Reason.TOO_MANY_BYTES, reason(new byte[RecordingFile.MOST_BYTES + 1]));
        assertEquals(Reason.NO_RECORDING, reason("<html><video src=x></html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.NO_RECORDING, reason(new byte[0]));
        assertEquals(Reason.DAMAGED, reason(Arrays.copyOf(mp4(5, 640, 360, "avc1"), 2100)));
        assertEquals(Reason.DAMAGED, reason(Arrays.copyOf(ogg(5), 60)));
    }

    /** Whatever comes, it is read or refused. */
    @Test
    void noBytesBreakIt() throws Exception {
        Random random = new Random(4711);
        for (byte[] whole :
                new byte[][] {mp4(5, 640, 360, "avc1"), mp4OfACamera(), fragmentedMp4(4, null), mp3(1), ogg(5)}) {
            for (int length = 0; length < whole.length; length += length < 300 ? 1 : 59) {
                readOrRefuse(Arrays.copyOf(whole, length));
            }
            for (int i = 0; i < 400; i++) {
                byte[] wild = whole.clone();
                for (int j = 0; j < 6; j++) {
                    boolean atItsStart = random.nextBoolean();
                    int at = random.nextInt(atItsStart ? 64 : wild.length);
                    wild[at] = (byte) random.nextInt(256);
                }
                readOrRefuse(wild);
            }
        }
    }

    private void readOrRefuse(byte[] bytes) throws Exception {
        try {
            read(bytes);
        } catch (UnusableRecordingException refused) {
            assertTrue(refused.reason != null);
        }
    }

    @Test
    void captionsAreWebVttInUtf8() throws Exception {
        String captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nনমস্কার\n";
        assertEquals(
                captions, WebVtt.text(("\uFEFF" + captions.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)));
        for (byte[] other : new byte[][] {
            "নমস্কার --> বিদায়".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            captions.getBytes(StandardCharsets.UTF_16LE),
            "WEBVTT<script>".getBytes(StandardCharsets.UTF_8)
        }) {
            assertEquals(
                    Reason.NO_CAPTIONS,
                    assertThrows(UnusableRecordingException.class, () -> WebVtt.text(other)).reason);
        }
    }

    @Test
    void subRipBecomesWebVtt() throws Exception {
        String subRip = "1\r\n0:00:01,5 --> 00:00:04,000 X1:40 X2:600\r\n{\\an8}<i>নমস্কার</i>\r\nদেশ --> বিদেশ\r\n\r\n"
                + "2\r\n00:01:00,250 --> 00:01:02,000\r\nবিদায়, ১২:০০\r\n";
        String webVtt = "WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\n<i>নমস্কার</i>\nদেশ → বিদেশ\n\n"
                + "2\n00:01:00.250 --> 00:01:02.000\nবিদায়, ১২:০০\n";
        assertEquals(webVtt, WebVtt.text(subRip.getBytes(StandardCharsets.UTF_8)));
        assertEquals(webVtt, WebVtt.text(("\uFEFF" + subRip).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(webVtt, WebVtt.text(webVtt.getBytes(StandardCharsets.UTF_8)));
    }

    private Path clean() {
        return folder.resolve("clean");
    }

    private RecordingFile read(byte[] bytes) throws Exception {
        return RecordingFile.clean(Files.write(folder.resolve("uploaded"), bytes), clean());
    }

    private Reason reason(byte[] bytes) {
        return assertThrows(UnusableRecordingException.class, () -> read(bytes)).reason;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
