package shironam.media.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The chunks of a WebP. Pixels, transparency, colour profile and animation stay, byte for byte; all else goes. */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int FRAME_HEADER = 16;
    private static final int SAYS_EXIF_AND_XMP = 0x08 | 0x04;
    private static final Set<String> STAY = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP");

    private WebpFile() {}

    static StrippedImage strip(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 4, bytes.length);
        int size = in.next32(ByteOrder.LITTLE_ENDIAN);
        in = new ByteReader(bytes, HEADER, Math.min(bytes.length, Math.addExact(size, 8)));
        List<byte[]> exif = new ArrayList<>();
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(bytes.length);
        boolean animated = copy(in, chunks, exif);
        ByteBuffer file = ByteBuffer.allocate(HEADER + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes, 0, 4).putInt(4 + chunks.size()).put(bytes, 8, 4).put(chunks.toByteArray());
        return new StrippedImage(file.array(), animated, exif, List.of());
    }

    /** Copies the chunks that stay; answers whether there are frames among them. */
    private static boolean copy(ByteReader in, ByteArrayOutputStream out, List<byte[]> exif) {
        boolean frames = false;
        while (in.hasMore()) {
            String name = in.nextName();
            int length = in.next32(ByteOrder.LITTLE_ENDIAN);
            int content = in.skip(length);
            byte[] bytes = in.since(content);
            if (length % 2 == 1 && in.hasMore()) {
                in.skip(1);
            }
            if (name.equals("EXIF")) {
                exif.add(in.startsWith(content, "Exif\0\0") ? Arrays.copyOfRange(bytes, 6, bytes.length) : bytes);
            } else if (name.equals("ANMF")) {
                frames = true;
                write(name, frame(in.bytes, content, length), out);
            } else if (STAY.contains(name)) {
                if (name.equals("VP8X")) {
                    bytes[0] &= (byte) ~SAYS_EXIF_AND_XMP;
                }
                write(name, bytes, out);
            }
        }
        return frames;
    }

    private static byte[] frame(byte[] bytes, int from, int length) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length);
        ByteReader in = new ByteReader(bytes, from, from + length);
        in.copySince(in.skip(FRAME_HEADER), frame);
        copy(in, frame, new ArrayList<>());
        return frame.toByteArray();
    }

    private static void write(String name, byte[] content, ByteArrayOutputStream out) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).putInt(content.length);
        out.writeBytes(head.array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }
}
