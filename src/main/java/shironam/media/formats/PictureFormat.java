package shironam.media.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shironam.media.formats.UnusablePictureException.Reason;

/** What a picture's header says of it. The picture itself is not decoded. Sizes are in pixels. */
public record PictureFormat(String mediaType, int width, int height) {
    /** What is sent at once may be larger, or it would be refused before anybody can say why: see application.properties. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final long MOST_PIXELS = 60_000_000;
    private static final Pattern SVG =
            Pattern.compile("^[^\\w<]*<(?:[^>]*>\\s*<){0,20}svg[\\s/>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern AVIF = Pattern.compile("avi[fs]");
    private static final Pattern HEIC = Pattern.compile("hei[cxms]|hev[cxms]|mif1|msf1");

    public static void requireSize(long bytes) throws UnusablePictureException {
        if (bytes == 0) {
            throw new UnusablePictureException(Reason.EMPTY, "it is empty");
        }
        if (bytes > MOST_BYTES) {
            throw new UnusablePictureException(
                    Reason.TOO_MANY_BYTES, "it has more than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
    }

    /** @throws UnusablePictureException when it is not JPEG, PNG, WebP or GIF by content, or too large */
    public static PictureFormat of(byte[] bytes) throws UnusablePictureException {
        requireSize(bytes.length);
        if (isSvg(bytes)) {
            throw new UnusablePictureException(
                    Reason.SVG, "it is SVG, which can carry scripts, and no JPEG, PNG, WebP or GIF");
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (format.matches("jpe?g|png|webp|gif")) {
                    reader.setInput(stream, true, true);
                    return checked("image/" + format.replace("jpg", "jpeg"), reader.getWidth(0), reader.getHeight(0));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new UnusablePictureException(Reason.DAMAGED, "its header is damaged (" + damaged.getMessage() + ")");
        }
        refuseOtherFormats(bytes);
        throw new UnusablePictureException(Reason.NO_PICTURE, "it is no JPEG, PNG, WebP or GIF by its content");
    }

    /** By the kinds that its first box names. */
    private static void refuseOtherFormats(byte[] bytes) throws UnusablePictureException {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4) && AVIF.matcher(start).find()) {
            throw new UnusablePictureException(
                    Reason.AVIF, "it is AVIF, which not every browser shows; save it as JPEG or PNG");
        }
        if (start.startsWith("ftyp", 4) && HEIC.matcher(start).find()) {
            throw new UnusablePictureException(
                    Reason.HEIC, "it is HEIC, which most browsers do not show; save it as JPEG");
        }
    }

    /** By its first words; the letters between the bytes of UTF-16 count too. */
    private static boolean isSvg(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1).replace("\0", "");
        return SVG.matcher(start).find();
    }

    private static PictureFormat checked(String mediaType, int width, int height) throws UnusablePictureException {
        if ((long) width * height > MOST_PIXELS) {
            throw new UnusablePictureException(
                    Reason.TOO_MANY_PIXELS, "it has " + width + " × " + height + " pixels, more than " + MOST_PIXELS);
        }
        return new PictureFormat(mediaType, width, height);
    }
}
