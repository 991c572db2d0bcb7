package shironam.story.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A site that may stand in texts. {@link EmbedSites} keeps them. */
@Entity
@Table(name = "embed_sites")
public class EmbedSite extends PanacheEntityBase {
    /** Those below it are meant, too. */
    @Id
    public String host;

    /** Where its oEmbed answers; empty for one that is not asked. */
    public String endpoint = "";

    /** The other hosts that its posters come from, with spaces between them. */
    public String pictures = "";

    /** All hosts that its posters may come from. */
    public Set<String> pictureHosts() {
        Set<String> hosts = new LinkedHashSet<>(Set.of(host));
        hosts.addAll(List.of(pictures.split(" ")));
        hosts.remove("");
        return hosts;
    }

    boolean has(String other) {
        return other.equals(host) || other.endsWith("." + host);
    }
}
