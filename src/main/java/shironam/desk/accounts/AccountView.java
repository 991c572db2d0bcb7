package shironam.desk.accounts;

import shironam.desk.DeskFrame;
import shironam.identity.Accounts;
import shironam.identity.Profiles.Profile;
import shironam.identity.Role;

/**
 * An account, as an admin sees it.
 *
 * @param byline of their new stories, or null
 * @param sessions how many logins of theirs are alive
 * @param problem why the last change was refused, or null
 */
public record AccountView(
        DeskFrame frame,
        AccountsView.Row account,
        Profile profile,
        String byline,
        String since,
        int sessions,
        boolean twoFactor,
        Role[] roles,
        AccountNotice notice,
        Accounts.Reason problem) {}
