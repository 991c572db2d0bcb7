package shironam.media.recordings;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small files with true headers and nothing to see or hear in them. */
public final class TestRecordings {
    /** Where a telephone says that it was shot. */
    public static final String PLACE = "+23.8103+090.4125/";

    private TestRecordings() {}

    public static byte[] mp4(int seconds, int width, int height, String coding) {
        return mp4(seconds * 1000, seconds, width, height, coding);
    }

    /** Whose index says that nobody knows how long it is, and whose samples tell it. */
    static byte[] mp4OfUnknownLength(int seconds) {
        return mp4(-1, seconds, 640, 360, "avc1");
    }

    private static byte[] mp4(int told, int seconds, int width, int height, String coding) {
        return join(
                box("ftyp", text("isom"), ints(0x200), text("isomavc1")),
                box("mdat", new byte[2000]),
                box(
                        "moov",
                        box("mvhd", ints(0, 0, 0, 1000, told), new byte[80]),
                        box(
                                "trak",
                                box(
                                        "tkhd",
                                        new byte[40],
                                        ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000),
                                        ints(width << 16, height << 16)),
                                box("udta", box("name", text("Rafia's telephone"))),
                                media("vide", coding, seconds)),
                        box("trak", box("tkhd", new byte[84]), media("soun", "mp4a", seconds)),
                        box("udta", box("\u00a9xyz", text(PLACE)))));
    }

    /** With a track in which the camera notes where it is, as action cameras do, and boxes of makers. */
    public static byte[] mp4OfACamera() {
        byte[] head = join(box("ftyp", text("isom"), ints(0x200), text("isomavc1")), box("skip", text(PLACE)));
        byte[] samples = join(new byte[100], text(PLACE), new byte[50], text(PLACE), text("film"));
        int at = head.length + 8 + 100;
        return join(
                head,
                box("mdat", samples),
                box(
                        "moov",
                        box("mvhd", ints(0, 0, 0, 1000, 5000), new byte[80]),
                        box("trak", box("tkhd", new byte[76], ints(640 << 16, 360 << 16)), media("vide", "avc1", 5)),
                        box(
                                "trak",
                                box("tkhd", new byte[84]),
                                box(
                                        "mdia",
                                        handler("meta"),
                                        box(
                                                "minf",
                                                box(
                                                        "stbl",
                                                        box("stsd", ints(0, 1, 16), text("gpmd")),
                                                        box("stsc", ints(0, 1, 1, 1, 1)),
                                                        box("stsz", ints(0, PLACE.length(), 2)),
                                                        box("stco", ints(0, 2, at, at + PLACE.length() + 50)))))),
                        box("gps ", text(PLACE))),
                box("uuid", text(PLACE)),
                box("SEAL", text(PLACE)));
    }

    /** As browsers and live encoders write: the index knows no length, each second is a piece. */
    public static byte[] fragmentedMp4(int seconds, String other) {
        return fragmentedMp4(seconds, other, 0, new byte[0]);
    }

    /** With a track of sound, of which there are pieces without a sample. */
    static byte[] fragmentedMp4WithSilence(int seconds) {
        return fragmentedMp4(
                seconds,
                "soun",
                -1,
                box("traf", box("tfhd", ints(0, 2)), box("tfdt", ints(0, 0)), box("trun", ints(0, 0))));
    }

    private static byte[] fragmentedMp4(int seconds, String other, int told, byte[] pieceOfOther) {
        byte[] index = join(
                box("mvhd", ints(0, 0, 0, 1000, told), new byte[80]),
                box(
                        "trak",
                        box("tkhd", ints(0, 0, 0, 1), new byte[60], ints(640 << 16, 360 << 16)),
                        timed("vide", "avc1")),
                other == null
                        ? new byte[0]
                        : box(
                                "trak",
                                box("tkhd", ints(0, 0, 0, 2), new byte[68]),
                                timed(other, other.equals("soun") ? "mp4a" : "gpmd")),
                box("mvex", box("trex", ints(0, 1, 1, 40, 0, 0))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(join(box("ftyp", text("iso5"), ints(0x200), text("iso5avc1")), box("moov", index)));
        for (int second = 0; second < seconds; second++) {
            file.writeBytes(join(
                    box("moof", box("mfhd", ints(0, second + 1)), piece(second), pieceOfOther),
                    box("emsg", text(PLACE)),
                    box("mdat", new byte[100])));
        }
        return file.toByteArray();
    }

    /** Of 25 samples: where nothing is said, each takes as long as the index has it. */
    private static byte[] piece(int second) {
        return second % 2 == 0
                ? box(
                        "traf",
                        box("tfhd", ints(0x8, 1, 40)),
                        box("tfdt", ints(0, second * 1000)),
                        box("trun", ints(0, 25)))
                : box("traf", box("tfhd", ints(0, 1)), box("trun", ints(0x301, 2, 0, 400, 50, 600, 50)));
    }

    private static byte[] timed(String does, String coding) {
        return box(
                "mdia",
                box("mdhd", ints(0, 0, 0, 1000, 0, 0)),
                handler(does),
                box("minf", box("stbl", box("stsd", ints(0, 1, 16), text(coding)))));
    }

    private static byte[] handler(String does) {
        return box("hdlr", ints(0, 0), text(does), new byte[12], text("Rafia's telephone\0"));
    }

    private static byte[] media(String does, String coding, int seconds) {
        return box(
                "mdia",
                box("mdhd", ints(0, 0, 0, 1000, -1, 0)),
                handler(does),
                box(
                        "minf",
                        box(
                                "stbl",
                                box("stsd", ints(0, 1, 16), text(coding)),
                                box("stts", ints(0, 2, seconds * 20, 40, seconds, 200)))));
    }

    /** A tag with the name of the place, and frames of 128 kilobits a second at 44,100 Hz. */
    public static byte[] mp3(int seconds) {
        byte[] tag = text(PLACE);
        return join(
                text("ID3"),
                new byte[] {4, 0, 0, 0, 0, 0, (byte) tag.length},
                tag,
                cleanMp3(seconds),
                text("APETAGEX"),
                little(2000, 32 + tag.length, 1, 0xA0000000, 0, 0),
                tag,
                text("APETAGEX"),
                little(2000, 32 + tag.length, 1, 0x80000000, 0, 0),
                text("TAG"),
                new byte[125]);
    }

    /** The frames alone, as they are kept. */
    public static byte[] cleanMp3(int seconds) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        byte[] frame = new byte[417];
        ByteBuffer.wrap(frame).putInt(0xFFFB9000);
        for (int i = 0; i < seconds * 44_100 / 1152; i++) {
            frames.writeBytes(frame);
        }
        return frames.toByteArray();
    }

    public static byte[] ogg(int seconds) {
        byte[] head = ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("OpusHead"))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 312)
                .putInt(44_100)
                .array();
        return join(page(2, 0, head), page(0, 0, comments()), page(4, 312 + seconds * 48_000L, new byte[200]));
    }

    private static byte[] comments() {
        return join(text("OpusTags"), little(9), text("telephone"), little(1, PLACE.length()), text(PLACE));
    }

    private static byte[] little(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] page(int type, long position, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS"))
                .put((byte) 0)
                .put((byte) type)
                .putLong(position)
                .putInt(4711)
                .putInt(0)
                .putInt(0);
        return page.put((byte) 1).put((byte) packet.length).put(packet).array();
    }

    private static byte[] box(String name, byte[]... content) {
        byte[] all = join(content);
        return join(ints(8 + all.length), text(name), all);
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
