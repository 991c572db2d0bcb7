package shironam.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet), as a PHC string
 * that carries its own parameters.
 */
final class Passwords {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** What an unknown name is checked against, so that it takes as long as a known one. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    static void spendTheSameTime(String password) {
        matches(password, NOBODY);
    }

    /** Two keyboards write the same Bengali letters differently. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
