package shironam.search.query;

import static shironam.search.SearchWeights.CANDIDATES_READ;
import static shironam.search.SearchWeights.EXACT_FORM;
import static shironam.search.SearchWeights.HIDDEN_CANDIDATES;
import static shironam.search.SearchWeights.LEAST_COVERED;
import static shironam.search.SearchWeights.LEAST_COVERED_BY_TIME;
import static shironam.search.SearchWeights.POSTINGS_READ;
import static shironam.search.SearchWeights.SATURATION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import shironam.bangla.Dates;
import shironam.search.SearchQuery;
import shironam.search.postings.Posting;
import shironam.search.postings.PostingReader;
import shironam.search.postings.Scores;
import shironam.search.postings.Scores.Scored;
import shironam.search.query.ParsedQuery.Wanted;
import shironam.search.tables.IndexTables;
import shironam.search.tables.SourceDocument;

/**
 * The order of what is found: BM25, the exact form a little before others, and, between equals, the newer story.
 *
 * <p>However large the paper, no more than {@link #POSTINGS_READ} postings are read for candidates: those of the terms that say
 * most, whole, as far as that goes. What is common adds to a candidate's score by being looked up for it, and makes none.
 * Where even the rarest term has more, its newest postings are taken.
 */
public final class Ranking {
    /** Exactly: the days of the postings are those of another clock. */
    private static final String DURING =
            "(?::timestamptz is null or p.publish_at >= ?) and (?::timestamptz is null or p.publish_at < ?)";

    /** What is asked beside words: only that stands in a statement, since PostgreSQL plans all of it each time. */
    private record Narrowing(String value, int times, String condition) {
        static List<Narrowing> of(SearchQuery question) {
            return Stream.of(
                            new Narrowing(question.section(), 2, """
                                    (p.section_id = any (array(select sections_within(id) from sections where slug = ?))
                                        or exists (select from story_sections o
                                            where o.story_id = p.id and o.section_id = any (
                                                array(select sections_within(id) from sections where slug = ?))))"""),
                            new Narrowing(question.author(), 1, """
                                    exists (select from story_authors w where w.story_id = p.id
                                        and w.author_id = (select id from authors where slug = ?))"""),
                            new Narrowing(question.place(), 1, """
                                    exists (select from place_listings l where l.story_id = p.id
                                        and l.place_id = (select id from places where path = ?))"""))
                    .filter(one -> !one.value.isEmpty())
                    .toList();
        }
    }

    private static String shown(SearchQuery question) {
        return "select p.id, p.publish_at from public_stories p where p.id = any(?) and " + wanted(question);
    }

    private static String alike(SearchQuery question) {
        return """
            select p.id, word_similarity(?, p.search_key) as rank
            from public_stories p
            where p.id in (select id from stories where ? <%% search_key)
                and %s
            order by rank desc, p.publish_at desc, p.id desc
            limit ?""".formatted(wanted(question));
    }

    private static String wanted(SearchQuery question) {
        return Stream.concat(Stream.of(DURING), Narrowing.of(question).stream().map(Narrowing::condition))
                .collect(Collectors.joining(" and "));
    }

    private static final double OLDEST_COUNTS = .95;
    private static final double DAYS = 60;

    private final ParsedQuery asked;
    private final SearchQuery question;
    private final Audience audience;
    private final PostingReader postings;
    private final List<Wanted> read = new ArrayList<>();
    private final List<Wanted> lookedUp = new ArrayList<>();
    private final double least;

    private Ranking(
            Connection connection, IndexTables tables, ParsedQuery asked, SearchQuery question, Audience audience) {
        this.asked = asked;
        this.question = question;
        this.audience = audience;
        this.postings = new PostingReader(
                connection,
                tables.postingTable(),
                question.from() == null ? Integer.MIN_VALUE : SourceDocument.day(start(question)),
                question.to() == null ? Integer.MAX_VALUE : SourceDocument.day(end(question)));
        this.least = asked.whole() * (question.newestFirst() ? LEAST_COVERED_BY_TIME : LEAST_COVERED);
    }

    public record Ranked(long story, double rank) {}

    /** Who asks: which of the candidates they may see, each with its moment. */
    public interface Audience {
        Map<Long, Instant> sees(long[] candidates) throws SQLException;
    }

    /** A candidate that the audience may see. */
    private record Shown(Scored scored, Instant publishedAt) {
        double rank(int today) {
            double age = Math.max(0, today - scored.day());
            return scored.score() * (OLDEST_COUNTS + (1 - OLDEST_COUNTS) * Math.exp(-age / DAYS));
        }
    }

    public static List<Ranked> of(Connection connection, ParsedQuery asked, SearchQuery question, Instant now, int most)
            throws SQLException {
        Audience readers = candidates -> published(connection, question, candidates);
        return new Ranking(connection, IndexTables.LIVE, asked, question, readers).best(SourceDocument.day(now), most);
    }

    /** What only the desk may find. */
    public static List<Ranked> ofNewsroom(
            Connection connection, ParsedQuery asked, SearchQuery question, Audience desk, Instant now, int most)
            throws SQLException {
        return new Ranking(connection, IndexTables.NEWSROOM, asked, question, desk).best(SourceDocument.day(now), most);
    }

