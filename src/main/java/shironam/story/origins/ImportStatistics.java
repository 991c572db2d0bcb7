package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * How much imports have brought, by the statistics that PostgreSQL keeps of its tables: so a server tells of an import that
 * is another process. They begin anew after a crash of the database.
 */
@ApplicationScoped
public class ImportStatistics {
    /**
     * @param created stories that a source has brought
     * @param updated times that a source brought a known story anew
     */
    public record Counts(long created, long updated) {}

    @Transactional
    public Counts read() {
        Object[] counts = (Object[]) getEntityManager()
                .createNativeQuery("select n_tup_ins, n_tup_upd from pg_stat_user_tables"
                        + " where relid = cast('story_origins' as regclass)")
                .getSingleResult();
        return new Counts(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }
}
