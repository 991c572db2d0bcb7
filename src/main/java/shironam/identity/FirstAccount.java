package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import shironam.identity.sessions.SessionKey;

/**
 * The first account of an installation, made in the browser by whoever reads the output of {@code start}. The token is
 * a signature under the installation's own key: every node and every start says the same one, nothing is stored, and it
 * opens nothing once anybody has an account.
 */
@ApplicationScoped
public class FirstAccount {
    @Inject
    SessionKey key;

    @Inject
    Accounts accounts;

    /** The end of the address; empty once anybody has an account. */
    public Optional<String> token() {
        return Account.isAnyThere() ? Optional.empty() : Optional.of(expected());
    }

    /** Whether that token may make the first account now. */
    public boolean opens(String token) {
        return matches(token) && !Account.isAnyThere();
    }

    /**
     * Makes an admin's account.
     *
     * @return empty when the token is wrong or somebody has an account by now
     * @throws Accounts.RefusedException when the name or the password can't be used
     */
    @Transactional
    public Optional<Account> make(String token, String name, String password) {
        AccountNames.lock();
        if (!opens(token)) {
            return Optional.empty();
        }
        return Optional.of(accounts.create(name, Role.ADMIN, password));
    }

    private boolean matches(String token) {
        return MessageDigest.isEqual(
                expected().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String expected() {
        return key.sign("first account", "");
    }
}
