package shironam.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import shironam.settings.StorageSettings;
import shironam.settings.StorageSettings.Kind;

/**
 * The files of pictures as they are configured. What is not moved yet is still found in the other place, if that is
 * configured, too.
 */
public final class Storage implements ObjectStore {
    private final Path dataDir;
    private final ObjectStore present;
    private final ObjectStore former;
    private final Path localFolder;
    private final Map<String, Lock> fetching = new ConcurrentHashMap<>();

    private Storage(Path dataDir, ObjectStore present, ObjectStore former) {
        this.dataDir = dataDir;
        this.present = present;
        this.former = former;
        this.localFolder = isFolder() ? dataDir : dataDir.resolve(CacheEviction.FOLDER);
    }

    /** @throws StorageException when a setting is missing */
    public static Storage of(StorageSettings settings, Path dataDir) throws StorageException {
        Path absolute = dataDir.toAbsolutePath();
        FolderStore folder = new FolderStore(absolute);
        if (settings.kind() == Kind.S3) {
            return new Storage(absolute, new S3Store(settings), folder);
        }
        boolean both = settings.endpoint().isPresent() && settings.bucket().isPresent();
        return new Storage(absolute, folder, both ? new S3Store(settings) : null);
    }

    /** One of the places, whichever counts. */
    public static ObjectStore only(Kind kind, StorageSettings settings, Path dataDir) throws StorageException {
        return kind == Kind.S3 ? new S3Store(settings) : new FolderStore(dataDir);
    }

    private boolean isFolder() {
        return present instanceof FolderStore;
    }

    /** Where files lie on this machine that are made or fetched here. */
    public Path local(String name) {
        return localFolder.resolve(ObjectStore.place(name));
    }

    /** The file on this machine, fetched if need be; empty when there is none anywhere. */
    public Optional<Path> fetched(String name) throws IOException {
        return fetched(List.of(name));
    }

    /** The one of these files that there is. What is at hand needs no storage, which may be away. */
    public Optional<Path> fetched(List<String> names) throws IOException {
        Optional<Path> known =
                names.stream().flatMap(name -> atHand(name).stream()).findFirst();
        boolean nowhereElse = isFolder() && former == null;
        for (int i = 0; known.isEmpty() && !nowhereElse && i < names.size(); i++) {
            known = fetchedOnce(names.get(i));
        }
        return known;
    }

    private Optional<Path> atHand(String name) {
        return Stream.of(local(name), dataDir.resolve(ObjectStore.place(name)))
                .filter(Files::exists)
                .findFirst();
    }

    /** However many ask for it at once, one downloads it. */
    private Optional<Path> fetchedOnce(String name) throws IOException {
        Lock one = fetching.computeIfAbsent(name, wanted -> new ReentrantLock());
        one.lock();
        try {
            Optional<Path> meanwhile = atHand(name);
            return meanwhile.isPresent() ? meanwhile : download(name);
        } finally {
            fetching.remove(name, one);
            one.unlock();
        }
    }

    private Optional<Path> download(String name) throws IOException {
        Path here = local(name);
        try (InputStream bytes = open(name)) {
            Files.createDirectories(here.getParent());
            Path fresh = Files.createTempFile(here.getParent(), ".new", "");
            try {
                Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, here, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Optional.of(here);
        } catch (NoSuchFileException nowhere) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return present.open(name);
        } catch (NoSuchFileException notYetMoved) {
            if (former == null) {
                throw notYetMoved;
            }
            return former.open(name);
        }
    }

    @Override
    public void put(String name, Path file) throws IOException {
        present.put(name, file);
    }

    @Override
    public void delete(String name) throws IOException {
        deleteAll(name);
    }

    /** In both places, and what this machine has at hand. */
    @Override
    public void deleteAll(String beginning) throws IOException {
        present.deleteAll(beginning);
        if (former != null) {
            former.deleteAll(beginning);
        }
        forget(beginning);
    }

    /** Deletes what this machine has at hand of an object storage. */
    public void forget(String beginning) throws IOException {
        if (!isFolder()) {
            new FolderStore(localFolder).deleteAll(beginning);
        }
    }

    @Override
    public String toString() {
        return present.toString();
    }
}
