package shironam.desk.accounts;

import shironam.desk.DeskFrame;

/**
 * A link to hand over, the only time that it is to be seen.
 *
 * @param url the whole of it
 * @param invitation whether it makes an account; else it sets a new password
 * @param sentTo the mail address to which it goes; or null
 */
public record AccountLinkView(
        DeskFrame frame, String name, String url, String expires, boolean invitation, String sentTo) {}
