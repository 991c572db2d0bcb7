package shironam.desk.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of accounts: {@code templates/desk/accounts/owed.html} is what {@code AccountTemplates.owed} fills. */
@CheckedTemplate(basePath = "desk/accounts")
final class AccountTemplates {
    private AccountTemplates() {}

    static native TemplateInstance owed(TwoFactorDemandView view);

    static native TemplateInstance accounts(AccountsView view);

    static native TemplateInstance someAccount(AccountView view);

    static native TemplateInstance link(AccountLinkView view);

    static native TemplateInstance account(OwnAccountView view);

    static native TemplateInstance twoFactor(TwoFactorView view);

    static native TemplateInstance recoveryCodes(RecoveryCodesView view);
}
