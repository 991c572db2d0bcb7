package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.identity.Account;

/** Keeping filters under names, each person their own. */
@ApplicationScoped
public class SavedViews {
    public static final int LONGEST_NAME = 40;

    /**
     * Keeps the filter, in place of an earlier one of that name.
     *
     * @return false when there is no name or nothing to keep
     */
    @Transactional
    public boolean keep(Account account, String name, String query) {
        String shown = Graphemes.truncate(Normalization.line(name), LONGEST_NAME);
        if (shown.isEmpty() || query.isEmpty()) {
            return false;
        }
        getEntityManager()
                .createNativeQuery("""
                        insert into saved_views (account_id, name, query) values (:account, :name, :query)
                        on conflict (account_id, name) do update set query = excluded.query""")
                .setParameter("account", account.id)
                .setParameter("name", shown)
                .setParameter("query", query)
                .executeUpdate();
        return true;
    }

    @Transactional
    public void remove(Account account, long id) {
        SavedView.delete("id = ?1 and accountId = ?2", id, account.id);
    }
}
