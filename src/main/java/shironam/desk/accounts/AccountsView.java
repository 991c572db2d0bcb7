package shironam.desk.accounts;

import java.util.List;
import java.util.Set;
import shironam.desk.DeskFrame;
import shironam.identity.Accounts;
import shironam.identity.Role;

/**
 * The accounts of the desk.
 *
 * @param demanded of whom a second proof is demanded
 * @param name what stands in the forms for a new one
 * @param mailOn whether the paper sends mail
 * @param problem why the last change was refused, or null
 */
public record AccountsView(
        DeskFrame frame,
        List<Row> rows,
        List<Invitation> invitations,
        Role[] roles,
        Set<Role> demanded,
        AccountNotice notice,
        Accounts.Reason problem,
        String name,
        Role role,
        boolean mailOn) {

    /**
     * @param displayName what the desk calls them, or empty
     * @param lastSeen when they last did something at the desk, or null
     */
    record Row(
            String name, String displayName, String path, Role role, String lastSeen, boolean disabled, boolean self) {}

    /** One that nobody has used yet. */
    record Invitation(long id, String name, Role role, String expires, boolean expired) {}
}
