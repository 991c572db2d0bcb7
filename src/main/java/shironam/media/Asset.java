package shironam.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture that we keep. The same bytes are one asset, however often they come. Width and height are in pixels. */
@Entity
@Table(name = "assets")
public class Asset extends PanacheEntityBase {
    @Id
    public String sha256;

    @Column(name = "media_type")
    public String mediaType;

    public int width;
    public int height;
    public long bytes;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Where readers' browsers get it. Nobody can guess it without the bytes. */
    public String path() {
        return "/media/" + fileName();
    }

    String fileName() {
        return sha256 + "." + mediaType.substring("image/".length());
    }
}
