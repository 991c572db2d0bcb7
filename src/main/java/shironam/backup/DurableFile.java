package shironam.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import shironam.identity.OwnerOnlyPermissions;

/** Writes a new file that is on the disk itself once it is closed, and knows the hash of what was written. */
final class DurableFile extends FilterOutputStream {
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    DurableFile(Path file) throws IOException {
        this(FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnlyPermissions.ofFile(file)));
    }

    private DurableFile(FileChannel channel) {
        super(Channels.newOutputStream(channel));
        this.channel = channel;
    }

    /** Writes a whole file; answers its hash. */
    static String write(Path file, byte[] content) throws IOException {
        DurableFile written = new DurableFile(file);
        try (written) {
            written.write(content);
        }
        return written.sha256();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        out.write(some, offset, length);
        digest.update(some, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        try (FileChannel open = channel) {
            if (open.isOpen()) {
                open.force(true);
            }
        }
    }

    /** Once it is closed. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long bytes() {
        return bytes;
    }

    /** The names in a folder, as the files in it, have to be on the disk. Not every system can be told. */
    static void forceNamesIn(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException foldersAreNoFilesHere) {
            // then the system writes names by itself
        }
    }
}
