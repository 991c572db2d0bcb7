package shironam.desk.accounts;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.identity.Accounts;
import shironam.identity.Profiles.Profile;
import shironam.identity.Role;

/**
 * What somebody sees and changes of their own account.
 *
 * @param byline of their new stories, or null
 * @param problem why the last change was refused, or null
 * @param summary whether they are shown what goes out where before they publish
 * @param waitSeconds how long the next try has to wait, with {@link Accounts.Reason#WAIT}
 */
public record OwnAccountView(
        DeskFrame frame,
        Role role,
        Profile profile,
        String byline,
        AccountNotice notice,
        Accounts.Reason problem,
        long waitSeconds,
        TwoFactorRow twoFactor,
        boolean summary,
        List<SessionRow> sessions) {

    /** Whether they may publish at all. */
    public boolean publishes() {
        return role != Role.REPORTER;
    }

    public boolean hasOtherSessions() {
        return sessions.size() > 1;
    }

    /**
     * @param since null when it is off
     * @param begun whether it is being set up
     */
    record TwoFactorRow(String since, int codesLeft, boolean begun) {}

    /** @param browser in plain words, or "" */
    record SessionRow(long id, String browser, String address, String begun, String seen, boolean current) {}
}
