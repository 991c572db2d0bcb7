package shironam.media.metadata;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import shironam.media.formats.UnusablePictureException;

/**
 * The segments of a JPEG. What a decoder needs stays, byte for byte: tables, pixels, the colour profile and Adobe's mark
 * of the colour model. All else goes: EXIF, XMP, IPTC, comments, makers' own segments, the small previews, and whatever
 * follows the picture, which with telephones is a second picture or a film.
 */
final class JpegFile {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP13 = 0xED;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    /** JFIF's segment without the preview that may follow in it. */
    private static final int JFIF_LENGTH = 16;

    private JpegFile() {}

    static StrippedImage strip(byte[] bytes) throws UnusablePictureException {
        ByteReader in = new ByteReader(bytes, 2, bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(0xD8);
        List<byte[]> exif = new ArrayList<>();
        List<byte[]> photoshop = new ArrayList<>();
        boolean hasPixels = false;
        try {
            for (int marker = marker(in); marker != END_OF_IMAGE; marker = marker(in)) {
                int from = in.at;
                int length = in.next16();
                in.skip(length - 2);
                if (marker == APP1 && in.startsWith(from + 2, "Exif\0\0")) {
                    exif.add(in.since(from + 8));
                } else if (marker == APP13) {
                    photoshop.add(in.since(from + 2));
                }
                if (marker == APP0 && in.startsWith(from + 2, "JFIF\0") && length >= JFIF_LENGTH) {
                    out.write(0xFF);
                    out.write(marker);
                    out.write(0);
                    out.write(JFIF_LENGTH);
                    out.write(bytes, from + 2, JFIF_LENGTH - 4);
                    out.write(0); // the width and height of the preview
                    out.write(0);
                } else if (stays(marker, in, from + 2)) {
                    out.write(0xFF);
                    out.write(marker);
                    in.copySince(from, out);
                }
                if (marker == START_OF_SCAN) {
                    hasPixels = true;
                    int pixels = in.at;
                    toNextMarker(in);
                    in.copySince(pixels, out);
                }
            }
        } catch (IndexOutOfBoundsException cutOff) {
            // browsers show what is there; newspapers' archives hold many of these
        }
        if (!hasPixels) {
            throw new UnusablePictureException(
                    UnusablePictureException.Reason.DAMAGED, "it is cut off before its pixels");
        }
        out.write(0xFF);
        out.write(END_OF_IMAGE);
        return new StrippedImage(out.toByteArray(), false, exif, photoshop);
    }

    /** Whether it breaks off before it says that it ends. */
    static boolean isCutOff(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 2, bytes.length);
        try {
            for (int marker = marker(in); marker != END_OF_IMAGE; marker = marker(in)) {
                in.skip(in.next16() - 2);
                if (marker == START_OF_SCAN) {
                    toNextMarker(in);
                }
            }
            return false;
        } catch (IndexOutOfBoundsException cutOff) {
            return true;
        }
    }

    private static boolean stays(int marker, ByteReader in, int content) {
        if (marker == APP2) {
            return in.startsWith(content, "ICC_PROFILE\0");
        }
        if (marker == APP14) {
            return in.startsWith(content, "Adobe");
        }
        return marker != COMMENT && (marker < APP0 || marker > APP15);
    }

    /** The next marker that begins a segment or ends the picture; stray bytes before it are passed over. */
    private static int marker(ByteReader in) {
        while (true) {
            while (in.next() != 0xFF) {}
            int marker = in.next();
            while (marker == 0xFF) {
                marker = in.next();
            }
            if (marker >= 0xC0 && (marker < 0xD0 || marker > 0xD8)) {
                return marker;
            }
        }
    }

    /** Passes over coded pixels, in which FF is followed by 00 or a restart marker; or to the end, if they are cut off. */
    private static void toNextMarker(ByteReader in) {
        while (in.hasMore()) {
            if (in.bytes[in.at] == (byte) 0xFF && in.at + 1 < in.end) {
                int following = in.bytes[in.at + 1] & 0xFF;
                if (following != 0 && (following < 0xD0 || following > 0xD7)) {
                    return;
                }
            }
            in.at++;
        }
    }
}
