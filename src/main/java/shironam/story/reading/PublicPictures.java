package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.story.changes.DroppableCache;
import shironam.story.database.CachedValues;

/**
 * Which pictures readers may see: those that something public shows (the view {@code public_assets}).
 *
 * <p>Pictures are asked for more often than anything else, so a yes is remembered. A yes ends when somebody changes
 * something or a moment comes at which pages change by themselves, and then everything is forgotten. A no also ends by
 * itself, when a story's time comes, and is therefore asked for each time.
 */
@ApplicationScoped
public class PublicPictures implements DroppableCache {
    private static final int REMEMBERED = 50_000;

    private static final Pattern OURS = Pattern.compile("/media/([0-9a-f]{64})");

    private final CachedValues<String, Boolean> remembered = new CachedValues<>(REMEMBERED);

    public boolean has(String sha256) {
        return !remembered
                .of(List.of(sha256), asked -> ask(sha256) ? Map.of(sha256, true) : Map.of())
                .isEmpty();
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        remembered.forgetAll();
    }

    @Override
    public void dropAll() {
        remembered.forgetAll();
    }

    /** Whether readers can see what is at that address: one of ours that is public, or any of another site. */
    public boolean isShown(String address) {
        Matcher ours = OURS.matcher(address);
        return !address.isEmpty() && (!ours.find() || has(ours.group(1)));
    }

    /** When the next picture that is in use ends to be shown. */
    @Transactional
    public Optional<Instant> nextEnd() {
        return getEntityManager()
                .createNativeQuery(
                        "select min(valid_until) from picture_facts where valid_until > now()", Instant.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .findFirst();
    }

    /** Whether it was taken out of everything, for good. */
    public boolean isRevoked(String sha256) {
        return is(
                "select exists (select 1 from picture_facts where asset = :sha256 and revoked_at is not null)", sha256);
    }

    private static boolean ask(String sha256) {
        return is("select exists (select 1 from public_assets where asset = :sha256)", sha256);
    }

    private static boolean is(String question, String sha256) {
        return (Boolean) getEntityManager()
                .createNativeQuery(question)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }
}
