package shironam.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.identity.Accounts.Reason;
import shironam.identity.Accounts.RefusedException;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;

/** What others see of an account: everybody keeps their own, and an admin says under whose byline they write. */
@ApplicationScoped
public class Profiles {
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_MAIL = 254;

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    @Inject
    AuditTrail audit;

    @Inject
    PasswordConfirmation confirmation;

    /** All empty where there is none. */
    public record Profile(String displayName, String mailAddress, String pictureUrl) {
        public static Profile of(Account account) {
            return new Profile(account.displayName, account.mailAddress, account.pictureUrl);
        }
    }

    public static boolean isMailAddress(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    /**
     * @param present the present password, which another mail address needs: links for a new one go there (ASVS 5.0.0,
     *     7.5.1)
     * @throws RefusedException for a name that others would take for somebody else's, and for what is no mail address
     * @throws ReauthenticationException when {@code present} is needed and is not the present password
     */
    public void change(Account own, Profile wanted, String present) {
        if (!own.mailAddress.equals(wanted.mailAddress().strip())) {
            confirmation.require(own, present);
        }
        change(own, wanted);
    }

    @Transactional
    void change(Account own, Profile wanted) {
        AccountNames.lock();
        Account account = Account.findById(own.id);
        String name = Normalization.line(wanted.displayName());
        String mail = wanted.mailAddress().strip();
        requireOwn(account, name);
        if (!mail.isEmpty() && !isMailAddress(mail)) {
            throw new RefusedException(Reason.MAIL_UNUSABLE, "«" + mail + "» is no mail address.");
        }
        account.displayName = name;
        account.mailAddress = mail;
        account.pictureUrl = wanted.pictureUrl();
        audit.write(account, AuditAction.PROFILE_CHANGED, Subject.account(account), account.shownName());
    }

    /** @param author its number and its name; null for none */
    @Transactional
    public void tie(String name, Long author, String authorName, Account by) {
        Accounts.requireKeeper(by);
        Account account = Accounts.require(name);
        account.authorId = author;
        audit.write(
                by,
                AuditAction.PROFILE_CHANGED,
                Subject.account(account),
                account.name + " → " + (author == null ? "–" : authorName));
    }

    private static void requireOwn(Account account, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (Graphemes.count(name) > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetter)) {
            throw new RefusedException(Reason.DISPLAY_NAME_UNUSABLE, "«" + name + "» is no name.");
        }
        boolean anothers =
                Account.alike(name).stream().anyMatch(other -> !other.id().equals(account.id))
                        || Account.isAnybodyShownLike(name, account.id);
        if (anothers) {
            throw new RefusedException(Reason.NAME_LIKE_ANOTHER, "«" + name + "» looks like another account's name.");
        }
    }
}
