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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.postgresql.PGStatement;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.story.Section;
import shironam.story.database.StatementBatch;
import shironam.story.database.TrigramMatch;
import shironam.story.rights.PictureRights;

/**
 * Finds pictures, the newest first. A page follows from the last picture of the page before, and what waits to be indexed
 * is taken in first, so whoever has just uploaded or saved finds it.
 */
@ApplicationScoped
public class PictureLibrary {
    /** Taken in before a search; a whole import waits for the job. */
    private static final int AT_ONCE = 100;

    private static final int LONGEST_NAME = 200;

    /** Looked through in their order before the index is asked. */
    private static final int NEWEST = 10_000;

    private static final String ENDING_SOON =
            "select asset from picture_facts where valid_until > now() and valid_until" + " <= now() + interval '"
                    + PictureRights.SOON.toDays() + " days'";

    @Inject
    PictureIndexing indexing;

    /** The last picture of a page. */
    public record Place(Instant addedAt, String asset) {}

    public record Page(List<LibraryPicture> pictures, boolean hasMore) {}

    /** @param after the last picture of the page before, or null */
    public Page page(LibraryFilter filter, Place after, int size) {
        catchUp();
        Conditions conditions = new Conditions(filter, after);
        List<LibraryPicture> found = ask(conditions.amongNewest(size + 1), conditions.all(TrigramMatch.Word::scanned));
        if (found.size() <= size) {
            found = ask(conditions.amongAll(size + 1), conditions.all(TrigramMatch.Word::patterns));
        }
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    /** Where many wait, a whole archive, nobody waits for the few that others hold. */
    private void catchUp() {
        if (indexing.index(AT_ONCE) < AT_ONCE && indexing.awaitOthers(AT_ONCE) > 0) {
            indexing.index(AT_ONCE);
        }
    }

    public Optional<LibraryPicture> find(String asset) {
        indexing.index(List.of(asset));
        String sql = "select " + LibraryPicture.COLUMNS + " from library_pictures l" + LibraryPicture.JOINS
                + " where l.asset = ?";
        return ask(sql, List.of(asset)).stream().findFirst();
    }

    /** How many pictures that are in use end within a week, counted to {@code most}. */
    @Transactional
    public int endingInUse(int most) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from (select 1 from library_pictures l where l.uses > 0 and"
                                + " l.asset in (" + ENDING_SOON + ") limit :most) found")
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }

    /** What people say of a picture; null where nobody has said anything. */
    @Transactional
    public PictureFacts facts(String asset) {
        return PictureFacts.<PictureFacts>find(
                        "from PictureFacts f left join fetch f.uploadedBy left join fetch f.revokedBy where f.asset = ?1",
                        asset)
                .firstResult();
    }

    /** Those of these pictures that we have, in the same order. */
    public List<LibraryPicture> among(List<String> assets) {
        if (assets.isEmpty()) {
            return List.of();
        }
        indexing.index(assets);
        String marks = String.join(", ", Collections.nCopies(assets.size(), "?"));
        String sql = "select " + LibraryPicture.COLUMNS + " from library_pictures l" + LibraryPicture.JOINS
                + " where l.asset in (" + marks + ")";
        return ask(sql, List.copyOf(assets)).stream()
                .sorted(Comparator.comparing(picture -> assets.indexOf(picture.asset())))
                .toList();
    }

