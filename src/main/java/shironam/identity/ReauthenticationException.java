package shironam.identity;

import java.time.Duration;

/** Somebody who is logged in was asked to prove who they are, and did not. It is counted as a login's failure is. */
public class ReauthenticationException extends Accounts.RefusedException {
    /** How long the next try has to wait; zero when it does not. */
    public final Duration wait;

    public ReauthenticationException(Accounts.Reason reason, Duration wait) {
        super(reason, "This was not the right password or code.");
        this.wait = wait;
    }
}
