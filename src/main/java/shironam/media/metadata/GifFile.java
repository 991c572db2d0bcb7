package shironam.media.metadata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import shironam.media.formats.UnusablePictureException;

/** The blocks of a GIF. Frames, their timing and the loop stay, byte for byte; comments and all else go. */
final class GifFile {
    private static final int HEADER = 10;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private GifFile() {}

    static StrippedImage strip(byte[] bytes) throws UnusablePictureException {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        in.skip(HEADER);
        int flags = in.next();
        in.skip(2);
        passColours(in, flags);
        in.copySince(0, out);
        int frames = 0;
        try {
            for (int block = in.next(); block != TRAILER; block = in.next()) {
                int from = in.at - 1;
                if (block == IMAGE) {
                    in.skip(8);
                    passColours(in, in.next());
                    in.skip(1);
                    passSubBlocks(in);
                    in.copySince(from, out);
                    frames++;
                } else if (block == EXTENSION) {
                    boolean stays = stays(in, in.next());
                    passSubBlocks(in);
                    if (stays) {
                        in.copySince(from, out);
                    }
                } else {
                    break; // browsers stop here too
                }
            }
        } catch (IndexOutOfBoundsException cutOff) {
            // the whole frames before are a picture
        }
        if (frames == 0) {
            throw new UnusablePictureException(
                    UnusablePictureException.Reason.DAMAGED, "it is cut off before its first frame ends");
        }
        out.write(TRAILER);
        return new StrippedImage(out.toByteArray(), frames > 1, List.of(), List.of());
    }

    private static boolean stays(ByteReader in, int label) {
        return label == GRAPHIC_CONTROL
                || label == APPLICATION
                        && (in.startsWith(in.at + 1, "NETSCAPE2.0")
                                || in.startsWith(in.at + 1, "ANIMEXTS1.0")
                                || in.startsWith(in.at + 1, "ICCRGBG1012"));
    }

    private static void passColours(ByteReader in, int flags) {
        if ((flags & 0x80) != 0) {
            in.skip(3 << (flags & 7) + 1);
        }
    }

    private static void passSubBlocks(ByteReader in) {
        for (int length = in.next(); length != 0; length = in.next()) {
            in.skip(length);
        }
    }
}
