package shironam.desk.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import shironam.desk.DeskFrame;

/** The pages of logging in: {@code templates/desk/login/login.html} is what {@code LoginTemplates.login} fills. */
@CheckedTemplate(basePath = "desk/login")
final class LoginTemplates {
    private LoginTemplates() {}

    static native TemplateInstance login(LoginView view);

    static native TemplateInstance code(CodeView view);

    static native TemplateInstance carryOn(ContinueView view);

    static native TemplateInstance welcome(WelcomeView view);

    static native TemplateInstance firstAccount(FirstAccountView view);

    static native TemplateInstance deadLink(DeskFrame frame);
}
