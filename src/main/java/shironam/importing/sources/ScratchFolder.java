package shironam.importing.sources;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder in the data folder for what an import unpacks. It is made when it is needed, and is gone when the import ends. */
public final class ScratchFolder implements Closeable {
    private final Path parent;
    private Path folder;

    /** @param dataFolder in which it is made */
    public ScratchFolder(Path dataFolder) {
        this.parent = dataFolder.resolve("unpacked");
    }

    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder(), "archive").toRealPath();
    }

    Path newFile(String name) throws IOException {
        return newFolder().resolve(name);
    }

    private Path folder() throws IOException {
        if (folder == null) {
            Files.createDirectories(parent);
            folder = Files.createTempDirectory(parent, "import");
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (folder == null) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
        folder = null;
    }
}
