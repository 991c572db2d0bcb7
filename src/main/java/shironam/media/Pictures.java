package shironam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import shironam.media.crops.Region;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;
import shironam.media.formats.UnusablePictureException.Reason;
import shironam.media.metadata.StrippedImage;

/** The files of pictures by the parts of their addresses. Who may see one is not known here. */
@ApplicationScoped
public class Pictures {
    @Inject
    MediaStore store;

    @Inject
    Renditions renditions;

    /** @param standsIn whether it is sent instead of a smaller one, which nobody had the time to make */
    public record Found(Path file, boolean standsIn) {
        public String mediaType() {
            return "image/" + MediaStore.kind(file);
        }
    }

    /** The picture as it is kept, or the same as WebP; empty when there is none. */
    public Optional<Found> whole(String sha256, String kind) throws IOException {
        if (kind.endsWith(".webp")) {
            return smaller(sha256, RenditionName.WHOLE, kind);
        }
        return store.original(sha256 + "." + kind).map(file -> new Found(file, false));
    }

    /** The picture in another width, made if need be; empty when it does not come in that. */
    public Optional<Found> smaller(String sha256, int width, String kind) throws IOException {
        return found(new RenditionName(sha256, null, width, kind));
    }

    /**
     * A part of the picture. Of a part that no place asks for nothing is made: the whole picture stands in for it, and for
     * one that a page of yesterday asks for.
     *
     * @param asked whether a place asks for it today
     */
    public Optional<Found> part(String sha256, Region part, int width, String kind, BooleanSupplier asked)
            throws IOException {
        RenditionName name = new RenditionName(sha256, part, width, kind);
        if (Files.exists(store.file(name.file())) || asked.getAsBoolean()) {
            return found(name);
        }
        Optional<Found> whole = found(name.ofAll());
        return (whole.isPresent() ? whole : original(name)).map(found -> new Found(found.file(), true));
    }

    /**
     * The picture with these areas unrecognisable.
     *
     * @throws UnusablePictureException when it moves or is not there
     */
    public byte[] pixelated(Asset picture, List<Region> areas) throws UnusablePictureException, IOException {
        byte[] bytes = store.bytes(picture.sha256, picture.mediaType)
                .orElseThrow(() -> new UnusablePictureException(Reason.DAMAGED, "its file is not there"));
        PictureFormat format = PictureFormat.of(bytes);
        if (format.mediaType().equals("image/gif")
                || StrippedImage.of(bytes, format).animated()) {
            throw new UnusablePictureException(Reason.MOVES, "it moves");
        }
        return ImageProcessor.pixelated(bytes, areas, format);
    }

    private Optional<Found> original(RenditionName name) throws IOException {
        return renditions.original(name).map(file -> new Found(file, true));
    }

    private Optional<Found> found(RenditionName name) throws IOException {
        try {
            return renditions.file(name).map(file -> new Found(file, false));
        } catch (ImageProcessor.BusyException busy) {
            return original(name);
        }
    }

    /** The picture of an address in that width, or the part of it, else as it is; empty for one that is not ours, or moves. */
    public Optional<Found> inWidth(String address, int width, Region part) throws IOException {
        Matcher ours = SourceSet.ADDRESS.matcher(address);
        if (!ours.matches()) {
            return Optional.empty();
        }
        String kind = SourceSet.smallerKind(ours.group(2));
        Optional<Found> cut = part == null ? Optional.empty() : part(ours.group(1), part, width, kind, () -> true);
        Optional<Found> smaller = cut.isPresent() ? cut : smaller(ours.group(1), width, kind);
        return smaller.filter(picture -> !picture.standsIn()).isPresent()
                ? smaller
                : whole(ours.group(1), ours.group(2));
    }
}
