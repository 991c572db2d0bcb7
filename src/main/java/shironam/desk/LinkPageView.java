package shironam.desk;

/**
 * A link to hand over, the only time that it is to be seen.
 *
 * @param url the whole of it
 * @param invitation whether it makes an account; else it sets a new password
 */
record LinkPageView(Frame frame, String name, String url, String expires, boolean invitation) {}
