package shironam.desk.login;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.requests.PostedField;

/**
 * The second step of a login.
 *
 * @param message why it is shown again, or null at first
 * @param waitSeconds how long the next try has to wait, with {@link LoginView.Message#WAIT}
 */
public record CodeView(DeskFrame frame, Carried carried, LoginView.Message message, long waitSeconds) {

    /**
     * What goes through the second step untouched.
     *
     * @param half proves that the password was right
     * @param then where to go afterwards
     * @param kept what was posted when the login had ended
     */
    record Carried(String language, String half, String then, List<PostedField> kept) {}
}
