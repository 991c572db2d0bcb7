package shironam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;
import shironam.media.metadata.StrippedImage;

/**
 * Pictures in smaller widths, in files beside their originals. One is made when it is first asked for: an import of ten
 * thousand pictures and an upload take no longer than before, only what readers see is made, and whoever deletes a
 * rendition loses nothing. What can be asked for is bounded: the widths of {@link SourceSet}, smaller than the original.
 *
 * <p>A rendition never has more bytes than its original. Where it would, and where JPEG can't show the picture (something
 * shines through, or it moves), the original stands in its place: as a second name of the same file. So it does in place
 * of a WebP; a browser goes by what it is told that it gets, and not by the address.
 */
@ApplicationScoped
class Renditions {
    private static final Logger LOG = Logger.getLogger(Renditions.class);

    @Inject
    MediaStore store;

    /**
     * The file of a rendition, made if need be; empty when there is none of that name.
     *
     * @throws ImageProcessor.BusyException when too many others are being made
     */
    Optional<Path> file(RenditionName name) throws IOException, ImageProcessor.BusyException {
        Optional<Path> made = first(name.files());
        if (made.isPresent() || !name.isOffered()) {
            return made;
        }
        Optional<Path> original = original(name);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        ImageProcessor.enter();
        try {
            Optional<Path> madeMeanwhile = first(name.files());
            return madeMeanwhile.isPresent() ? madeMeanwhile : make(original.get(), name);
        } finally {
            ImageProcessor.leave();
        }
    }

    /** The file of the picture that it is made from. */
    Optional<Path> original(RenditionName name) throws IOException {
        return store.original(name.originals());
    }

    private Optional<Path> first(List<String> names) {
        return names.stream().map(store::file).filter(Files::exists).findFirst();
    }

    private Optional<Path> make(Path original, RenditionName name) throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Optional<byte[]> lighter;
        try {
            PictureFormat format = PictureFormat.of(bytes);
            if (name.part() != null) {
                return part(bytes, format, name);
            }
            if (name.width() >= format.width()) {
                return Optional.empty();
            }
            lighter = StrippedImage.of(bytes, format).animated() ? Optional.empty() : lighter(bytes, format, name);
        } catch (UnusablePictureException | IOException | RuntimeException undecodable) {
            LOG.warnf("No smaller picture can be made of %s: %s", original, undecodable.getMessage());
            if (name.part() != null) {
                return Optional.empty();
            }
            lighter = Optional.empty();
        }
        if (lighter.isPresent() && lighter.get().length < bytes.length) {
            Path file = store.file(name.file());
            MediaStore.write(lighter.get(), file);
            return Optional.of(file);
        }
        Path second = store.file(name.inItsPlace(MediaStore.kind(original)));
        return Optional.of(secondName(original, second));
    }

    /** Of a picture that moves, its first moment. */
    private Optional<Path> part(byte[] bytes, PictureFormat format, RenditionName name) throws IOException {
        Path file = store.file(name.file());
        MediaStore.write(ImageProcessor.part(bytes, name.part(), name.width(), format, name.isWebp()), file);
        return Optional.of(file);
    }

    /** Empty where the original is as good: a WebP in its own width, or what no page asks for whole. */
    private static Optional<byte[]> lighter(byte[] bytes, PictureFormat format, RenditionName name) throws IOException {
        if (name.width() != RenditionName.WHOLE) {
            return ImageProcessor.smaller(bytes, name.width(), format, name.isWebp());
        }
        return SourceSet.isOfferedWhole(format.width()) && !format.mediaType().equals("image/webp")
                ? ImageProcessor.smaller(bytes, format.width(), format, true)
                : Optional.empty();
    }

    private static Path secondName(Path original, Path name) throws IOException {
        try {
            Files.createLink(name, original);
        } catch (FileAlreadyExistsException another) {
            // made it at the same time
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            MediaStore.write(Files.readAllBytes(original), name);
        }
        return name;
    }
}
