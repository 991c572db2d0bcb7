package shironam.desk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.PasswordLinks;
import shironam.identity.Profiles.Profile;
import shironam.identity.Role;
import shironam.identity.sessions.Sessions;
import shironam.identity.twofactor.TwoFactor;
import shironam.identity.twofactor.TwoFactorDemand;
import shironam.settings.MailSettings;
import shironam.story.addresses.SiteAddress;
import shironam.story.people.Author;

/** The pages on which an admin keeps the accounts, as they are and after a change that was refused. */
@ApplicationScoped
class AccountsPages {
    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    PasswordLinks links;

    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    TwoFactorDemand demand;

    @Inject
    Clock clock;

    @Inject
    SiteAddress site;

    @Inject
    MailSettings mail;

    static String path(String name) {
        return "/desk/accounts/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param name what stands in the forms for a new one */
    Response list(Response.Status status, AccountNotice notice, Accounts.Reason problem, String name, Role role) {
        DeskFrame frame = pages.frame();
        AccountsView view = new AccountsView(
                frame,
                Account.inOrder().stream().map(this::row).toList(),
                invitations(),
                Role.values(),
                demand.roles(),
                notice,
                problem,
                name,
                role,
                mail.isOn());
        return pages.answer(status, AccountTemplates.accounts(view), frame);
    }

    Response one(Response.Status status, String name, AccountNotice notice, Accounts.Reason problem) {
        Account account = Account.named(name).orElseThrow(NotFoundException::new);
        DeskFrame frame = pages.frame();
        AccountView view = new AccountView(
                frame,
                row(account),
                Profile.of(account),
                Author.nameOf(account.authorId).orElse(null),
                DeskDates.words(account.createdAt, currentUser.language()),
                sessions.count(account),
                twoFactor.of(account).isOn(),
                Role.values(),
                notice,
                problem);
        return pages.answer(status, AccountTemplates.someAccount(view), frame);
    }

    Response refused(String name, Accounts.RefusedException refused) {
        return Account.named(name).isPresent()
                ? one(Response.Status.BAD_REQUEST, name, null, refused.reason)
                : list(Response.Status.NOT_FOUND, null, refused.reason, "", Role.REPORTER);
    }

    Response link(AccountLetters.Sent sent, boolean invitation) {
        PasswordLinks.Made made = sent.made();
        DeskFrame frame = pages.frame();
        AccountLinkView view = new AccountLinkView(
                frame,
                made.name(),
                site.of("/desk/welcome/" + made.token()),
                DeskDates.words(made.expiresAt(), currentUser.language()),
                invitation,
                sent.address());
        return pages.ok(AccountTemplates.link(view), frame);
    }

    private AccountsView.Row row(Account account) {
        return new AccountsView.Row(
                account.name,
                account.displayName,
                path(account.name),
                account.role,
                DeskDates.words(account.lastSeenAt, currentUser.language()),
                account.isDisabled(),
                account.id.equals(currentUser.account().id));
    }

    private List<AccountsView.Invitation> invitations() {
        return links.invitations().stream()
                .map(link -> new AccountsView.Invitation(
                        link.id,
                        link.accountName,
                        link.role,
                        DeskDates.words(link.expiresAt, currentUser.language()),
                        link.isExpiredAt(clock.instant())))
                .toList();
    }
}
