package shironam.media;

import java.io.IOException;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;
import shironam.media.metadata.PictureMetadata;
import shironam.media.metadata.StrippedImage;

/**
 * A picture as it is kept and served: upright, and without metadata. A picture that stands upright already keeps its
 * coded pixels as they are; one that a camera turned is turned and coded again.
 */
record CleanPicture(byte[] bytes, PictureFormat format, PictureMetadata metadata) {

    /** @throws UnusablePictureException when the bytes are no picture that we take */
    static CleanPicture of(byte[] uploaded) throws UnusablePictureException {
        PictureFormat format = PictureFormat.of(uploaded);
        StrippedImage stripped = StrippedImage.of(uploaded, format);
        PictureMetadata metadata = PictureMetadata.in(stripped);
        if (metadata.orientation() == 1 || stripped.animated()) {
            return new CleanPicture(stripped.bytes(), format, metadata);
        }
        try {
            byte[] upright = ImageProcessor.upright(stripped.bytes(), metadata.orientation(), format);
            return new CleanPicture(upright, PictureFormat.of(upright), metadata);
        } catch (IOException | RuntimeException damaged) {
            throw new UnusablePictureException(
                    UnusablePictureException.Reason.DAMAGED, "its pixels can't be read (" + damaged.getMessage() + ")");
        }
    }
}
