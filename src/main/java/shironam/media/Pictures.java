package shironam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;

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
        return Optional.of(store.file(sha256 + "." + kind))
                .filter(Files::exists)
                .map(file -> new Found(file, false));
    }

    /** The picture in another width, made if need be; empty when it does not come in that. */
    public Optional<Found> smaller(String sha256, int width, String kind) throws IOException {
        RenditionName name = new RenditionName(sha256, width, kind);
        try {
            return renditions.file(name).map(file -> new Found(file, false));
        } catch (ImageProcessor.BusyException busy) {
            return renditions.original(name).map(file -> new Found(file, true));
        }
    }

    /** The picture of an address in that width, else as it is; empty for one that is not ours, or that moves. */
    public Optional<Found> inWidth(String address, int width) throws IOException {
        Matcher ours = SourceSet.ADDRESS.matcher(address);
        if (!ours.matches()) {
            return Optional.empty();
        }
        Optional<Found> smaller = smaller(ours.group(1), width, SourceSet.smallerKind(ours.group(2)))
                .filter(picture -> !picture.standsIn());
        return smaller.isPresent() ? smaller : whole(ours.group(1), ours.group(2));
    }
}
