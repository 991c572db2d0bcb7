package shironam.search.postings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.postgresql.PGConnection;

/** Reads the postings of terms, of a span of days. */
public final class PostingReader {
    private static final String WHOLE = """
            select a.n, p.block, p.postings from unnest(?::bigint[]) with ordinality a(term, n)
            join %s p on p.term = a.term and p.last_day >= ? and p.first_day <= ?""";

    /** Blocks from the newest on, until they have as many as are wanted. What reaches beyond the last day may have none. */
    private static final String NEWEST = """
            select 1, p.block, p.postings
            from (select block, coalesce(sum(case when last_day <= ? then stories else 0 end) over (
                    order by last_day desc, block desc rows between unbounded preceding and 1 preceding), 0) as newer
                from %1$s where term = ? and last_day >= ? and first_day <= ?) blocks
            join %1$s p on p.term = ? and p.block = blocks.block
            where blocks.newer < ?""";

    private static final String OF_STORIES = """
            select a.n, p.block, p.postings from unnest(?::bigint[]) with ordinality a(term, n)
            join %s p on p.term = a.term and p.block = any(?)""";

    private final Connection connection;
    private final String table;
    private final int from;
    private final int to;

    /** @param from the first day, {@code to} the last */
    public PostingReader(Connection connection, String table, int from, int to) {
        this.connection = connection;
        this.table = table;
        this.from = from;
        this.to = to;
    }

    /** Takes a posting of the term that stands at a place among those that were asked for. */
    public interface Taker {
        void take(int term, long story, long posting);
    }

    /** All of these terms. */
    public void whole(long[] terms, Taker taker) throws SQLException {
        if (terms.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WHOLE.formatted(table))) {
            statement.setArray(1, array(terms));
            statement.setInt(2, from);
            statement.setInt(3, to);
            read(statement, taker);
        }
    }

    /** The newest of a term that has many. */
    public void newest(long term, int most, Taker taker) throws SQLException {
        record Read(long story, long posting) {}
        List<Read> read = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEWEST.formatted(table))) {
            statement.setInt(1, to);
            statement.setLong(2, term);
            statement.setInt(3, from);
            statement.setInt(4, to);
            statement.setLong(5, term);
            statement.setLong(6, most);
            read(statement, (place, story, posting) -> read.add(new Read(story, posting)));
        }
        read.stream()
                .sorted(Comparator.<Read>comparingInt(one -> Posting.day(one.posting))
                        .thenComparingLong(Read::story)
                        .reversed())
                .limit(most)
                .forEach(one -> taker.take(0, one.story, one.posting));
    }

    /** Those of the terms that some stories have; and of their neighbours. */
    public void ofStories(long[] terms, Collection<Long> stories, Taker taker) throws SQLException {
        if (terms.length == 0 || stories.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(OF_STORIES.formatted(table))) {
            statement.setArray(1, array(terms));
            Object[] blocks = stories.stream().map(Posting::block).distinct().toArray();
            statement.setArray(2, connection.createArrayOf("int", blocks));
            read(statement, taker);
        }
    }

    private java.sql.Array array(long[] terms) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf("int8", terms);
    }

    private void read(PreparedStatement statement, Taker taker) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int term = row.getInt(1) - 1;
                int block = row.getInt(2);
                for (long posting : Posting.unpacked(row.getBytes(3))) {
                    int day = Posting.day(posting);
                    if (day >= from && day <= to) {
                        taker.take(term, Posting.story(block, posting), posting);
                    }
                }
            }
        }
    }
}
