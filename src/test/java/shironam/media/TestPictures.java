package shironam.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras, agencies and enemies make them. */
public final class TestPictures {
    /** What a camera writes of itself; nothing that we serve may hold it. */
    public static final String DEVICE = "Reporters own telephone";

    public static final String ARTIST = "রহিমা খাতুন";

    private TestPictures() {}

    /** Red, green, blue and white quarters, in the order of reading. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            canvas.setColor(colours[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        canvas.dispose();
        return image;
    }

    /** The four quarters' colours as letters: "RGBW" is upright. */
    public static String seen(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            Color colour = new Color(
                    image.getRGB(image.getWidth() * (1 + i % 2 * 2) / 4, image.getHeight() * (1 + i / 2 * 2) / 4));
            boolean red = colour.getRed() > 128;
            boolean green = colour.getGreen() > 128;
            boolean blue = colour.getBlue() > 128;
            seen.append(red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '?');
        }
        return seen.toString();
    }

    /** With noise, so that it has as many bytes as a photograph. */
    public static BufferedImage photograph(int width, int height, long seed) {
        BufferedImage image = quarters(width, height);
        java.util.Random random = new java.util.Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ (random.nextInt() & 0x3F3F3F));
            }
        }
        return image;
    }

    /** Large soft shapes, as photographs have them, the same in every size. */
    public static BufferedImage scene(int width, int height, int seed) {
        java.util.Random random = new java.util.Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D to = image.createGraphics();
        for (int i = 0; i < 14; i++) {
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            double size = (0.2 + random.nextDouble() * 0.5) * width;
            java.awt.Color from = new java.awt.Color(random.nextInt(0x1000000));
            java.awt.Color until = new java.awt.Color(random.nextInt(0x1000000));
            to.setPaint(new java.awt.GradientPaint(
                    (float) x, (float) y, from, (float) (x + size), (float) (y + size), until));
            to.fillOval((int) (x - size / 2), (int) (y - size / 2), (int) size, (int) size);
        }
        to.dispose();
        return image;
    }

    public static byte[] coded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG as a telephone makes it: place, device, artist, and a film after its end. */
    public static byte[] fromTelephone(BufferedImage image, int orientation) throws IOException {
        byte[] exif = exif(orientation);
        byte[] block = ByteBuffer.allocate(6 + exif.length)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif)
                .array();
        byte[] jpeg = withSegment(coded(image, "jpeg"), 0xE1, block);
        jpeg = withSegment(jpeg, 0xFE, DEVICE.getBytes(StandardCharsets.ISO_8859_1));
        return joined(jpeg, ("a film made with " + DEVICE).getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** IPTC as agencies write it: By-line, Credit and Copyright Notice, in UTF-8. */
    static byte[] withIptc(byte[] jpeg, String byline, String credit, String copyright) throws IOException {
        ByteArrayOutputStream iptc = new ByteArrayOutputStream();
        iptc.write(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47});
        int[] kinds = {80, 110, 116};
        String[] words = {byline, credit, copyright};
        for (int i = 0; i < kinds.length; i++) {
            byte[] said = words[i].getBytes(StandardCharsets.UTF_8);
            iptc.write(new byte[] {0x1C, 2, (byte) kinds[i], 0, (byte) said.length});
            iptc.write(said);
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(block);
        out.writeBytes("Photoshop 3.0\0" + "8BIM");
        out.writeShort(0x0404);
        out.writeShort(0); // no name
        out.writeInt(iptc.size());
        iptc.writeTo(out);
        if (iptc.size() % 2 == 1) {
            out.write(0);
        }
        return withSegment(jpeg, 0xED, block.toByteArray());
    }

    /** A block of EXIF: how the camera was held, the device, the artist, the owner and the place. */
    static byte[] exif(int orientation) {
        byte[] device = (DEVICE + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] artist = (ARTIST + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] owner = "© Shironam\0".getBytes(StandardCharsets.UTF_8);
        int words = 8 + 2 + 5 * 12 + 4;
        int place = words + device.length + artist.length + owner.length;
        ByteBuffer exif = ByteBuffer.allocate(place + 2 + 2 * 12 + 4 + 24);
        exif.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 5);
        entry(exif, 0x0110, 2, device.length, words);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x013B, 2, artist.length, words + device.length);
        entry(exif, 0x8298, 2, owner.length, words + device.length + artist.length);
        entry(exif, 0x8825, 4, 1, place);
        exif.putInt(0).put(device).put(artist).put(owner);
        exif.putShort((short) 2);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, place + 2 + 2 * 12 + 4);
        exif.putInt(0).putInt(23).putInt(1).putInt(48).putInt(1).putInt(37).putInt(1);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A PNG with another chunk after its header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        int header = 8 + 25;
        return joined(Arrays.copyOf(png, header), chunk(name, content), Arrays.copyOfRange(png, header, png.length));
    }

    /** Says that it is 50,000 × 50,000 and has nothing more to say. */
    public static byte[] bomb() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        return joined(signature, chunk("IHDR", header), chunk("IDAT", new byte[20]), chunk("IEND", new byte[0]));
    }

    /** Two frames, a comment with the device, and something after the end. */
    static byte[] animatedGif() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(quarters(40, 20), null, null), null);
            writer.writeToSequence(new IIOImage(quarters(40, 20), null, null), null);
            writer.endWriteSequence();
        }
        byte[] gif = bytes.toByteArray();
        byte[] comment = DEVICE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = ByteBuffer.allocate(comment.length + 4)
                .put(new byte[] {0x21, (byte) 0xFE, (byte) comment.length})
                .put(comment)
                .put((byte) 0)
                .array();
        return joined(Arrays.copyOf(gif, gif.length - 1), block, new byte[] {0x3B}, comment);
    }

    /** The WebP in the extended form, with a block of EXIF. */
    static byte[] withExif(byte[] webp, int width, int height, int orientation) {
        byte[] exif = exif(orientation);
        byte[] extended = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x08)
                .put(new byte[3])
                .putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0)
                .array();
        byte[] chunks = joined(
                "WEBP".getBytes(StandardCharsets.ISO_8859_1),
                riff("VP8X", extended),
                Arrays.copyOfRange(webp, 12, webp.length),
                riff("EXIF", exif));
        return riff("RIFF", chunks);
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Whether the picture says by what or where it was made. */
    public static boolean tells(byte[] picture) {
        String letters = new String(picture, StandardCharsets.ISO_8859_1);
        return letters.contains(DEVICE) || letters.contains("Exif") || letters.contains("MM\0*");
    }
}
