package shironam.identity;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** What somebody has switched off for themselves at the desk. */
@ApplicationScoped
public class UserPreferences {
    public enum What {
        /** What goes out where, shown before a story is published. */
        PUBLISHING_SUMMARY
    }

    @Transactional
    public boolean has(Account account, What what) {
        return !getEntityManager()
                .createNativeQuery("select 1 from switched_off where account_id = :account and what = :what")
                .setParameter("account", account.id)
                .setParameter("what", word(what))
                .getResultList()
                .isEmpty();
    }

    /** Whether it is off already is no matter. */
    @Transactional
    public void switchOff(Account account, What what) {
        change(
                "insert into switched_off (account_id, what) values (:account, :what) on conflict do nothing",
                account,
                what);
    }

    @Transactional
    public void switchOn(Account account, What what) {
        change("delete from switched_off where account_id = :account and what = :what", account, what);
    }

    private static void change(String statement, Account account, What what) {
        getEntityManager()
                .createNativeQuery(statement)
                .setParameter("account", account.id)
                .setParameter("what", word(what))
                .executeUpdate();
    }

    private static String word(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
