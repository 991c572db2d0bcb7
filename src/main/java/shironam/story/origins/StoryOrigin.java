package shironam.story.origins;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which source a story came from, with what text, and which revision that made. */
@Entity
@Table(name = "story_origins")
public class StoryOrigin extends PanacheEntityBase {
    /** Of files that share a name, as many are looked at as could be the same one that was moved. */
    private static final int MOST_OF_A_NAME = 20;

    private static final String NOWHERE = "";

    /** Before the identifier that an export has for a story: it is the same wherever the export lies. */
    private static final String IDENTIFIED = "id:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The path below the folder that was named; of what has no location, the last folder and the file's name. */
    public String name;

    /** The file's name without its ending. */
    public String stem;

    /** The whole path of the file, or {@code id:} and what an export calls it; empty when it is no longer there, null when it is not known. */
    public String location;

    /** The key of the address that the source names as its own, or null. */
    public String identifier;

    /** The date that the source named last, or null. */
    public Instant dated;

    @Column(name = "story_id")
    public Long storyId;

    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "details_hash")
    public String detailsHash;

    public int revision;

    @Column(name = "imported_at")
    public Instant importedAt;

    /** What the source said last, as {@link SourceFields#hashes}; null when that is not known. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "source_fields")
    public Map<String, String> sourceFields;

    /** What its story said then. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "story_fields")
    public Map<String, String> storyFields;

    /** The version that was taken in last, or by which the source took it back; null where there is none. */
    public SourceVersion version;

    protected StoryOrigin() {}

    StoryOrigin(Long storyId) {
        this.storyId = storyId;
    }

    /** From now on this file is the one, and no other source is where it lies. */
    void standsAt(IncomingStory incoming) {
        IncomingStory.Source source = incoming.source();
        if (!isAt(source.location())) {
            update("location = '' where location = ?1 and id <> ?2", source.location(), id == null ? 0L : id);
        }
        name = source.path();
        stem = source.stem();
        location = source.location();
    }

    void take(IncomingStory incoming, String key) {
        contentHash = incoming.contentHash();
        detailsHash = incoming.detailsHash();
        identifier = key == null ? identifier : key;
        dated = incoming.date() == null ? dated : incoming.date();
        remember(incoming.version());
    }

    /** @param next null where the source has no versions */
    void remember(SourceVersion next) {
        version = next == null ? version : next;
    }

    /** Whether the source has brought a later version already. */
    boolean hasLaterThan(SourceVersion other) {
        return version != null && version.isLaterThan(other);
    }

    boolean brought(IncomingStory incoming) {
        return contentHash.equals(incoming.contentHash()) && detailsHash.equals(incoming.detailsHash());
    }

    /** Whether it is known as sources were before there were locations. */
    boolean isOfOldNaming() {
        return location == null;
    }

    boolean isAt(String place) {
        return place.equals(location);
    }

    /** Whether an export has an identifier for it, which is no other story's whatever it says. */
    boolean isIdentified() {
        return location != null && location.startsWith(IDENTIFIED);
    }

    /** Whether its file is there, and is not the one at that place. */
    boolean livesElsewhereThan(String place) {
        if (location == null || location.equals(NOWHERE) || location.equals(place)) {
            return false;
        }
        if (isIdentified()) {
            return true;
        }
        try {
            int inArchive = location.indexOf("!/");
            return Files.isRegularFile(Path.of(inArchive < 0 ? location : location.substring(0, inArchive)));
        } catch (InvalidPathException ofAnotherSystem) {
            return false;
        }
    }

    static Optional<StoryOrigin> at(String location) {
        return newest("location = ?1", location).firstResultOptional();
    }

    static List<StoryOrigin> of(long storyId) {
        return newest("storyId = ?1", storyId).list();
    }

    static List<StoryOrigin> identifiedBy(String identifier) {
        return newest("identifier = ?1", identifier).list();
    }

    static List<StoryOrigin> ofText(IncomingStory incoming) {
        return newest("contentHash = ?1 and detailsHash = ?2", incoming.contentHash(), incoming.detailsHash())
                .range(0, MOST_OF_A_NAME - 1)
                .list();
    }

    static List<StoryOrigin> ofContent(String contentHash) {
        return newest("contentHash = ?1", contentHash)
                .range(0, MOST_OF_A_NAME - 1)
                .list();
    }

    static List<StoryOrigin> named(String name) {
        return newest("name = ?1", name).range(0, MOST_OF_A_NAME - 1).list();
    }

    static List<StoryOrigin> called(String stem, Instant dated) {
        return newest("stem = ?1 and dated = ?2", stem, dated)
                .range(0, MOST_OF_A_NAME - 1)
                .list();
    }

    private static PanacheQuery<StoryOrigin> newest(String condition, Object... values) {
        return find(condition + " order by importedAt desc, id desc", values);
    }
}
