package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What readers may see no more. */
@ApplicationScoped
public class Withdrawals {

    /** Whether a story, or an update of one, was withdrawn from that moment on. */
    @Transactional
    public boolean anySince(Instant moment) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from stories where withdrawn_at >= :moment)
                            or exists (select 1 from live_updates where withdrawn_at >= :moment)""")
                .setParameter("moment", moment)
                .getSingleResult();
    }
}
