package shironam.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Hashes as the paper makes them, and not as its tests do. */
class PasswordsTest {
    @Test
    void aHashIsStrongAndCarriesWhatItWasMadeBy() {
        String hash = Passwords.hash("শক্ত পাসওয়ার্ড ৭");

        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(Passwords.matches("শক্ত পাসওয়ার্ড ৭", hash));
        assertFalse(Passwords.matches("শক্ত পাসওয়ার্ড ৮", hash));
    }
}