    /**
     * Writes down who brought a picture, the first time that somebody does. One that was there before, from an import
     * say, is nobody's: whoever uploads it again gets no say in the stories that show it.
     *
     * @param caption and credit for one of which nothing is known yet; may be empty
     */
    @Transactional
    public void uploaded(String asset, String fileName, String caption, String credit, Account by) {
        boolean isNew = !isOlder(asset);
        PictureFacts facts = PictureFacts.toWrite(asset);
        if (facts.isRevoked()) {
            return;
        }
        if (facts.uploadedBy == null && isNew) {
            String name = Normalization.line(fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", ""));
            facts.uploadedBy = by;
            facts.fileName = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        }
        if (facts.caption.isEmpty()) {
            facts.caption = Normalization.line(caption);
        }
        if (!credit.isBlank()) {
            getEntityManager()
                    .createNativeQuery(
                            "update assets set credit = :credit where sha256 = :asset and credit = '' and copyright = ''")
                    .setParameter("credit", Normalization.line(credit))
                    .setParameter("asset", asset)
                    .executeUpdate();
        }
    }

    private static boolean isOlder(String asset) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from asset_uses where asset = :asset)"
                        + " or exists (select from fetched_pictures where asset = :asset)")
                .setParameter("asset", asset)
                .getSingleResult();
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
        private final List<String> times = new ArrayList<>();
        private final List<Object> timeValues = new ArrayList<>();
        private final List<TrigramMatch.Word> words;
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Conditions(LibraryFilter filter, Place after) {
            if (filter.from() != null) {
                during("l.added_at >= ?", startOf(filter.from()));
            }
            if (filter.to() != null) {
                during("l.added_at < ?", startOf(filter.to().plusDays(1)));
            }
            if (after != null) {
                during("(l.added_at, l.asset) < (?, ?)", after.addedAt(), after.asset());
            }
            words = TrigramMatch.in(filter.words(), filter.meant().of(filter.words()));
            if (!filter.section().isEmpty()) {
                facet(LibraryFacet.SECTION
                        + Section.named(filter.section())
                                .map(section -> section.id)
                                .orElse(0L));
            }
            switch (filter.use()) {
                case USED -> facet(LibraryFacet.USED);
                case UNUSED -> facet(LibraryFacet.UNUSED);
                case ANY -> {}
            }
            switch (filter.origin()) {
                case UPLOADED -> facet(LibraryFacet.UPLOADED);
                case IMPORTED -> facet(LibraryFacet.IMPORTED);
                case ANY -> {}
            }
            if (filter.owner() == PictureOwner.UNKNOWN) {
                and("not exists (select from picture_facts f where f.asset = l.asset and f.owner <> '')");
            } else if (filter.owner() != null) {
                and(
                        "l.asset in (select asset from picture_facts where owner = ?)",
                        filter.owner().word());
            }
            switch (filter.ending()) {
                case SOON -> and("l.asset in (" + ENDING_SOON + ")");
                case USABLE ->
                    and("not exists (select from picture_facts f where f.asset = l.asset"
                            + " and f.valid_until <= now())");
                case ENDED -> and("l.asset in (select asset from picture_facts where valid_until <= now())");
                case ANY -> {}
            }
        }

        private void and(String condition, Object... known) {
            conditions.add(condition);
            values.addAll(Stream.of(known).toList());
        }

        private void during(String condition, Object... known) {
            times.add(condition);
            timeValues.addAll(Stream.of(known).toList());
        }

        private void facet(String facet) {
            and("l.words like ?", LibraryFacet.pattern(facet));
        }

        /** In their order until there are enough: what is common is found soon. */
        String amongNewest(int size) {
            return listed("(select * from library_pictures l where " + sql(times)
                    + " order by l.added_at desc, l.asset desc limit " + NEWEST + ") l where "
                    + sql(word -> word.scan("l.words"))
                    + sql(conditions)
                    + " order by l.added_at desc, l.asset desc limit " + size);
        }

        /** By the index of words, and then in their order: what is rare is few. */
        String amongAll(int size) {
            return listed("library_pictures l where " + sql(times) + " and "
                    + sql(word -> word.condition("l.words")) + sql(conditions)
                    + " order by l.added_at + interval '0' desc, l.asset desc limit " + size);
        }

        /** @param asked for a word, in the order of its condition */
        List<Object> all(Function<TrigramMatch.Word, String[]> asked) {
            return Stream.<Stream<?>>of(
                            timeValues.stream(), words.stream().map(asked).flatMap(Stream::of), values.stream())
                    .<Object>flatMap(one -> one)
                    .toList();
        }

        private static String listed(String from) {
            return "select " + LibraryPicture.COLUMNS + " from (select * from " + from + ") l" + LibraryPicture.JOINS
                    + " order by l.added_at desc, l.asset desc";
        }

        private String sql(Function<TrigramMatch.Word, String> condition) {
            return words.stream().map(condition).map(each -> each + " and ").collect(Collectors.joining());
        }

        private static String sql(List<String> conditions) {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(Dates.zone()).toInstant();
        }
    }
}
