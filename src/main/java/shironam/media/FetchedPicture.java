package shironam.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/** Which picture of ours was fetched from which address, so that none is fetched twice. */
@Entity
@Table(name = "fetched_pictures")
public class FetchedPicture extends PanacheEntityBase {
    /** SHA-256 of the address, which may be longer than an index bears. */
    @Id
    @Column(name = "url_hash")
    public String urlHash;

    public String url;

    /** The asset's hash. */
    public String asset;

    @Column(name = "fetched_at")
    public Instant fetchedAt;

    static String hash(String url) {
        return DigestUtils.sha256Hex(url);
    }
}
