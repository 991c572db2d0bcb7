package shironam.media;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * A picture, film or sound that we keep. The same one is one asset, however often it comes. Width and height are in pixels, 0 for sound; credit
 * and copyright are what the picture's own metadata said when it came, or empty.
 */
@Entity
@Table(name = "assets")
public class Asset extends PanacheEntityBase {
    /** Where pictures of ours have their addresses. */
    public static final String FOLDER = "/media/";

    @Id
    public String sha256;

    @Column(name = "media_type")
    public String mediaType;

    public int width;
    public int height;
    public long bytes;
    public String credit;
    public String copyright;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Where readers' browsers get it. Nobody can guess it without the bytes. */
    public String path() {
        return FOLDER + fileName();
    }

    /** The words for under the picture that it brought along: who made it, else whose it is, else none. */
    public String givenCredit() {
        return credit.isEmpty() ? copyright : credit;
    }

    /** The same picture may come in at two places at once, in an import of many. */
    void insertUnlessThere() {
        getEntityManager()
                .createNativeQuery("""
                        insert into assets (sha256, media_type, width, height, bytes, credit, copyright, created_at)
                        values (:sha256, :mediaType, :width, :height, :bytes, :credit, :copyright, :createdAt)
                        on conflict (sha256) do nothing""")
                .setParameter("sha256", sha256)
                .setParameter("mediaType", mediaType)
                .setParameter("width", width)
                .setParameter("height", height)
                .setParameter("bytes", bytes)
                .setParameter("credit", credit)
                .setParameter("copyright", copyright)
                .setParameter("createdAt", createdAt)
                .executeUpdate();
    }

    /** The names of the files of all, in an order that stays. */
    public static List<String> fileNames() {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> all = getEntityManager()
                .createNativeQuery("select sha256, media_type from assets order by sha256 collate \"C\"")
                .getResultList();
        return all.stream()
                .map(row -> fileName((String) row[0], (String) row[1]))
                .toList();
    }

    /** Whether the paper has the file of that name now. */
    public static boolean isKept(String fileName) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from assets where sha256 = :sha256)")
                .setParameter("sha256", fileName.substring(0, fileName.indexOf('.')))
                .getSingleResult();
    }

    /** "jpeg", "png", "webp" or "gif"; of a recording, how its file's name ends. */
    public String kind() {
        return kind(mediaType);
    }

    private static String kind(String mediaType) {
        return RecordingKind.ofMediaType(mediaType)
                .map(recording -> recording.ending)
                .orElseGet(() -> mediaType.replace("image/", ""));
    }

    public String fileName() {
        return fileName(sha256, mediaType);
    }

    /** The name of the file of a picture of that hash. */
    public static String fileName(String sha256, String mediaType) {
        return sha256 + "." + kind(mediaType);
    }
}
