package shironam.desk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.desk.DeskDates;
import shironam.desk.reasons.Bundles;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.PasswordLinks;
import shironam.identity.Profiles;
import shironam.identity.Role;
import shironam.story.addresses.SiteAddress;
import shironam.story.outbox.Outbox;
import shironam.story.paper.PaperSettings;

/** Makes links that set a password, and has them sent by mail where that is possible: both or neither. */
@ApplicationScoped
class AccountLetters {
    @Inject
    PasswordLinks links;

    @Inject
    Outbox outbox;

    @Inject
    SiteAddress site;

    @Inject
    PaperSettings paper;

    /** @param address to which it goes by mail; null where somebody has to hand it over */
    record Sent(PasswordLinks.Made made, String address) {}

    /** @param address empty for none */
    @Transactional
    Sent invite(String name, Role role, String address, Account by) {
        if (!address.isEmpty() && !Profiles.isMailAddress(address)) {
            throw new Accounts.RefusedException(Accounts.Reason.MAIL_UNUSABLE, "«" + address + "» is no mail address.");
        }
        PasswordLinks.Made made = links.invite(name, role, by);
        AccountMessages words = messages(by.language);
        String paperName = paper.facts().name(by.language);
        return sent(
                made,
                address,
                words.invitationSubject(paperName),
                words.invitationText(by.shownName(), paperName, made.name()),
                by.language);
    }

    @Transactional
    Sent reset(String name, Account by) {
        PasswordLinks.Made made = links.reset(name, by);
        Account account = Account.named(name).orElseThrow();
        AccountMessages words = messages(account.language);
        String paperName = paper.facts().name(account.language);
        return sent(
                made,
                account.mailAddress,
                words.resetSubject(paperName),
                words.resetText(made.name()),
                account.language);
    }

    private Sent sent(PasswordLinks.Made made, String address, String subject, String text, String language) {
        String link = site.of("/desk/welcome/" + made.token());
        String until = messages(language).validUntil(DeskDates.words(made.expiresAt(), language));
        Outbox.Letter letter = new Outbox.Letter(address, subject, text + "\n\n" + link + "\n\n" + until);
        return new Sent(made, !address.isEmpty() && outbox.post(letter) ? address : null);
    }

    private static AccountMessages messages(String language) {
        return Bundles.in(AccountMessages.class, language);
    }
}
