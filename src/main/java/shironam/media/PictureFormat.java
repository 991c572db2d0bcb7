package shironam.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a picture's header says of it. The picture itself is not decoded. Sizes are in pixels. */
record PictureFormat(String mediaType, int width, int height) {
    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final long MOST_PIXELS = 60_000_000;

    /** @throws UnusablePicture when it is not JPEG, PNG, WebP or GIF by content, or too large */
    static PictureFormat of(byte[] bytes) throws UnusablePicture {
        if (bytes.length > MOST_BYTES) {
            throw new UnusablePicture("it has more than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
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
            throw new UnusablePicture("its header is damaged (" + damaged.getMessage() + ")");
        }
        throw new UnusablePicture("it is no JPEG, PNG, WebP or GIF by its content");
    }

    private static PictureFormat checked(String mediaType, int width, int height) throws UnusablePicture {
        if ((long) width * height > MOST_PIXELS) {
            throw new UnusablePicture("it has " + width + " × " + height + " pixels, more than " + MOST_PIXELS);
        }
        return new PictureFormat(mediaType, width, height);
    }
}
