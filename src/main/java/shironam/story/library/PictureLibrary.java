package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.postgresql.PGStatement;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.story.Section;
import shironam.story.database.KeyWords;
import shironam.story.database.StatementBatch;

/**
 * Finds pictures, the newest first. A page follows from the last picture of the page before, and what waits to be indexed
 * is taken in first, so whoever has just uploaded or saved finds it.
 */
@ApplicationScoped
public class PictureLibrary {
    /** Taken in before a search; a whole import waits for the job. */
    private static final int AT_ONCE = 100;

    private static final int LONGEST_NAME = 200;

    @Inject
    PictureIndexing indexing;

    /** The last picture of a page. */
    public record Place(Instant addedAt, String asset) {}

    public record Page(List<LibraryPicture> pictures, boolean hasMore) {}

    /** @param after the last picture of the page before, or null */
    public Page page(LibraryFilter filter, Place after, int size) {
        indexing.index(AT_ONCE);
        Conditions conditions = new Conditions(filter, after);
        String sql = "select " + LibraryPicture.COLUMNS + " from (select * from library_pictures l where "
                + conditions.sql() + " order by l.added_at desc, l.asset desc limit " + (size + 1) + ") l"
                + LibraryPicture.JOINS + " order by l.added_at desc, l.asset desc";
        List<LibraryPicture> found = ask(sql, conditions.values);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    public Optional<LibraryPicture> find(String asset) {
        indexing.index(asset);
        String sql = "select " + LibraryPicture.COLUMNS + " from library_pictures l" + LibraryPicture.JOINS
                + " where l.asset = ?";
        return ask(sql, List.of(asset)).stream().findFirst();
    }

    /** What people say of a picture; null where nobody has said anything. */
    @Transactional
    public PictureFacts facts(String asset) {
        return PictureFacts.<PictureFacts>find(
                        "from PictureFacts f left join fetch f.uploadedBy left join fetch f.revokedBy where f.asset = ?1",
                        asset)
                .firstResult();
    }

    /** Those of the pictures that were revoked, the last first. */
    @Transactional
    public List<PictureFacts> revoked(int most) {
        return PictureFacts.<PictureFacts>find(
                        "from PictureFacts f left join fetch f.revokedBy where f.revokedAt is not null"
                                + " order by f.revokedAt desc, f.asset desc")
                .page(0, most)
                .list();
    }

    /** Writes down who brought a picture, the first time that somebody does. */
    @Transactional
    public void uploaded(String asset, String fileName, Account by) {
        PictureFacts facts = PictureFacts.toWrite(asset);
        if (facts.uploadedBy == null) {
            String name = Normalization.line(fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", ""));
            facts.uploadedBy = by;
            facts.fileName = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        }
    }

    private static List<LibraryPicture> ask(String sql, List<Object> values) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                // What one word or section fits differs by orders of magnitude: a plan for any of them fits none.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                bind(statement, values);
                statement.execute();
                return new StatementBatch.Results(statement).next(LibraryPicture::of);
            }
        });
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1, value instanceof Instant moment ? OffsetDateTime.ofInstant(moment, ZoneOffset.UTC) : value);
        }
    }

    /** A filter in SQL, each condition with what it needs to know, in order. */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> values = new ArrayList<>();

        Conditions(LibraryFilter filter, Place after) {
            KeyWords.in(filter.words()).forEach(word -> and(word.condition("l.words"), (Object[]) word.patterns()));
            if (!filter.section().isEmpty()) {
                and(
                        "l.sections @> array[cast(? as bigint)]",
                        Section.named(filter.section())
                                .map(section -> section.id)
                                .orElse(0L));
            }
            if (filter.from() != null) {
                and("l.added_at >= ?", startOf(filter.from()));
            }
            if (filter.to() != null) {
                and("l.added_at < ?", startOf(filter.to().plusDays(1)));
            }
            switch (filter.use()) {
                case USED -> and("l.uses > 0");
                case UNUSED -> and("l.uses = 0");
                case ANY -> {}
            }
            switch (filter.origin()) {
                case UPLOADED -> and("not l.imported");
                case IMPORTED -> and("l.imported");
                case ANY -> {}
            }
            if (filter.owner() != null) {
                and(
                        "l.asset in (select asset from picture_facts where owner = ?)",
                        filter.owner().word());
            }
            if (after != null) {
                and("(l.added_at, l.asset) < (?, ?)", after.addedAt(), after.asset());
            }
        }

        private void and(String condition, Object... known) {
            conditions.add(condition);
            values.addAll(Stream.of(known).toList());
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(Dates.zone()).toInstant();
        }
    }
}
