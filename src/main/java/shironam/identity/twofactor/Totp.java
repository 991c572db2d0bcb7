package shironam.identity.twofactor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes of RFC 6238 as every authenticator app makes them: SHA-1, six digits, a new one each 30 seconds. */
public final class Totp {
    private static final String MAC = "HmacSHA1";
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** RFC 4226 §4 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;

    /** Clocks differ, and typing takes time. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** As it is typed into an app. */
    static String text(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** As an app reads it from a QR picture. */
    static String address(String issuer, String account, byte[] secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + text(secret) + "&issuer="
                + encoded(issuer);
    }

    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of which that is the code, if it is one of now. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        OptionalLong found = OptionalLong.empty();
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
            if (MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
