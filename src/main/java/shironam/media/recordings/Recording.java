package shironam.media.recordings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shironam.media.Asset;
import shironam.media.RecordingKind;

/** A film or sound of our own, which is an asset as pictures are, and what only it has. */
@Entity
@Table(name = "recordings")
public class Recording extends PanacheEntityBase {
    @Id
    @Column(name = "asset")
    public String sha256;

    @MapsId
    @OneToOne
    @JoinColumn(name = "asset")
    public Asset asset;

    public int seconds;

    /** What it is called where nobody says it otherwise. */
    public String title;

    /** The address of a picture of ours that stands there before it plays; empty for none. */
    public String poster;

    /** What is said in it, as WebVTT; empty for none. */
    public String captions;

    public RecordingKind kind() {
        return RecordingKind.ofMediaType(asset.mediaType).orElseThrow();
    }

    /** Where its captions are, if it has any. */
    public String captionsPath() {
        return "/media/" + sha256 + ".vtt";
    }

    public static Optional<Recording> of(String sha256) {
        return find("from Recording r join fetch r.asset where r.sha256 = ?1", sha256)
                .firstResultOptional();
    }

    /** In no order. */
    public static List<Recording> ofAll(Collection<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : list("from Recording r join fetch r.asset where r.sha256 in ?1", Set.copyOf(hashes));
    }

    /** The newest first. */
    public static List<Recording> newest(int from, int most) {
        return Recording.<Recording>find("from Recording r join fetch r.asset a order by a.createdAt desc, r.sha256")
                .range(from, from + most - 1)
                .list();
    }
}
