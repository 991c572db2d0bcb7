package shironam.identity;

import java.time.Duration;

/**
 * Somebody who is logged in was asked for their password or code again, and it was wrong. It is counted like a failed
 * login.
 */
public class ReauthenticationException extends Accounts.RefusedException {
    /** How long the next try has to wait; zero when it does not. */
    public final Duration wait;

    public ReauthenticationException(Accounts.Reason reason, Duration wait) {
        super(reason, "This was not the right password or code.");
        this.wait = wait;
    }
}
