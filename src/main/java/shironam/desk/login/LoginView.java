package shironam.desk.login;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.requests.PostedField;

/**
 * The login.
 *
 * @param message why it is shown again, or null at first
 * @param waitSeconds how long the next try has to wait, with {@link Message#WAIT}
 * @param then where to go afterwards
 * @param name what stands in the name field
 * @param empty whether nobody has an account yet
 * @param kept what was posted when the login had ended: it is carried along and not lost
 */
public record LoginView(
        DeskFrame frame,
        Message message,
        long waitSeconds,
        String then,
        String name,
        boolean empty,
        List<PostedField> kept) {
    public enum Message {
        WRONG,
        WRONG_CODE,
        WAIT,
        ENDED,
        STALE_FORM
    }
}
