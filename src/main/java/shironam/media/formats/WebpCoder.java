package shironam.media.formats;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Codes pictures as WebP, by libwebp, which is native code. Where it can't be loaded pictures come as JPEG and PNG only,
 * which is found out once, by coding a pixel. It gets only pixels that {@code ImageProcessor} has decoded: uploaded
 * WebP files are read by a decoder in Java.
 */
@ApplicationScoped
public class WebpCoder {
    private static final Logger LOG = Logger.getLogger(WebpCoder.class);

    /** About as good to look at as the JPEG beside it. */
    private static final float FOR_READERS = 0.75f;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    void begin(@Observes StartupEvent start) {
        IIORegistry all = IIORegistry.getDefaultInstance();
        WebPImageReaderSpi nativeReader = all.getServiceProviderByClass(WebPImageReaderSpi.class);
        if (nativeReader != null) {
            all.deregisterServiceProvider(nativeReader);
        }
        if (serves) {
            works();
        }
    }

    public static boolean works() {
        return Trial.SUCCEEDED;
    }

    /** The picture as WebP, with its transparency; every pixel as it is, or nearly so in far fewer bytes. */
    public static byte[] code(BufferedImage image, boolean everyPixelAsItIs) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam how = (WebPWriteParam) writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(everyPixelAsItIs ? CompressionType.Lossless : CompressionType.Lossy);
            how.setCompressionQuality(FOR_READERS);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static final class Trial {
        static final boolean SUCCEEDED = succeeded();

        private static boolean succeeded() {
            try {
                return code(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), false).length > 0;
            } catch (IOException | RuntimeException | LinkageError noLibraryForThisSystem) {
                LOG.infof(
                        "Pictures come as JPEG and PNG only: nothing here codes WebP (%s)",
                        noLibraryForThisSystem.getMessage());
                return false;
            }
        }
    }
}
