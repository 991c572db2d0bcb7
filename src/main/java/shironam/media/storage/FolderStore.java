package shironam.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder {@code media} of a data folder. */
public final class FolderStore implements ObjectStore {
    private final Path dataDir;

    public FolderStore(Path dataDir) {
        this.dataDir = dataDir.toAbsolutePath();
    }

    /** The file of that name, which may not exist. */
    public Path file(String name) {
        return dataDir.resolve(ObjectStore.place(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    @Override
    public void put(String name, Path source) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".new", "");
        try {
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true); // the row that names it will be on the disk, too
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public void deleteAll(String beginning) throws IOException {
        Path folder = file(beginning).getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, beginning + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public String toString() {
        return "the folder " + dataDir.resolve("media");
    }
}
