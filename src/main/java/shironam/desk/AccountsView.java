package shironam.desk;

import java.util.List;
import shironam.identity.Accounts;
import shironam.identity.Role;

/**
 * The accounts of the desk.
 *
 * @param name what stands in the form for a new one
 * @param problem why the last change was refused, or null
 */
record AccountsView(
        Frame frame, List<Row> rows, Role[] roles, Notice notice, Accounts.Reason problem, String name, Role role) {

    record Row(String name, Role role, String since, boolean disabled, boolean self) {}
}
