package shironam.desk.login;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.identity.Accounts;

/** Words of the login and what asks for a password: {@code messages/login_bn.properties} and {@code login_en}. */
@MessageBundle(value = "login", locale = "en")
public interface LoginMessages {
    @Message
    String login();

    @Message
    String loginTitle();

    @Message
    String loginMessage(LoginView.Message message);

    @Message
    String loginWait(String seconds);

    @Message
    String name();

    @Message
    String password();

    @Message
    String carryOnTitle();

    @Message
    String carryOnText();

    @Message
    String carryOnButton();

    @Message
    String accountProblem(Accounts.Reason reason);

    @Message
    String newPassword();

    @Message
    String passwordHint();
}
