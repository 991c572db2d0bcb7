package shironam.identity;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights with which a file or folder is made that holds what is nobody else's: where the file system knows rights. */
public final class OwnerOnlyPermissions {
    private OwnerOnlyPermissions() {}

    /** Mode 600. */
    public static FileAttribute<?>[] ofFile(Path file) {
        return rights(file, "rw-------");
    }

    /** Mode 700. */
    public static FileAttribute<?>[] ofFolder(Path folder) {
        return rights(folder, "rwx------");
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
