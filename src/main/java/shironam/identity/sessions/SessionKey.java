package shironam.identity.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shironam.identity.PrivateFile;
import shironam.settings.DataSettings;
import shironam.settings.SessionSettings;

/**
 * The secret under which session tokens are hashed and form tokens are made. It is configured
 * ({@code SHIRONAM_SESSION_KEY}, the same on every node) or made once and kept in the data folder, so a restart logs
 * nobody out.
 */
@ApplicationScoped
public class SessionKey {
    private static final int KEY_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    @Inject
    SessionSettings settings;

    @Inject
    DataSettings data;

    private SecretKeySpec key;

    @PostConstruct
    void find() {
        String text = settings.key().orElseGet(this::kept);
        if (text.length() < KEY_BYTES) {
            throw new IllegalStateException("SHIRONAM_SESSION_KEY is too short: give at least " + KEY_BYTES
                    + " random characters, or leave it out to have one made in the data folder.");
        }
        key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), MAC);
    }

    private String kept() {
        Path file = data.dir().resolve("session.key");
        try {
            return PrivateFile.readOrMake(file, SessionKey::random);
        } catch (IOException e) {
            throw new UncheckedIOException("The session key can't be kept in " + file.toAbsolutePath(), e);
        }
    }

    /** A random token. */
    public static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A keyed hash (HMAC) of a text. The purpose is part of it, so a signature for one purpose is not valid for
     * another.
     */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
