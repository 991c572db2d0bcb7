package shironam.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** Hashes of files, as hexadecimal letters. */
final class Sha256 {
    static final int LETTERS = 64;

    private Sha256() {}

    static MessageDigest digest() {
        return DigestUtils.getSha256Digest();
    }

    static String of(Path file) throws IOException {
        return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file);
    }
}
