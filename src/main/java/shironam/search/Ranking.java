package shironam.search;

import static shironam.search.SearchWeights.CANDIDATES_READ;
import static shironam.search.SearchWeights.EXACT_FORM;
import static shironam.search.SearchWeights.HIDDEN_CANDIDATES;
import static shironam.search.SearchWeights.LEAST_COVERED;
import static shironam.search.SearchWeights.LEAST_COVERED_BY_TIME;
import static shironam.search.SearchWeights.LEAST_EXPONENT;
import static shironam.search.SearchWeights.POSTINGS_READ;
import static shironam.search.SearchWeights.SATURATION;

import java.sql.Array;
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
import java.util.List;
import org.postgresql.PGConnection;
import shironam.bangla.Dates;
import shironam.search.ParsedQuery.Wanted;

/**
 * The order of what is found: BM25, the exact form a little before others, and, between equals, the newer story.
 *
 * <p>However large the paper, no more than {@link #POSTINGS_READ} postings are read for candidates: those of the terms that say
 * most, whole, as far as that goes. What is common adds to a candidate's score by being looked up for it, and makes none.
 * Where even the rarest term has more, its newest postings are taken.
 */
final class Ranking {
    /** Exactly: the days of the postings are those of another clock. */
    private static final String DURING =
            "(?::timestamptz is null or p.publish_at >= ?) and (?::timestamptz is null or p.publish_at < ?)";

    private static final String SCORE = """
            sum(a.idf * p.weight / (p.weight + %s::float8) * case when p.forms & a.form <> 0 then %s::float8 else 1 end)""".formatted(SATURATION, EXACT_FORM);

    /**
     * What can't have enough of what is asked, even with all common terms, is no candidate. From {@code scored} on one
     * after the other is looked at, in their order and until there are enough: whether readers may see it and it fits,
     * then what the common terms add. {@code offset 0} keeps it so.
     */
    private static final String FOUND = """
            with asked as materialized (
                select * from unnest(?::bigint[], ?::float8[], ?::smallint[], ?::int[]) a(term, idf, form, most))
            select id, score * (.95 + .05 * exp(greatest(greatest(0, ? - day) / -60::float8, %1$d))) as rank
            from (
                select f.story as id, f.publish_at, f.day, f.score + coalesce(l.score, 0) as score
                from (
                    select scored.*, p.publish_at
                    from (
                        select p.story, p.day, sum(a.idf) as reach, %2$s as score,
                            case when ? then p.day else %2$s end as first
                        from asked a cross join lateral (
                            select * from search_postings p where p.term = a.term and p.day between ? and ?
                            order by p.day desc, p.story desc limit a.most) p
                        group by p.story, p.day
                        having sum(a.idf) + (select coalesce(sum(idf), 0) from asked where most = 0) >= ?
                        order by first desc, p.story desc limit ?) scored
                    cross join lateral (
                        select p.publish_at from public_stories p where p.id = scored.story and %3$s
                            and (? = '' or p.section_id = (select id from sections where slug = ?))
                            and (? = '' or p.author_id = (select id from authors where slug = ?)) offset 0) p
                    order by scored.first desc, scored.story desc offset 0) f
                cross join lateral (
                    select sum(a.idf) as reach, %2$s as score
                    from asked a join search_postings p on p.term = a.term and p.day = f.day and p.story = f.story
                    where a.most = 0 offset 0) l
                where f.reach + coalesce(l.reach, 0) >= ?
                order by f.first desc, f.story desc limit ?) found
            order by case when ? then publish_at end desc, rank desc, publish_at desc, id desc
            limit ?""".formatted(LEAST_EXPONENT, SCORE, DURING);

    private static final String ALIKE = """
            select p.id, word_similarity(?, p.search_key) as rank
            from public_stories p
            where p.id in (select id from stories where ? <%% search_key)
                and %s
                and (? = '' or p.section_id = (select id from sections where slug = ?))
                and (? = '' or p.author_id = (select id from authors where slug = ?))
            order by rank desc, p.publish_at desc, p.id desc
            limit ?""".formatted(DURING);

    private Ranking() {}

    record Ranked(long story, double rank) {}

    static List<Ranked> of(Connection connection, ParsedQuery asked, SearchQuery question, Instant now, int most)
            throws SQLException {
        List<Wanted> terms = asked.terms().stream()
                .sorted(Comparator.comparingDouble(Wanted::idf).reversed())
                .toList();
        int[] read = shares(terms);
        boolean narrowed = question.newestFirst()
                || !question.section().isEmpty()
                || !question.author().isEmpty();
        double least = asked.whole() * (question.newestFirst() ? LEAST_COVERED_BY_TIME : LEAST_COVERED);
        try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            int at = 0;
            statement.setArray(++at, numbers(postgres, terms));
            statement.setArray(
                    ++at,
                    postgres.createArrayOf(
                            "float8", terms.stream().mapToDouble(Wanted::idf).toArray()));
            statement.setArray(++at, forms(postgres, terms));
            statement.setArray(++at, postgres.createArrayOf("int4", read));
            statement.setInt(++at, SourceDocument.day(now));
            statement.setBoolean(++at, question.newestFirst());
            statement.setInt(++at, question.from() == null ? Integer.MIN_VALUE : SourceDocument.day(start(question)));
            statement.setInt(++at, question.to() == null ? Integer.MAX_VALUE : SourceDocument.day(end(question)));
            statement.setDouble(++at, least);
            statement.setInt(++at, narrowed ? CANDIDATES_READ : most + HIDDEN_CANDIDATES);
            at = during(statement, at, question);
            at = narrow(statement, at, question);
            statement.setDouble(++at, least);
            statement.setInt(++at, most + HIDDEN_CANDIDATES);
            statement.setBoolean(++at, question.newestFirst());
            statement.setInt(++at, most);
            return ranked(statement);
        }
    }

    /** Headlines that are written alike: for what no story has in any form. */
    static List<Ranked> alike(Connection connection, String key, SearchQuery question, int most) throws SQLException {
        if (key.codePointCount(0, key.length()) < 3) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(ALIKE)) {
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
        for (String slug : List.of(question.section(), question.author())) {
            statement.setString(++at, slug);
            statement.setString(++at, slug);
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

    /** How many postings of each term are read; 0 for those that are looked up instead. */
    private static int[] shares(List<Wanted> terms) {
        int[] shares = new int[terms.size()];
        int left = POSTINGS_READ;
        for (int i = 0; i < shares.length; i++) {
            boolean whole = terms.get(i).stories() <= left;
            shares[i] = i == 0 || whole ? POSTINGS_READ : 0;
            left -= whole ? terms.get(i).stories() : i == 0 ? POSTINGS_READ : 0;
        }
        return shares;
    }

    private static Array numbers(PGConnection postgres, List<Wanted> terms) throws SQLException {
        return postgres.createArrayOf(
                "int8", terms.stream().mapToLong(Wanted::term).toArray());
    }

    private static Array forms(PGConnection postgres, List<Wanted> terms) throws SQLException {
        short[] forms = new short[terms.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = terms.get(i).form();
        }
        return postgres.createArrayOf("int2", forms);
    }
}