    private List<Ranked> best(int today, int most) throws SQLException {
        Scores scores = readAll();
        boolean narrowed = question.newestFirst()
                || !question.section().isEmpty()
                || !question.author().isEmpty()
                || !question.place().isEmpty();
        double common = lookedUp.stream().mapToDouble(Wanted::idf).sum();
        int enough = most + HIDDEN_CANDIDATES;
        List<Scored> candidates =
                scores.best(narrowed ? CANDIDATES_READ : enough, least - common, question.newestFirst());
        // Twice as many each time: where few fit, few questions are asked, and a block of postings is seldom read
        // twice.
        List<Shown> shown = new ArrayList<>();
        for (int from = 0, size = enough; from < candidates.size() && shown.size() < enough; from += size, size *= 2) {
            shown.addAll(shown(candidates.subList(from, Math.min(candidates.size(), from + size))));
        }
        Comparator<Shown> best = Comparator.<Shown>comparingDouble(one -> one.rank(today))
                .thenComparing(Shown::publishedAt)
                .thenComparingLong(one -> one.scored.story());
        return shown.stream()
                .limit(enough)
                .sorted((question.newestFirst()
                                ? Comparator.comparing(Shown::publishedAt).thenComparing(best)
                                : best)
                        .reversed())
                .limit(most)
                .map(one -> new Ranked(one.scored.story(), one.rank(today)))
                .toList();
    }

    /** The terms that say most, whole as far as that goes; of a rarest one that has more, the newest. */
    private Scores readAll() throws SQLException {
        int left = POSTINGS_READ;
        for (Wanted term : asked.terms().stream()
                .sorted(Comparator.comparingDouble(Wanted::idf).reversed())
                .toList()) {
            boolean isRead = read.isEmpty() || term.stories() <= left;
            (isRead ? read : lookedUp).add(term);
            left -= isRead ? Math.min(left, term.stories()) : 0;
        }
        Scores scores = new Scores();
        boolean tooMany = read.get(0).stories() > POSTINGS_READ;
        if (tooMany) {
            postings.newest(read.get(0).term(), POSTINGS_READ, adding(read, scores));
        } else {
            postings.whole(numbers(read), adding(read, scores));
        }
        return scores;
    }

    private static PostingReader.Taker adding(List<Wanted> terms, Scores scores) {
        return (place, story, posting) -> {
            Wanted term = terms.get(place);
            double weight = Posting.weight(posting);
            double exact = (Posting.forms(posting) & term.form()) != 0 ? EXACT_FORM : 1;
            scores.add(story, Posting.day(posting), term.idf() * weight / (weight + SATURATION) * exact, term.idf());
        };
    }

    private static long[] numbers(List<Wanted> terms) {
        return terms.stream().mapToLong(Wanted::term).toArray();
    }

    /** Those that the audience may see and that fit, with what common terms add, in their order. */
    private List<Shown> shown(List<Scored> candidates) throws SQLException {
        Map<Long, Instant> published =
                audience.sees(candidates.stream().mapToLong(Scored::story).toArray());
        Scores common = new Scores();
        candidates.forEach(one -> common.add(one.story(), one.day(), 0, 0));
        PostingReader.Taker adding = adding(lookedUp, common);
        postings.ofStories(numbers(lookedUp), published.keySet(), (place, story, posting) -> {
            if (common.has(story)) {
                adding.take(place, story, posting);
            }
        });
        return candidates.stream()
                .filter(one -> published.containsKey(one.story()))
                .map(one -> one.with(common.score(one.story()), common.reach(one.story())))
                .filter(one -> one.reach() >= least)
                .map(one -> new Shown(one, published.get(one.story())))
                .toList();
    }

    private static Map<Long, Instant> published(Connection connection, SearchQuery question, long[] candidates)
            throws SQLException {
        Map<Long, Instant> published = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(shown(question))) {
            statement.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", candidates));
            narrow(statement, during(statement, 1, question), question);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    published.put(row.getLong(1), row.getTimestamp(2).toInstant());
                }
            }
        }
        return published;
    }

    /** Headlines that are written alike: for what no story has in any form. */
    static List<Ranked> alike(Connection connection, String key, SearchQuery question, int most) throws SQLException {
        if (key.codePointCount(0, key.length()) < 3) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(alike(question))) {
            int at = 0;
            statement.setString(++at, key);
            statement.setString(++at, key);
            at = during(statement, at, question);
            at = narrow(statement, at, question);
            statement.setInt(++at, most);
            return ranked(statement);
        }
    }

    private static int during(PreparedStatement statement, int before, SearchQuery question) throws SQLException {
        int at = before;
        for (Instant bound : new Instant[] {start(question), end(question)}) {
            for (int twice = 0; twice < 2; twice++) {
                statement.setObject(
                        ++at, bound == null ? null : bound.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            }
        }
        return at;
    }

    private static Instant start(SearchQuery question) {
        return startOf(question.from());
    }

    /** The first moment that is not meant any more. */
    private static Instant end(SearchQuery question) {
        return question.to() == null ? null : startOf(question.to().plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Dates.zone()).toInstant();
    }

    private static int narrow(PreparedStatement statement, int before, SearchQuery question) throws SQLException {
        int at = before;
        for (Narrowing one : Narrowing.of(question)) {
            for (int each = 0; each < one.times; each++) {
                statement.setString(++at, one.value);
            }
        }
        return at;
    }

    private static List<Ranked> ranked(PreparedStatement statement) throws SQLException {
        List<Ranked> ranked = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ranked.add(new Ranked(row.getLong(1), row.getDouble(2)));
            }
        }
        return ranked;
    }
}
