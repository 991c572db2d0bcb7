package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which pictures readers may see: those that something public shows (the view {@code public_assets}).
 *
 * <p>Pictures are asked for more often than anything else, so a yes is remembered. A yes ends only when somebody changes
 * something, and then everything is forgotten. A no also ends by itself, when a story's time comes, and is therefore
 * asked for each time.
 */
@ApplicationScoped
public class PublicPictures {
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final AtomicLong forgotten = new AtomicLong();

    public boolean has(String sha256) {
        if (known.getIfPresent(sha256) != null) {
            return true;
        }
        long mark = forgotten.get();
        if (!ask(sha256)) {
            return false;
        }
        known.put(sha256, true);
        if (forgotten.get() != mark) { // it was asked before the change
            known.invalidate(sha256);
        }
        return true;
    }

    /** Something has changed, here or in another process. */
    public void forget() {
        forgotten.incrementAndGet();
        known.invalidateAll();
    }

    private static boolean ask(String sha256) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from public_assets where asset = :sha256)")
                .setParameter("sha256", sha256)
                .getSingleResult();
    }
}
