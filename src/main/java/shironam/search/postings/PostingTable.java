package shironam.search.postings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Writes postings: a row for each term and block of stories. Callers hold a transaction. */
public final class PostingTable {
    /** The advisory locks of blocks are told from others by it. */
    private static final int LOCK = 0x5345_4152;

    private final String name;

    public PostingTable(String name) {
        this.name = name;
    }

    /** One posting and where it goes. */
    public record Entry(long term, int block, long posting) implements Comparable<Entry> {
        public static Entry of(long term, long story, int day, short weight, short forms) {
            return new Entry(term, Posting.block(story), Posting.of(story, day, weight, forms));
        }

        @Override
        public int compareTo(Entry other) {
            int terms = Long.compare(term, other.term);
            return terms != 0 ? terms : Integer.compare(block, other.block);
        }
    }

    /**
     * Stories of a block share rows. Whoever writes them waits here for others, before any row is locked.
     *
     * @param index which of the indexes is written: none waits for another
     */
    public static void lock(Connection connection, int index, Long... stories) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select pg_advisory_xact_lock(%d, block)
                from (select distinct unnest(?::int[]) as block order by 1) blocks""".formatted(LOCK + index))) {
            statement.setArray(1, connection.createArrayOf("int", blocks(Arrays.stream(stories))));
            statement.executeQuery().close();
        }
    }

    /** Of stories that have none. */
    public void add(Connection connection, List<Entry> entries) throws SQLException {
        Rows rows = new Rows();
        List<Entry> sorted = entries.stream().sorted().toList();
        for (int begin = 0, end; begin < sorted.size(); begin = end) {
            end = begin + 1;
            while (end < sorted.size() && sorted.get(end).compareTo(sorted.get(begin)) == 0) {
                end++;
            }
            long[] postings = sorted.subList(begin, end).stream()
                    .mapToLong(Entry::posting)
                    .toArray();
            rows.add(sorted.get(begin).term(), sorted.get(begin).block(), postings, postings.length);
        }
        rows.write(connection, """
                insert into %s as p (term, block, stories, first_day, last_day, postings)
                select * from unnest(?::bigint[], ?::int[], ?::smallint[], ?::int[], ?::int[], ?::bytea[])
                on conflict (term, block) do update set
                    stories = p.stories + excluded.stories,
                    first_day = least(p.first_day, excluded.first_day),
                    last_day = greatest(p.last_day, excluded.last_day),
                    postings = p.postings || excluded.postings""".formatted(name));
    }

    /** @param terms all that these stories have, at least */
    public void remove(Connection connection, Set<Long> terms, Long... stories) throws SQLException {
        Set<Long> gone = Set.of(stories);
        Rows rows = new Rows();
        try (PreparedStatement statement = connection.prepareStatement("""
                select term, block, postings from %s
                where term = any(?) and block = any(?)""".formatted(name))) {
            statement.setArray(1, connection.createArrayOf("bigint", terms.toArray()));
            statement.setArray(2, connection.createArrayOf("int", blocks(gone.stream())));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.addWithout(gone, row.getLong(1), row.getInt(2), Posting.unpacked(row.getBytes(3)));
                }
            }
        }
        rows.write(connection, """
                update %s p set stories = n.stories, first_day = n.first_day, last_day = n.last_day, postings = n.postings
                from unnest(?::bigint[], ?::int[], ?::smallint[], ?::int[], ?::int[], ?::bytea[])
                    n(term, block, stories, first_day, last_day, postings)
                where p.term = n.term and p.block = n.block""".formatted(name));
        removeEmpty(connection, rows);
    }

    private void removeEmpty(Connection connection, Rows rows) throws SQLException {
        if (!rows.emptyTerms.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement("""
                    delete from %s p using unnest(?::bigint[], ?::int[]) n(term, block)
                    where p.term = n.term and p.block = n.block""".formatted(name))) {
                statement.setArray(1, connection.createArrayOf("bigint", rows.emptyTerms.toArray()));
                statement.setArray(2, connection.createArrayOf("int", rows.emptyBlocks.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private static Object[] blocks(Stream<Long> stories) {
        return stories.map(Posting::block).collect(Collectors.toSet()).toArray();
    }

    /** Rows as arrays of their columns. */
    private static final class Rows {
        private final List<Long> terms = new ArrayList<>();
        private final List<Integer> blocks = new ArrayList<>();
        private final List<Short> counts = new ArrayList<>();
        private final List<Integer> firstDays = new ArrayList<>();
        private final List<Integer> lastDays = new ArrayList<>();
        private final List<byte[]> postings = new ArrayList<>();
        private final List<Long> emptyTerms = new ArrayList<>();
        private final List<Integer> emptyBlocks = new ArrayList<>();

        void add(long term, int block, long[] all, int count) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                first = Math.min(first, Posting.day(all[i]));
                last = Math.max(last, Posting.day(all[i]));
            }
            terms.add(term);
            blocks.add(block);
            counts.add((short) count);
            firstDays.add(first);
            lastDays.add(last);
            postings.add(Posting.packed(all, count));
        }

        void addWithout(Set<Long> gone, long term, int block, long[] all) {
            int left = 0;
            for (long posting : all) {
                if (!gone.contains(Posting.story(block, posting))) {
                    all[left++] = posting;
                }
            }
            if (left == all.length) {
                return; // these stories and these terms, but no one of them with this one
            }
            if (left > 0) {
                add(term, block, all, left);
            } else {
                emptyTerms.add(term);
                emptyBlocks.add(block);
            }
        }

        void write(Connection connection, String sql) throws SQLException {
            if (terms.isEmpty()) {
                return;
            }
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("bigint", terms.toArray()));
                statement.setArray(2, connection.createArrayOf("int", blocks.toArray()));
                statement.setArray(3, connection.createArrayOf("smallint", counts.toArray()));
                statement.setArray(4, connection.createArrayOf("int", firstDays.toArray()));
                statement.setArray(5, connection.createArrayOf("int", lastDays.toArray()));
                statement.setArray(6, postgres.createArrayOf("bytea", postings.toArray(byte[][]::new)));
                statement.executeUpdate();
            }
        }
    }
}
