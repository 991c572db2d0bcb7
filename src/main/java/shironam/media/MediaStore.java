package shironam.media;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.media.formats.PictureFormat;
import shironam.media.formats.UnusablePictureException;
import shironam.media.metadata.StrippedImage;
import shironam.media.storage.ObjectStore;
import shironam.media.storage.Storage;

/**
 * Keeps pictures, upright and without metadata; what was uploaded is nowhere kept.
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

    /** @throws UnusablePictureException when so many bytes are not even read */
    public static void requireSize(long bytes) throws UnusablePictureException {
        PictureFormat.requireSize(bytes);
    }

    /**
     * For what a person sends, who can fetch it again.
     *
     * @throws UnusablePictureException when it breaks off
     */
    public static void requireWhole(byte[] picture) throws UnusablePictureException {
        StrippedImage.requireWhole(picture);
    }

    private static final Pattern PATH = Pattern.compile("/media/([0-9a-f]{64})\\.[a-z]+");

    @Inject
    Storage storage;

    @Inject
    Clock clock;

    /**
     * Keeps a picture; the file is whole before anything names it. A storage may be slow, so no transaction is held open
     * for it.
     *
     * @throws UnusablePictureException when the bytes are no picture that we take
     */
    public Asset keep(byte[] uploaded) throws UnusablePictureException, IOException {
        CleanPicture picture = CleanPicture.of(uploaded);
        Asset asset = asAsset(picture);
        if (isToBePut(asset)) {
            Path whole = Files.createTempFile("picture", "");
            try {
                storage.put(asset.fileName(), Files.write(whole, picture.bytes()));
            } finally {
                Files.deleteIfExists(whole);
            }
        }
        return record(asset);
    }

    /**
     * Keeps a file of which all is known.
     *
     * @throws UnusablePictureException when it was revoked
     */
    public Asset keepFile(Asset asset, Path file) throws UnusablePictureException, IOException {
        if (isToBePut(asset)) {
            storage.put(asset.fileName(), file);
        }
        return record(asset);
    }

    /**
     * What is at hand on this machine need not have come to the storage: only a row says that.
     *
     * @throws UnusablePictureException when it was revoked
     */
    private boolean isToBePut(Asset asset) throws UnusablePictureException, IOException {
        if (QuarkusTransaction.joiningExisting().call(() -> RevokedPictures.isRevoked(asset.sha256))) {
            throw RevokedPictures.refused(asset.sha256);
        }
        boolean known = QuarkusTransaction.joiningExisting().call(() -> Asset.isKept(asset.fileName()));
        return !known || storage.fetched(asset.fileName()).isEmpty();
    }

    private Asset record(Asset asset) throws UnusablePictureException, IOException {
        Asset recorded = QuarkusTransaction.joiningExisting().call(() -> {
            if (RevokedPictures.isRevoked(asset.sha256)) {
                return null; // while its file was written
            }
            asset.insertUnlessThere();
            Asset known = Asset.findById(asset.sha256);
            known.credit = known.credit.isEmpty() ? asset.credit : known.credit;
            known.copyright = known.copyright.isEmpty() ? asset.copyright : known.copyright;
            return known;
        });
        if (recorded == null) {
            storage.deleteAll(asset.sha256); // revoking it may have deleted its files before this one was whole
            throw RevokedPictures.refused(asset.sha256);
        }
        return recorded;
    }

    /**
     * Keeps a picture of another installation with what was known of it there.
     *
     * @return whether it is the one of that hash
     */
    public boolean keepAgain(String sha256, byte[] bytes, String credit, String copyright, Instant createdAt)
            throws UnusablePictureException, IOException {
        if (!keep(bytes).sha256.equals(sha256)) {
            return false;
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            Asset asset = Asset.findById(sha256);
            asset.credit = credit;
            asset.copyright = copyright;
            asset.createdAt = createdAt;
        });
        return true;
    }

    /** The bytes of a picture; empty when its file is not there. */
    public Optional<byte[]> bytes(String sha256, String mediaType) throws IOException {
        try (InputStream bytes = storage.open(Asset.fileName(sha256, mediaType))) {
            return Optional.of(bytes.readAllBytes());
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
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
    public Asset keepFetched(String url, byte[] bytes) throws UnusablePictureException, IOException {
        Asset asset = keep(bytes);
        QuarkusTransaction.joiningExisting().run(() -> wasFetched(url, asset.sha256));
        return asset;
    }

    private void wasFetched(String url, String sha256) {
        if (FetchedPicture.findById(FetchedPicture.hash(url)) == null) {
            FetchedPicture fetched = new FetchedPicture();
            fetched.urlHash = FetchedPicture.hash(url);
            fetched.url = url;
            fetched.asset = sha256;
            fetched.fetchedAt = clock.instant();
            fetched.persist();
        }
    }

    /** The picture that has this address on our site. */
    public Optional<Asset> at(String path) {
        Matcher name = PATH.matcher(path);
        return name.matches() ? Asset.findByIdOptional(name.group(1)) : Optional.empty();
    }

    /** The same of many, by their addresses. */
    public Map<String, Asset> at(Collection<String> paths) {
        Map<String, String> hashes = new HashMap<>();
        paths.forEach(path -> {
            Matcher name = PATH.matcher(path);
            if (name.matches()) {
                hashes.put(path, name.group(1));
            }
        });
        if (hashes.isEmpty()) {
            return Map.of();
        }
        Map<String, Asset> known = new HashMap<>();
        Asset.<Asset>list("sha256 in ?1", Set.copyOf(hashes.values())).forEach(asset -> known.put(asset.sha256, asset));
        hashes.values().retainAll(known.keySet());
        return hashes.entrySet().stream().collect(toMap(Map.Entry::getKey, hash -> known.get(hash.getValue())));
    }

    /** The file of that name on this machine, which may not exist. Names have the form that {@link Asset#path()} gives them. */
    Path file(String name) {
        return storage.local(name);
    }

    /** The file of a picture as it is kept, on this machine; empty when there is none. */
    public Optional<Path> original(String name) throws IOException {
        return storage.fetched(List.of(name));
    }

    /** The same where one of several names may be the picture's. */
    Optional<Path> original(List<String> names) throws IOException {
        return storage.fetched(names);
    }

    /** Where the file of that name lies in a data folder. */
    public static Path place(String name) {
        return Path.of(ObjectStore.place(name));
    }

    /**
     * Deletes what this machine has at hand of a picture that lies in an object storage.
     *
     * @param beginning of its hash
     */
    public void forget(String beginning) throws IOException {
        storage.forget(beginning);
    }

    /** Deletes a picture's file and all that was made of it. Its row has to be gone already, or marked. */
    public void delete(String sha256) throws IOException {
        storage.deleteAll(sha256);
    }

    /** Deletes what was made of a picture; its own file stays. */
    public void deleteRenditions(String sha256) throws IOException {
        Path folder = file(sha256).getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, sha256 + "*")) {
            for (Path file : files) {
                if (!file.getFileName().toString().matches("[0-9a-f]{64}\\.[a-z]+")) {
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
