package shironam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps pictures in the data folder. */
@ApplicationScoped
public class MediaStore {
    private static final Pattern PATH = Pattern.compile("/media/([0-9a-f]{64})\\.[a-z]+");

    @ConfigProperty(name = "shironam.data-dir")
    Path dataDir;

    @Inject
    Clock clock;

    /**
     * Keeps a picture; the file is whole before anything names it.
     *
     * @throws UnusablePicture when the bytes are no picture that we take
     */
    @Transactional
    public Asset keep(byte[] bytes) throws UnusablePicture, IOException {
        String sha256 = DigestUtils.sha256Hex(bytes);
        Asset known = Asset.findById(sha256);
        if (known != null && Files.exists(file(known.fileName()))) {
            return known;
        }
        Asset asset = known != null ? known : look(bytes);
        write(bytes, file(asset.fileName()));
        asset.persist();
        return asset;
    }

    /**
     * What keeping a picture would make of it; nothing is kept.
     *
     * @throws UnusablePicture when the bytes are no picture that we take
     */
    public Asset look(byte[] bytes) throws UnusablePicture {
        PictureFormat format = PictureFormat.of(bytes);
        Asset asset = new Asset();
        asset.sha256 = DigestUtils.sha256Hex(bytes);
        asset.mediaType = format.mediaType();
        asset.width = format.width();
        asset.height = format.height();
        asset.bytes = bytes.length;
        asset.createdAt = clock.instant();
        return asset;
    }

    /** The picture that has this address on our site. */
    public Optional<Asset> at(String path) {
        Matcher name = PATH.matcher(path);
        return name.matches() ? Asset.findByIdOptional(name.group(1)) : Optional.empty();
    }

    /** The file of that name, which may not exist. Names have the form that {@link Asset#path()} gives them. */
    Path file(String name) {
        return dataDir.toAbsolutePath()
                .resolve("media")
                .resolve(name.substring(0, 2))
                .resolve(name);
    }

    private static void write(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".new", "");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
