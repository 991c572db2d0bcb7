package shironam.desk.login;

import shironam.desk.DeskFrame;
import shironam.identity.Accounts;

/**
 * The form for the first account.
 *
 * @param path where it is posted to
 * @param name what was typed
 * @param problem why it was not taken, or null
 * @param staleForm whether the form has to be sent once more
 */
public record FirstAccountView(DeskFrame frame, String path, String name, Accounts.Reason problem, boolean staleForm) {}
