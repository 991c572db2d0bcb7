package shironam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.settings.DataSettings;

/**
 * Keeps pictures in the data folder, upright and without metadata; what was uploaded is nowhere kept.
 *
 * <p>The name of a picture is the hash of the bytes that are kept and served, not of those that came. The same upload
 * gives the same bytes and so is one asset; so is the same photograph that comes once with and once without its
 * metadata. The name can be checked against the file at any time, and an address never shows other bytes than before,
 * even when a later version of this program codes turned pictures in another way.
 */
@ApplicationScoped
public class MediaStore {
    /** Of one picture. */
    public static final int MOST_BYTES = PictureFormat.MOST_BYTES;

    private static final Pattern PATH = Pattern.compile("/media/([0-9a-f]{64})\\.[a-z]+");

    @Inject
    DataSettings data;

    @Inject
    Clock clock;

    /**
     * Keeps a picture; the file is whole before anything names it.
     *
     * @throws UnusablePictureException when the bytes are no picture that we take
     */
    @Transactional
    public Asset keep(byte[] uploaded) throws UnusablePictureException, IOException {
        CleanPicture picture = CleanPicture.of(uploaded);
        Asset asset = asAsset(picture);
        RevokedPictures.refuse(asset.sha256);
        Path file = file(asset.fileName());
        if (!Files.exists(file)) {
            write(picture.bytes(), file);
        }
        asset.insertUnlessThere();
        Asset known = Asset.findById(asset.sha256);
        known.credit = known.credit.isEmpty() ? asset.credit : known.credit;
        known.copyright = known.copyright.isEmpty() ? asset.copyright : known.copyright;
        return known;
    }

    /**
     * Keeps a picture of another installation with what was known of it there.
     *
     * @return whether it is the one of that hash
     */
    @Transactional
    public boolean keepAgain(String sha256, byte[] bytes, String credit, String copyright, Instant createdAt)
            throws UnusablePictureException, IOException {
        Asset asset = keep(bytes);
        if (!asset.sha256.equals(sha256)) {
            return false;
        }
        asset.credit = credit;
        asset.copyright = copyright;
        asset.createdAt = createdAt;
        return true;
    }

    /** The bytes of a picture; empty when its file is not there. */
    public Optional<byte[]> bytes(String sha256, String mediaType) throws IOException {
        Path file = file(Asset.fileName(sha256, mediaType));
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /**
     * What keeping a picture would make of it; nothing is kept.
     *
     * @throws UnusablePictureException when the bytes are no picture that we take
     */
    public Asset look(byte[] uploaded) throws UnusablePictureException {
        return asAsset(CleanPicture.of(uploaded));
    }

    private Asset asAsset(CleanPicture picture) {
        Asset asset = new Asset();
        asset.sha256 = DigestUtils.sha256Hex(picture.bytes());
        asset.mediaType = picture.format().mediaType();
        asset.width = picture.format().width();
        asset.height = picture.format().height();
        asset.bytes = picture.bytes().length;
        asset.credit = picture.metadata().credit();
        asset.copyright = picture.metadata().copyright();
        asset.createdAt = clock.instant();
        return asset;
    }

    /** The picture that was fetched from this address. */
    @Transactional
    public Optional<Asset> fetchedFrom(String url) {
        return FetchedPicture.<FetchedPicture>findByIdOptional(FetchedPicture.hash(url))
                .flatMap(fetched -> Asset.findByIdOptional(fetched.asset));
    }

    /** Whether any was fetched, so that nobody has to ask for each. */
    @Transactional
    public boolean hasFetched() {
        return FetchedPicture.findAll().firstResultOptional().isPresent();
    }

    /** Keeps a picture, and where it was fetched from. */
    @Transactional
    public Asset keepFetched(String url, byte[] bytes) throws UnusablePictureException, IOException {
        Asset asset = keep(bytes);
        if (FetchedPicture.findById(FetchedPicture.hash(url)) == null) {
            FetchedPicture fetched = new FetchedPicture();
            fetched.urlHash = FetchedPicture.hash(url);
            fetched.url = url;
            fetched.asset = asset.sha256;
            fetched.fetchedAt = clock.instant();
            fetched.persist();
        }
        return asset;
    }

    /** The picture that has this address on our site. */
    public Optional<Asset> at(String path) {
        Matcher name = PATH.matcher(path);
        return name.matches() ? Asset.findByIdOptional(name.group(1)) : Optional.empty();
    }

    /** The file of that name, which may not exist. Names have the form that {@link Asset#path()} gives them. */
    Path file(String name) {
        return data.dir().toAbsolutePath().resolve(place(name));
    }

    /** Where the file of that name lies in a data folder. */
    public static Path place(String name) {
        return Path.of("media", name.substring(0, 2), name);
    }

    /** Deletes a picture's file and all that was made of it. */
    void delete(String sha256) throws IOException {
        deleteFiles(sha256, name -> true);
    }

    /** Deletes what was made of a picture; its own file stays. */
    public void deleteRenditions(String sha256) throws IOException {
        deleteFiles(sha256, name -> !name.matches("[0-9a-f]{64}\\.[a-z]+"));
    }

    private void deleteFiles(String sha256, Predicate<String> which) throws IOException {
        Path folder = file(sha256).getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, sha256 + "*")) {
            for (Path file : files) {
                if (which.test(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** "jpeg", "png", "webp" or "gif": what stands behind the last dot. */
    static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Writes a file that nobody sees before it is whole. */
    static void write(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".new", "");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
