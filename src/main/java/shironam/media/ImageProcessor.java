package shironam.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shironam.media.crops.Region;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.WebpCoder;

/**
 * Where pixels are decoded, turned, made smaller and coded again: one picture at a time, and never more than
 * {@link #MOST_PIXELS} of it, so that its memory is bounded whatever comes. What comes out is sRGB.
 */
final class ImageProcessor {
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);
    private static final long MOST_PIXELS = 24_000_000;
    private static final float FOR_KEEPING = 0.92f;
    private static final float FOR_READERS = 0.8f;

    private ImageProcessor() {}

    /** The picture turned as its orientation of EXIF says: JPEG, or PNG if it was one or lets something shine through. */
    static byte[] upright(byte[] picture, int orientation, PictureFormat format) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage image = decode(picture);
            boolean png = format.mediaType().equals("image/png") || shinesThrough(image);
            BufferedImage turned = turned(image, orientation);
            return png ? png(turned) : jpeg(turned, FOR_KEEPING);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /**
     * The picture in another width, as WebP, else as PNG if it was one, else as JPEG; empty where JPEG can't show it,
     * because something shines through. Only for who has {@linkplain #enter() entered}.
     */
    static Optional<byte[]> smaller(byte[] picture, int width, PictureFormat format, boolean webp) throws IOException {
        BufferedImage image = decode(picture);
        boolean png = format.mediaType().equals("image/png");
        if (!webp && !png && shinesThrough(image)) {
            return Optional.empty();
        }
        int height = Math.max(1, Math.round((float) format.height() * width / format.width()));
        BufferedImage small = scaled(image, width, height);
        if (webp) {
            return Optional.of(WebpCoder.code(small, png)); // a chart's lines and letters stay sharp
        }
        return Optional.of(png ? png(small) : jpeg(small, FOR_READERS));
    }

    /** A part of the picture in that width, in the same forms; what shines through lies on white as JPEG. */
    static byte[] part(byte[] picture, Region part, int width, PictureFormat format, boolean webp) throws IOException {
        BufferedImage image = decode(picture);
        int across = part.pixelsAcross(image.getWidth());
        int down = part.pixelsDown(image.getHeight());
        int x = Math.min(part.x() * image.getWidth() / Region.ALL, image.getWidth() - across);
        int y = Math.min(part.y() * image.getHeight() / Region.ALL, image.getHeight() - down);
        BufferedImage cut = copy(image.getSubimage(x, y, across, down), image.getType());
        int height = Math.max(1, Math.round((float) down * width / across));
        BufferedImage small = scaled(cut, width, height);
        boolean png = format.mediaType().equals("image/png");
        if (webp) {
            return WebpCoder.code(small, png);
        }
        return png ? png(small) : jpeg(small.getColorModel().hasAlpha() ? onWhite(small) : small, FOR_READERS);
    }

    /** The whole picture with these areas unrecognisable: as PNG if it was one, else as JPEG. */
    static byte[] pixelated(byte[] picture, List<Region> areas, PictureFormat format) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage image = decode(picture);
            areas.forEach(area -> Pixelation.over(image, area));
            boolean png = format.mediaType().equals("image/png");
            return png ? png(image) : jpeg(image.getColorModel().hasAlpha() ? onWhite(image) : image, FOR_KEEPING);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** What the picture looks like; empty when there is too little in it. */
    static OptionalLong perceptualHash(byte[] picture) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage image = copy(decode(picture), BufferedImage.TYPE_INT_RGB);
            return PerceptualHash.of(scaled(image, PerceptualHash.COLUMNS, PerceptualHash.ROWS));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        return painted(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB, canvas -> {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.drawImage(image, 0, 0, null);
        });
    }

    /**
     * Waits until nobody else is in.
     *
     * @throws BusyException when that takes seconds
     */
    static void enter() throws BusyException {
        try {
            if (!ONE_AT_A_TIME.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    static void leave() {
        ONE_AT_A_TIME.release();
    }

    /** Too many pictures are waiting to be processed. */
    static class BusyException extends Exception {}

    private static BufferedImage decode(byte[] picture) throws IOException {
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("nothing here decodes it");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                if (step > 1 && reader.getFormatName().equalsIgnoreCase("webp")) {
                    throw new IOException("a WebP of so many pixels can only be decoded whole");
                }
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return inRgb(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    /** With colours that mean the same without a profile. Grey needs none, and Java would lighten it. */
    private static BufferedImage inRgb(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        ColorSpace colours = image.getColorModel().getColorSpace();
        if (colours.getNumComponents() >= 3 && !colours.isCS_sRGB()) {
            BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), type);
            return new ColorConvertOp(null).filter(image, rgb);
        }
        return copy(isPlainGrey(image) ? grey(image) : image, type);
    }

    /** Whether a pixel is not opaque; that there is room for transparency does not mean that any is used. */
    private static boolean shinesThrough(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage copy(BufferedImage image, int type) {
        return painted(image.getWidth(), image.getHeight(), type, canvas -> canvas.drawImage(image, 0, 0, null));
    }

    private static BufferedImage painted(int width, int height, int type, Consumer<Graphics2D> brush) {
        BufferedImage painted = new BufferedImage(width, height, type);
        Graphics2D canvas = painted.createGraphics();
        brush.accept(canvas);
        canvas.dispose();
        return painted;
    }

    private static boolean isPlainGrey(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel
                && image.getRaster().getNumBands() == 1
                && image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE;
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.setData(image.getRaster());
        return grey;
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean lies = orientation >= 5;
        return painted(lies ? h : w, lies ? w : h, image.getType(), canvas -> canvas.drawImage(image, turn, null));
    }

    /** Halved as often as possible, so that every pixel has its part in the result. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        return painted(width, height, image.getType(), canvas -> {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, 0, 0, width, height, null);
        });
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            BufferedImage plain = image.getColorModel().hasAlpha() ? copy(image, BufferedImage.TYPE_INT_RGB) : image;
            writer.write(null, new IIOImage(plain, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
