package shironam.media.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The chunks of a PNG. Pixels, palette, transparency, colour and animation stay, byte for byte; all else goes. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final Set<String> STAY = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "sBIT", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "acTL",
            "fcTL", "fdAT");

    private PngFile() {}

    static StrippedImage strip(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        in.copySince(in.skip(SIGNATURE), out);
        List<byte[]> exif = new ArrayList<>();
        boolean animated = false;
        String name = "";
        while (!name.equals("IEND")) {
            int from = in.at;
            int length = in.next32(ByteOrder.BIG_ENDIAN);
            name = in.nextName();
            int content = in.skip(length);
            if (name.equals("eXIf")) {
                exif.add(in.since(content));
            }
            animated |= name.equals("acTL");
            in.skip(4); // the check sum
            if (STAY.contains(name)) {
                in.copySince(from, out);
            }
        }
        return new StrippedImage(out.toByteArray(), animated, exif, List.of());
    }
}
