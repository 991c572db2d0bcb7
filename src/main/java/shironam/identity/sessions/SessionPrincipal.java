package shironam.identity.sessions;

import java.security.Principal;
import shironam.identity.Account;

/**
 * Who is logged in, and by which session.
 *
 * @param token of the session
 * @param renewed whether this request has made the session last longer
 */
public record SessionPrincipal(Account account, String token, boolean renewed) implements Principal {
    @Override
    public String getName() {
        return account.name;
    }

    /** Without the token, which opens the desk. */
    @Override
    public String toString() {
        return getName();
    }
}
