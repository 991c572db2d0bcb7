package shironam.identity.twofactor;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shironam.identity.Account;
import shironam.identity.sessions.SessionKey;

/** Ten codes to keep on paper, each of which opens once when the telephone is lost. The database holds their hashes. */
@ApplicationScoped
class RecoveryCodes {
    private static final int CODES = 10;

    /** None that is read for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS_IN_A_CODE = 10;

    @Inject
    Clock clock;

    @Inject
    SessionKey key;

    /** Replaces all codes by new ones. They are shown once. */
    List<String> renew(Account account) {
        drop(account);
        SecureRandom random = new SecureRandom();
        List<String> codes = new ArrayList<>();
        while (codes.size() < CODES) {
            StringBuilder code = new StringBuilder();
            while (code.length() < LETTERS_IN_A_CODE) {
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            getEntityManager()
                    .createNativeQuery("insert into recovery_codes (account_id, code_hash) values (:account, :hash)")
                    .setParameter("account", account.id)
                    .setParameter("hash", hash(account, code.toString()))
                    .executeUpdate();
            codes.add(code.insert(LETTERS_IN_A_CODE / 2, '-').toString());
        }
        return codes;
    }

    /** Uses a code. False when it is not one of the account's, or was used before. */
    boolean use(Account account, String code) {
        String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return getEntityManager()
                        .createNativeQuery("""
                                update recovery_codes set used_at = :now
                                where account_id = :account and code_hash = :hash and used_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("account", account.id)
                        .setParameter("hash", hash(account, letters))
                        .executeUpdate()
                == 1;
    }

    int left(Account account) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from recovery_codes where account_id = :account and used_at is null")
                        .setParameter("account", account.id)
                        .getSingleResult())
                .intValue();
    }

    void drop(Account account) {
        getEntityManager()
                .createNativeQuery("delete from recovery_codes where account_id = :account")
                .setParameter("account", account.id)
                .executeUpdate();
    }

    private String hash(Account account, String letters) {
        return key.sign("recovery", account.id + " " + letters);
    }
}
