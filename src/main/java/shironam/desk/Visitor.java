package shironam.desk;

import jakarta.enterprise.context.RequestScoped;
import shironam.identity.Account;

/** Who makes this request. {@link Guard} fills it in before anything else at the desk runs. */
@RequestScoped
class Visitor {
    private Account account;
    private String session;
    private boolean renewed;

    void comes(Account account, String session) {
        this.account = account;
        this.session = session;
    }

    void renewed(boolean renewed) {
        this.renewed = renewed;
    }

    /** Whether this request has made the session last longer. */
    boolean isRenewed() {
        return renewed;
    }

    Account account() {
        return account;
    }

    /** The token of the session. */
    String session() {
        return session;
    }

    String language() {
        return account.language;
    }
}
