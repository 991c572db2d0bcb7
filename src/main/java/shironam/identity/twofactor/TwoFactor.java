package shironam.identity.twofactor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import shironam.bangla.Digits;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.PasswordConfirmation;
import shironam.identity.ReauthenticationException;
import shironam.identity.SecretEncryption;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.identity.sessions.LoginThrottle;
import shironam.settings.SiteSettings;

/** Two-factor login: a code of the authenticator app, or a recovery code, beside the password. */
@ApplicationScoped
public class TwoFactor {
    private static final Logger LOG = Logger.getLogger(TwoFactor.class);

    @Inject
    Clock clock;

    @Inject
    PasswordConfirmation confirmation;

    @Inject
    SecretEncryption encryption;

    @Inject
    RecoveryCodes recovery;

    @Inject
    LoginThrottle throttle;

    @Inject
    AuditTrail audit;

    @Inject
    TwoFactorDemand demand;

    @Inject
    SiteSettings site;

    /** The secret for the authenticator app: to type in, and as the address in the QR code. */
    public record Setup(String secret, String address) {}

    /** @param since null when it is off; {@code codesLeft} recovery codes that were not used */
    public record State(Instant since, int codesLeft) {
        public boolean isOn() {
            return since != null;
        }
    }

    @Transactional
    public State of(Account account) {
        return secretOf(account)
                .filter(TwoFactorSecret::isOn)
                .map(secret -> new State(secret.confirmedAt, recovery.left(account)))
                .orElse(new State(null, 0));
    }

    /** Makes a secret. Codes are not asked for at logins before {@link #confirm} has checked one. */
    public void begin(Account who, String password) {
        confirmation.require(who, password);
        begin(who);
    }

    @Transactional
    void begin(Account account) {
        Optional<TwoFactorSecret> known = secretOf(account);
        if (known.filter(TwoFactorSecret::isOn).isPresent()) {
            return;
        }
        TwoFactorSecret secret = known.orElseGet(TwoFactorSecret::new);
        secret.accountId = account.id;
        secret.secret = encryption.seal(context(account), Totp.newSecret());
        secret.begunAt = clock.instant();
        secret.persist();
    }

    /** What is being set up; empty when nothing is. */
    @Transactional
    public Optional<Setup> setup(Account account) {
        return secretOf(account)
                .filter(secret -> !secret.isOn())
                .flatMap(secret -> encryption.open(context(account), secret.secret))
                .map(bytes -> new Setup(Totp.text(bytes), Totp.address(site.name(), account.name, bytes)));
    }

    /**
     * Switches it on, when the telephone shows the right code.
     *
     * @return the recovery codes, which are shown once
     */
    @Transactional
    public List<String> confirm(Account account, String code) {
        TwoFactorSecret secret = secretOf(account)
                .filter(begun -> !begun.isOn())
                .orElseThrow(() -> new ReauthenticationException(Accounts.Reason.WRONG_CODE, Duration.ZERO));
        if (!isCode(account, secret, code)) {
            throw new ReauthenticationException(Accounts.Reason.WRONG_CODE, Duration.ZERO);
        }
        secret.confirmedAt = clock.instant();
        audit.write(account, AuditAction.TWO_FACTOR_ON, Subject.account(account), account.name);
        return recovery.renew(account);
    }

    /** Switches off one's own, which needs password and code. */
    public void turnOff(Account who, String password, String code) {
        if (QuarkusTransaction.requiringNew().call(() -> demand.isDemandedOf(who))) {
            throw new Accounts.RefusedException(
                    Accounts.Reason.TWO_FACTOR_DEMANDED, "Two-factor login is demanded of this role.");
        }
        confirmation.require(who, password);
        requireCode(who, code);
        QuarkusTransaction.requiringNew().run(() -> drop(who, who));
    }

    /** Switches off somebody's whose telephone is lost. @param by the admin who does it, or null for a command */
    @Transactional
    public void turnOffFor(String name, Account by) {
        Account account = Accounts.require(name);
        if (secretOf(account).isPresent()) {
            drop(account, by);
        }
    }

    /** @throws ReauthenticationException when it is neither a code of now nor a recovery code, or one that was used */
    public void requireCode(Account account, String code) {
        LoginThrottle.Attempt attempt = throttle.code(account);
        if (!attempt.mayBeTried()) {
            throw new ReauthenticationException(Accounts.Reason.WAIT, attempt.left());
        }
        if (!QuarkusTransaction.requiringNew().call(() -> use(account, code))) {
            throw new ReauthenticationException(Accounts.Reason.WRONG_CODE, Duration.ZERO);
        }
        throttle.succeeded(attempt);
    }

    /** Whether it opens; it does not a second time. */
    private boolean use(Account account, String code) {
        Optional<TwoFactorSecret> secret = secretOf(account).filter(TwoFactorSecret::isOn);
        if (secret.filter(known -> isCode(account, known, code)).isPresent()) {
            return true;
        }
        if (secret.isEmpty() || !recovery.use(account, code)) {
            audit.write(null, AuditAction.CODE_FAILED, Subject.account(account), account.name);
            return false;
        }
        String left = account.name + ": " + recovery.left(account);
        audit.write(account, AuditAction.RECOVERY_CODE_USED, Subject.account(account), left);
        return true;
    }

    private boolean isCode(Account account, TwoFactorSecret secret, String code) {
        Optional<byte[]> bytes = encryption.open(context(account), secret.secret);
        if (bytes.isEmpty()) {
            LOG.warnf(
                    "The second factor of %s was set up under another session key. Bring that key back, or run:"
                            + " account two-factor-off %s",
                    account.name, account.name);
            return false;
        }
        OptionalLong step = Totp.stepOf(Digits.ascii(code).replaceAll("\\s", ""), bytes.get(), clock.instant());
        return step.isPresent() && secret.use(step.getAsLong());
    }

    private void drop(Account account, Account by) {
        TwoFactorSecret.deleteById(account.id);
        recovery.drop(account);
        audit.write(by, AuditAction.TWO_FACTOR_OFF, Subject.account(account), account.name);
    }

    private static Optional<TwoFactorSecret> secretOf(Account account) {
        return TwoFactorSecret.findByIdOptional(account.id);
    }

    private static String context(Account account) {
        return "two-factor of account " + account.id;
    }
}
