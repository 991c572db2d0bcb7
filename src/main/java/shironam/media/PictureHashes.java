package shironam.media;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** Pictures that look like one: the same in another size, format or quality. */
@ApplicationScoped
public class PictureHashes {
    private static final Logger LOG = Logger.getLogger(PictureHashes.class);
    /** Some of them may not be shown to readers any more. */
    private static final int MOST = 12;

    /** More differ by chance in a large library. At most seven, or the indexes would not find all. */
    private static final int MOST_DIFFERENT = 6;

    private static final String LIKE = """
            select h.asset from picture_hashes h
            where (((h.hash >> 48) & 65535) = any(:first) or ((h.hash >> 32) & 65535) = any(:second)
                    or ((h.hash >> 16) & 65535) = any(:third) or (h.hash & 65535) = any(:fourth))
                and bit_count(cast(h.hash # :hash as bit(64))) <= :different and h.asset <> :asset
            order by bit_count(cast(h.hash # :hash as bit(64))), h.asset limit :most""";

    private static final int PAUSE_MINUTES = 30;

    private static final String TAKE = """
            update pictures_to_look_at p set due_at = now() + make_interval(mins => :pause) from assets a
            where a.sha256 = p.asset and p.asset in (
                select asset from pictures_to_look_at where due_at <= now()
                order by due_at desc limit :most for update skip locked)
            returning p.asset, a.media_type""";

    @Inject
    MediaStore store;

    /** The likest first; none while nobody has looked at that picture. */
    @Transactional
    public List<String> like(String asset) {
        List<Long> known = getEntityManager()
                .createNativeQuery(
                        "select hash from picture_hashes where asset = :asset and hash is not null", Long.class)
                .setParameter("asset", asset)
                .getResultList();
        return known.isEmpty() ? List.of() : like(asset, known.get(0));
    }

    private static List<String> like(String asset, long hash) {
        return getEntityManager()
                .createNativeQuery(LIKE, String.class)
                .setParameter("first", near(hash >> 48 & 0xFFFF))
                .setParameter("second", near(hash >> 32 & 0xFFFF))
                .setParameter("third", near(hash >> 16 & 0xFFFF))
                .setParameter("fourth", near(hash & 0xFFFF))
                .setParameter("hash", hash)
                .setParameter("different", MOST_DIFFERENT)
                .setParameter("asset", asset)
                .setParameter("most", MOST)
                .getResultList();
    }

    /** A quarter of a hash, and all that differ from it in one bit. */
    private static Long[] near(long quarter) {
        List<Long> near = new ArrayList<>(List.of(quarter));
        for (int bit = 0; bit < Short.SIZE; bit++) {
            near.add(quarter ^ 1L << bit);
        }
        return near.toArray(Long[]::new);
    }

    /** Looks at a picture unless somebody has. */
    public void look(Asset asset) {
        boolean waits = QuarkusTransaction.joiningExisting().call(() -> (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from pictures_to_look_at where asset = :asset)")
                .setParameter("asset", asset.sha256)
                .getSingleResult());
        if (waits) {
            look(asset.sha256, asset.mediaType);
        }
    }

    /**
     * Looks at the newest pictures that nobody has looked at. Pixels are decoded outside of any transaction; until that is
     * done no other node takes them.
     *
     * @return how many there were
     */
    public int lookAtOthers(int most) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> others = QuarkusTransaction.requiringNew()
                .call(() -> getEntityManager()
                        .createNativeQuery(TAKE)
                        .setParameter("pause", PAUSE_MINUTES)
                        .setParameter("most", most)
                        .getResultList());
        others.forEach(other -> look((String) other[0], (String) other[1]));
        return others.size();
    }

    /** A picture that can't be read just now is looked at later; one that can't be decoded is known as that. */
    private void look(String sha256, String mediaType) {
        Optional<byte[]> bytes;
        try {
            bytes = store.bytes(sha256, mediaType);
        } catch (IOException away) {
            LOG.warnf("What the picture %s looks like is asked again later: %s", sha256, away.getMessage());
            return;
        }
        if (bytes.isPresent()) {
            OptionalLong hash = hashOf(sha256, bytes.get());
            QuarkusTransaction.joiningExisting().run(() -> keep(sha256, hash));
        }
    }

    private static OptionalLong hashOf(String sha256, byte[] bytes) {
        try {
            return ImageProcessor.perceptualHash(bytes);
        } catch (IOException | RuntimeException undecodable) {
            LOG.infof("What the picture %s looks like is not known: %s", sha256, undecodable.getMessage());
            return OptionalLong.empty();
        }
    }

    private static void keep(String sha256, OptionalLong hash) {
        getEntityManager()
                .createNativeQuery("""
                        insert into picture_hashes (asset, hash)
                        select sha256, cast(:hash as bigint) from assets where sha256 = :asset
                        on conflict do nothing""")
                .setParameter("asset", sha256)
                .setParameter("hash", hash.isPresent() ? Long.toString(hash.getAsLong()) : null)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from pictures_to_look_at where asset = :asset")
                .setParameter("asset", sha256)
                .executeUpdate();
    }
}
