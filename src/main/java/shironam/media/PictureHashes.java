package shironam.media;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

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
    private static final int MOST = 4;

    /** More differ by chance in a large library. At most seven, or the indexes would not find all. */
    private static final int MOST_DIFFERENT = 6;

    private static final String LIKE = """
            select h.asset from picture_hashes h
            where (((h.hash >> 48) & 65535) = any(:first) or ((h.hash >> 32) & 65535) = any(:second)
                    or ((h.hash >> 16) & 65535) = any(:third) or (h.hash & 65535) = any(:fourth))
                and bit_count(cast(h.hash # :hash as bit(64))) <= :different and h.asset <> :asset
            order by bit_count(cast(h.hash # :hash as bit(64))), h.asset limit :most""";

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
    @Transactional
    public void look(Asset asset) {
        boolean known = (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from picture_hashes where asset = :asset)")
                .setParameter("asset", asset.sha256)
                .getSingleResult();
        if (!known) {
            keep(asset.sha256, hashOf(asset.sha256, asset.mediaType));
        }
    }

    /**
     * Looks at the newest pictures that nobody has looked at.
     *
     * @return how many there were
     */
    @Transactional
    public int lookAtOthers(int most) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> others = getEntityManager()
                .createNativeQuery("""
                        select a.sha256, a.media_type from assets a
                        where not exists (select from picture_hashes h where h.asset = a.sha256)
                        order by a.created_at desc limit :most""")
                .setParameter("most", most)
                .getResultList();
        others.forEach(other -> keep((String) other[0], hashOf((String) other[0], (String) other[1])));
        return others.size();
    }

    private OptionalLong hashOf(String sha256, String mediaType) {
        try {
            Optional<byte[]> bytes = store.bytes(sha256, mediaType);
            return bytes.isEmpty() ? OptionalLong.empty() : ImageProcessor.perceptualHash(bytes.get());
        } catch (IOException | RuntimeException undecodable) {
            LOG.infof("What the picture %s looks like is not known: %s", sha256, undecodable.getMessage());
            return OptionalLong.empty();
        }
    }

    private static void keep(String sha256, OptionalLong hash) {
        getEntityManager()
                .createNativeQuery("""
                        insert into picture_hashes (asset, hash) values (:asset, cast(:hash as bigint))
                        on conflict do nothing""")
                .setParameter("asset", sha256)
                .setParameter("hash", hash.isPresent() ? Long.toString(hash.getAsLong()) : null)
                .executeUpdate();
    }
}
