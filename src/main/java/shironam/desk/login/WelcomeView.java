package shironam.desk.login;

import shironam.desk.DeskFrame;
import shironam.identity.Accounts;

/**
 * Where a link leads that was handed over: setting a password, and afterwards that it is set.
 *
 * @param path of the link
 * @param invitation whether it makes an account; else it sets a new password
 * @param problem why the password was not taken, or null
 * @param staleForm whether the form has to be sent once more
 */
public record WelcomeView(
        DeskFrame frame,
        String path,
        String name,
        boolean invitation,
        boolean done,
        Accounts.Reason problem,
        boolean staleForm) {}
