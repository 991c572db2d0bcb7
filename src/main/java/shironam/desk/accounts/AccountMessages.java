package shironam.desk.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.identity.Role;

/** What the desk says of accounts: {@code messages/account_bn.properties} and {@code account_en}. */
@MessageBundle(value = "account", locale = "en")
public interface AccountMessages {
    @Message
    String profile();

    @Message
    String profileAbout();

    @Message
    String displayName();

    @Message
    String mailAddress();

    @Message
    String mailAbout();

    @Message
    String mailPassword();

    @Message
    String mailPasswordHint();

    @Message
    String ownPicture();

    @Message
    String dropPicture();

    @Message
    String saveProfile();

    @Message
    String bylineOf();

    @Message
    String bylineOfAbout();

    @Message
    String tieAuthor();

    @Message
    String ownByline(String name);

    @Message
    String ownAccount();

    @Message
    String changePassword();

    @Message
    String presentPassword();

    @Message
    String othersEnd();

    @Message
    String sessions();

    @Message
    String unknownBrowser();

    @Message
    String thisSession();

    @Message
    String endSession();

    @Message
    String endOthers();

    @Message
    String begun(String when);

    @Message
    String lastSeen(String when);

    @Message
    String notice(AccountNotice notice);

    @Message
    String codeTitle();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String codeLost();

    @Message
    String fromTheStart();

    @Message
    String twoFactor();

    @Message
    String twoFactorAbout();

    @Message
    String demanded();

    @Message
    String demandedMeanwhile();

    @Message
    String twoFactorRoles();

    @Message
    String twoFactorRolesHint();

    @Message
    String demand();

    @Message
    String setUp();

    @Message
    String goOn();

    @Message
    String turnOff();

    @Message
    String turnOn();

    @Message
    String scanIt();

    @Message
    String orTypeIt();

    @Message
    String firstCode();

    @Message
    String firstCodeHint();

    @Message
    String wrongFirstCode();

    @Message
    String notNow();

    @Message
    String recoveryCodes();

    @Message
    String isOn();

    @Message
    String keepThem();

    @Message
    String iKeptThem();

    @Message
    String onSince(String when);

    @Message
    String codesLeft(String number);

    @Message
    String neverSeen();

    @Message
    String invite();

    @Message
    String makeLink();

    @Message
    String inviteHint();

    @Message
    String invitations();

    @Message
    String expired();

    @Message
    String revoke();

    @Message
    String thisIsYou();

    @Message
    String changeRole();

    @Message
    String resetAbout();

    @Message
    String logins();

    @Message
    String endThem();

    @Message
    String twoFactorIsOn();

    @Message
    String twoFactorIsOff();

    @Message
    String turnOffTheirs();

    @Message
    String reopenAbout();

    @Message
    String disableAbout();

    @Message
    String handItOver();

    @Message
    String theLink();

    @Message
    String shownOnce();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String setPassword();

    @Message
    String passwordIsSet();

    @Message
    String onceMore();

    @Message
    String deadLink();

    @Message
    String deadLinkText();

    @Message
    String validUntil(String when);

    @Message
    String liveSessions(String number);

    @Message
    String invitationFor(String name);

    @Message
    String resetFor(String name);

    @Message
    String welcome(String name);

    @Message
    String newPasswordFor(String name);

    @Message
    String loginAs(String name);

    @Message
    String nobodyYet();

    @Message
    String makeTheFirst();

    @Message
    String role(Role role);

    @Message
    String roleTitle();

    @Message
    String disabled();

    @Message
    String reopen();

    @Message
    String disable();

    @Message
    String newAccount();

    @Message
    String createAccount();

    @Message
    String summary();

    @Message
    String summaryOn();

    @Message
    String summaryOff();

    @Message
    String summaryShow();

    @Message
    String summaryLeaveOut();

    @Message
    String mailed(String address);

    @Message
    String inviteMail();

    @Message
    String inviteMailHint();

    @Message
    String invitationSubject(String paper);

    @Message
    String invitationText(String by, String paper, String name);

    @Message
    String resetSubject(String paper);

    @Message
    String resetText(String name);
}
