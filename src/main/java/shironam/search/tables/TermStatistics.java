package shironam.search.tables;

import static shironam.search.SearchWeights.COMMON_TERM;
import static shironam.search.SearchWeights.COMMON_TERM_COUNTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * In how many stories a term stands, and so how much it says. A count for each term that every save would raise would
 * make all saves wait for each other at the common words; so rare terms are counted when they are asked for, which is
 * quick because they are rare, and common ones now and then.
 */
@ApplicationScoped
public class TermStatistics {
    @Inject
    DataSource database;

    /**
     * @param all how many stories there are
     * @param of how many of them have each term; none is left out
     */
    public record Counts(long all, Map<Long, Integer> of) {
        /** How much a term says (BM25). */
        public double idf(long term) {
            double stories = Math.min(of.getOrDefault(term, 0), all);
            return Math.log(1 + (all - stories + .5) / (stories + .5));
        }

        Counts and(Counts others) {
            Map<Long, Integer> sums = new HashMap<>(of);
            others.of.forEach((term, stories) -> sums.merge(term, stories, Integer::sum));
            return new Counts(all + others.all, sums);
        }

        public boolean knows(long term) {
            return of.getOrDefault(term, 0) > 0;
        }
    }

    /** Over all of these indexes together; those beside readers' are small, and counted as they are asked. */
    public static Counts counts(Connection connection, List<IndexTables> tables, Iterable<Long> terms)
            throws SQLException {
        Counts together = counts(connection, terms);
        for (IndexTables each : tables) {
            together = each.equals(IndexTables.LIVE) ? together : together.and(few(connection, each, terms));
        }
        return together;
    }

    private static Counts few(Connection connection, IndexTables tables, Iterable<Long> terms) throws SQLException {
        Map<Long, Integer> of = new HashMap<>();
        terms.forEach(term -> of.put(term, 0));
        try (PreparedStatement statement = connection.prepareStatement("""
                select 0, count(*) from search_stories%1$s
                union all
                select term, sum(stories) from search_postings%1$s where term = any(?) group by term""".formatted(tables.suffix()))) {
            statement.setArray(1, connection.createArrayOf("bigint", of.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long all = row.getLong(2);
                while (row.next()) {
                    of.put(row.getLong(1), row.getInt(2));
                }
                return new Counts(all, of);
            }
        }
    }

    public static Counts counts(Connection connection, Iterable<Long> terms) throws SQLException {
        Map<Long, Integer> of = new HashMap<>();
        terms.forEach(term -> of.put(term, 0));
        long all;
        try (PreparedStatement statement = connection.prepareStatement("""
                select 0, case when stories >= %1$d then stories
                    else greatest(stories, (select count(*) from (select 1 from search_stories limit %1$d) s)) end
                from search_state
                union all
                select a.term, coalesce(c.stories, (select least(%1$d, coalesce(sum(p.stories), 0))
                    from search_postings p where p.term = a.term))
                from unnest(?::bigint[]) a(term) left join search_common c on c.term = a.term""".formatted(COMMON_TERM_COUNTED))) {
            statement.setArray(1, connection.createArrayOf("bigint", of.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                all = row.getLong(2);
                while (row.next()) {
                    of.put(row.getLong(1), row.getInt(2));
                }
            }
        }
        return new Counts(all, of);
    }

    /** Whether as much has changed since the last count that it should be done again. */
    public boolean isDue() {
        return ask("""
                select counted_at < now() - interval '1 day'
                    or counted_at < now() - interval '10 minutes'
                        and stories < .9 * (select greatest(reltuples, 0) from pg_class where oid = 'search_stories'::regclass)
                from search_state""");
    }

    /** Counts common terms, stories and their words, in the background. */
    public void count() {
        IndexTransaction.run(
                database, "the index could not be counted", connection -> count(connection, IndexTables.LIVE));
    }

    public static void count(Connection connection, IndexTables tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "create temporary table counted on commit drop as"
                        + " select term, sum(stories)::int as stories from search_postings%1$s group by term",
                "create index on counted (term)",
                "delete from search_common%1$s",
                "insert into search_common%1$s select term, stories from counted where stories >= " + COMMON_TERM,
                "update search_words%1$s w set stories = c.stories from counted c"
                        + " where c.term = w.term and c.stories <> w.stories",
                """
                update search_state set counted_at = now(),
                    stories = (select count(*) from search_stories%1$s),
                    length = coalesce((select avg(length) from search_stories%1$s where length > 0), length)"""
            }) {
                statement.executeUpdate(sql.formatted(tables.suffix()));
            }
        }
    }

    private boolean ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("the state of the index can't be read", failed);
        }
    }
}
