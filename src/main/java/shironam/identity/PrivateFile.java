package shironam.identity;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/** A small secret kept in a file that only its owner may read (mode 600 where the file system knows modes). */
public final class PrivateFile {
    private PrivateFile() {}

    /** Reads the file, or writes what {@code secret} gives; of two processes that try at once, one writes. */
    public static String readOrMake(Path file, Supplier<String> secret) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(), ".new", "", OwnerOnlyPermissions.ofFile(file));
            try {
                Files.writeString(fresh, secret.get() + "\n");
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException otherWasFirst) {
                // another process has written its secret first: that one counts
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return Files.readString(file).strip();
    }
}
