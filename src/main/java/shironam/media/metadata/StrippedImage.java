package shironam.media.metadata;

import java.util.List;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;

/**
 * A picture's file without its metadata, and the metadata that were taken out. The pixels are as they came.
 *
 * @param animated whether it has more than one frame
 * @param exif blocks in the form of TIFF
 * @param photoshop blocks as they lie in a JPEG; IPTC is in them
 */
public record StrippedImage(byte[] bytes, boolean animated, List<byte[]> exif, List<byte[]> photoshop) {

    /**
     * For people, who can fetch the file again. An import keeps a JPEG as far as it goes: an archive has no better one.
     *
     * @throws UnusablePictureException when it breaks off
     */
    public static void requireWhole(byte[] bytes) throws UnusablePictureException {
        if (PictureFormat.of(bytes).mediaType().equals("image/jpeg") && JpegFile.isCutOff(bytes)) {
            throw new UnusablePictureException(UnusablePictureException.Reason.DAMAGED, "it is cut off");
        }
    }

    /** @throws UnusablePictureException when the file is not built as its format says */
    public static StrippedImage of(byte[] bytes, PictureFormat format) throws UnusablePictureException {
        try {
            return switch (format.mediaType()) {
                case "image/jpeg" -> JpegFile.strip(bytes);
                case "image/png" -> PngFile.strip(bytes);
                case "image/webp" -> WebpFile.strip(bytes);
                case "image/gif" -> GifFile.strip(bytes);
                default -> throw new IllegalArgumentException(format.mediaType());
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new UnusablePictureException(UnusablePictureException.Reason.DAMAGED, "it is cut off");
        }
    }
}
