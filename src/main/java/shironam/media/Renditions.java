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

/**
 * Pictures in smaller widths, in files beside their originals. One is made when it is first asked for: an import of ten
 * thousand pictures and an upload take no longer than before, only what readers see is made, and whoever deletes a
 * rendition loses nothing. What can be asked for is bounded: the widths of {@link SourceSet}, smaller than the original.
 *
 * <p>A rendition never has more bytes than its original. Where it would, and where JPEG can't show the picture (something
 * shines through, or it moves), the original stands in its place: as a second name of the same file.
 */
@ApplicationScoped
class Renditions {
    private static final Logger LOG = Logger.getLogger(Renditions.class);

    @Inject
    MediaStore store;

    /**
     * The file of a rendition, made if need be; empty when there is none of that name.
     *
     * @param kind "jpeg" or "png"
     * @throws Darkroom.Busy when too many others are being made
     */
    Optional<Path> file(String sha256, int width, String kind) throws IOException, Darkroom.Busy {
        Optional<Path> made = existing(sha256 + "-" + width, kind);
        if (made.isPresent() || !SourceSet.WIDTHS.contains(width)) {
            return made;
        }
        Optional<Path> original = original(sha256, kind);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        Darkroom.enter();
        try {
            Optional<Path> madeMeanwhile = existing(sha256 + "-" + width, kind);
            return madeMeanwhile.isPresent() ? madeMeanwhile : make(original.get(), sha256, width, kind);
        } finally {
            Darkroom.leave();
        }
    }

    /** The file of the picture that renditions of that kind are made from. */
    Optional<Path> original(String sha256, String kind) {
        return existing(sha256, kind);
    }

    private Optional<Path> existing(String name, String kind) {
        List<String> extensions = kind.equals("png") ? List.of("png") : List.of("jpeg", "webp");
        return extensions.stream()
                .map(extension -> store.file(name + "." + extension))
                .filter(Files::exists)
                .findFirst();
    }

    private Optional<Path> make(Path original, String sha256, int width, String kind) throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Optional<byte[]> smaller;
        try {
            PictureFormat format = PictureFormat.of(bytes);
            if (width >= format.width()) {
                return Optional.empty();
            }
            smaller = Stripped.of(bytes, format).animated() ? Optional.empty() : Darkroom.smaller(bytes, width, format);
        } catch (UnusablePicture | IOException | RuntimeException undecodable) {
            LOG.warnf("No smaller picture can be made of %s: %s", original, undecodable.getMessage());
            smaller = Optional.empty();
        }
        if (smaller.isPresent() && smaller.get().length < bytes.length) {
            Path file = store.file(sha256 + "-" + width + "." + kind);
            MediaStore.write(smaller.get(), file);
            return Optional.of(file);
        }
        Path name = store.file(sha256 + "-" + width + "." + MediaStore.kind(original));
        return Optional.of(secondName(original, name));
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
