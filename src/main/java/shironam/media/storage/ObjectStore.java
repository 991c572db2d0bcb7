package shironam.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Keeps whole files under names that begin with the hash of their bytes. A file never changes. */
public interface ObjectStore {
    int HASH_LETTERS = 64;

    /** Where a file of that name lies, in a folder as in a bucket. */
    static String place(String name) {
        return "media/" + name.substring(0, 2) + "/" + name;
    }

    /** @throws NoSuchFileException when there is none of that name */
    InputStream open(String name) throws IOException;

    /** Nobody sees it before it is whole. */
    void put(String name, Path file) throws IOException;

    /** One that is not there is no fault. */
    void delete(String name) throws IOException;

    /** Deletes all whose names begin so. */
    void deleteAll(String beginning) throws IOException;

    /** Whether it is there, and every byte as its name says: all of it is read. */
    default boolean holds(String name) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream bytes = new DigestInputStream(open(name), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException notThere) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(name.substring(0, HASH_LETTERS));
    }
}
