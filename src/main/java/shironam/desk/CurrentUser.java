package shironam.desk;

import jakarta.enterprise.context.RequestScoped;
import shironam.identity.Account;

/** Who makes this request. The authentication filter fills it in before anything else at the desk runs. */
@RequestScoped
public class CurrentUser {
    private Account account;
    private String session;
    private boolean renewed;

    public void comes(Account account, String session) {
        this.account = account;
        this.session = session;
    }

    public void renewed(boolean renewed) {
        this.renewed = renewed;
    }

    /** Whether this request has made the session last longer. */
    public boolean isRenewed() {
        return renewed;
    }

    public Account account() {
        return account;
    }

    /** The token of the session. */
    public String session() {
        return session;
    }

    public String language() {
        return account.language;
    }
}
