package shironam.cli.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import shironam.cli.postgres.PostgresCluster;
import shironam.identity.OwnerOnlyPermissions;

/**
 * The process's own folder for uploads on their way, unpacked native libraries and the like. It goes when the process
 * ends; that of a process that was killed goes at the next start, which knows by a file lock that nobody has it any more.
 */
public final class TemporaryFolder {
    private static final String PLACE = "java.io.tmpdir";
    private static final String UPLOADS = "quarkus.http.body.uploads-directory";
    private static final String IN_USE = "in-use";

    private final Path base;
    private final Path own;

    /** Held for as long as the process lives. */
    private final FileLock lock;

    private TemporaryFolder(Path base, Path own, FileLock lock) {
        this.base = base;
        this.own = own;
        this.lock = lock;
    }

    /** Makes one and tells the JVM, before anything is unpacked. Where none can be made, things are as they always were. */
    public static Runnable use() {
        try {
            TemporaryFolder folder = make(Path.of(System.getProperty(PLACE)));
            System.setProperty(PLACE, folder.own.toString());
            if (System.getProperty(UPLOADS) == null && System.getenv("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY") == null) {
                System.setProperty(UPLOADS, folder.own.resolve("uploads").toString());
            }
            Thread clearing = new Thread(folder::clearOthers, "clear-leftovers");
            clearing.setDaemon(true);
            clearing.start();
            return folder::remove;
        } catch (IOException | UnsupportedOperationException cannot) {
            return () -> {};
        }
    }

    private static TemporaryFolder make(Path system) throws IOException {
        Path base = system.resolve("shironam-" + System.getProperty("user.name"));
        try {
            Files.createDirectory(base, OwnerOnlyPermissions.ofFolder(base));
        } catch (FileAlreadyExistsException known) {
            // of this user, as is seen next
        }
        if (!Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(base + " is somebody else's");
        }
        try (FileChannel door = door(base);
                FileLock onlyOne = door.lock()) {
            Path own = Files.createTempDirectory(base, "", OwnerOnlyPermissions.ofFolder(base));
            if (!Files.getOwner(own).equals(Files.getOwner(base, LinkOption.NOFOLLOW_LINKS))) {
                Files.delete(own);
                throw new IOException(base + " is somebody else's");
            }
            FileChannel inUse =
                    FileChannel.open(own.resolve(IN_USE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new TemporaryFolder(base, own, inUse.lock());
        }
    }

    private void clearOthers() {
        try (FileChannel door = door(base);
                FileLock onlyOne = door.lock();
                var folders = Files.newDirectoryStream(base, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!folder.equals(own) && isLeft(folder)) {
                    PostgresCluster.deleteTree(folder);
                }
            }
        } catch (IOException later) {
            // the next start tries again
        }
    }

    private static boolean isLeft(Path folder) {
        try (FileChannel inUse = FileChannel.open(folder.resolve(IN_USE), StandardOpenOption.WRITE);
                FileLock lock = inUse.tryLock()) {
            return lock != null;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private void remove() {
        try {
            PostgresCluster.deleteTree(own);
            lock.release();
        } catch (IOException later) {
            // a next start finds that nobody has it
        }
    }

    private static FileChannel door(Path base) throws IOException {
        return FileChannel.open(base.resolve("door"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
