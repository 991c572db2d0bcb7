package shironam.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.postgresql.PGConnection;
import shironam.search.IndexedDocument.Word;

/**
 * The tables of an index, the live one or one that is being built beside it, and how stories get into them and out.
 *
 * @param suffix of the tables' names
 */
record IndexTables(String suffix) {
    static final IndexTables LIVE = new IndexTables("");
    static final IndexTables NEXT = new IndexTables("_next");

    private record Posting(long term, long story, int day, short weight, short form) {}

    /** Takes stories out of the index. */
    void remove(Connection connection, Long... stories) throws SQLException {
        for (String sql : List.of("""
                delete from search_postings%1$s p using
                    (select story, day, unnest(terms) as term from search_stories%1$s where story = any(?)) s
                where p.term = s.term and p.day = s.day and p.story = s.story""", """
                delete from search_stories%1$s where story = any(?)""")) {
            try (PreparedStatement statement = connection.prepareStatement(sql.formatted(suffix))) {
                statement.setArray(1, connection.createArrayOf("bigint", stories));
                statement.executeUpdate();
            }
        }
    }

    /** Puts stories in that are not in. */
    void add(Connection connection, List<IndexedDocument> entries) throws SQLException {
        addStories(connection, entries);
        addPostings(connection, entries);
        addWords(connection, entries);
    }

    private void addStories(Connection connection, List<IndexedDocument> entries) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into search_stories%s values (?, ?, ?, ?, ?, ?, ?, ?)".formatted(suffix))) {
            for (IndexedDocument entry : entries) {
                statement.setLong(1, entry.source.id());
                statement.setInt(2, entry.source.day());
                statement.setInt(3, entry.length);
                statement.setString(4, entry.headlineKey);
                statement.setString(5, entry.headlineLatin);
                statement.setString(6, entry.text);
                statement.setArray(7, postgres.createArrayOf("int8", entry.terms));
                statement.setArray(8, postgres.createArrayOf("int2", entry.weights));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** In the order of the index, so that neighbours are written together. */
    private void addPostings(Connection connection, List<IndexedDocument> entries) throws SQLException {
        Posting[] postings = entries.stream()
                .flatMap(IndexTables::postings)
                .sorted(Comparator.comparingLong(Posting::term).thenComparingInt(Posting::day))
                .toArray(Posting[]::new);
        long[] terms = Arrays.stream(postings).mapToLong(Posting::term).toArray();
        long[] stories = Arrays.stream(postings).mapToLong(Posting::story).toArray();
        int[] days = Arrays.stream(postings).mapToInt(Posting::day).toArray();
        short[] weights = new short[postings.length];
        short[] forms = new short[postings.length];
        for (int i = 0; i < postings.length; i++) {
            weights[i] = postings[i].weight();
            forms[i] = postings[i].form();
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into search_postings%s
                select * from unnest(?::bigint[], ?::bigint[], ?::int[], ?::smallint[], ?::smallint[])""".formatted(suffix))) {
            statement.setArray(1, postgres.createArrayOf("int8", terms));
            statement.setArray(2, postgres.createArrayOf("int8", stories));
            statement.setArray(3, postgres.createArrayOf("int4", days));
            statement.setArray(4, postgres.createArrayOf("int2", weights));
            statement.setArray(5, postgres.createArrayOf("int2", forms));
            statement.executeUpdate();
        }
    }

    private static java.util.stream.Stream<Posting> postings(IndexedDocument entry) {
        return java.util.stream.IntStream.range(0, entry.terms.length)
                .mapToObj(i -> new Posting(
                        entry.terms[i], entry.source.id(), entry.source.day(), entry.weights[i], entry.forms[i]));
    }

    /** In one order in all transactions, so that two which add the same new words can't deadlock. */
    private void addWords(Connection connection, List<IndexedDocument> entries) throws SQLException {
        List<Word> words = entries.stream()
                .flatMap(entry -> entry.words.stream())
                .distinct()
                .sorted(Comparator.comparing(Word::word).thenComparing(Word::consonants))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into search_words%1$s (word, term, latin, consonants)
                select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) w(word, term, latin, consonants)
                where not exists (
                    select 1 from search_words%1$s known where known.word = w.word and known.consonants = w.consonants)
                order by w.word, w.consonants on conflict do nothing""".formatted(suffix))) {
            statement.setArray(1, array(connection, "text", words.stream().map(Word::word)));
            statement.setArray(2, array(connection, "bigint", words.stream().map(Word::term)));
            statement.setArray(3, array(connection, "text", words.stream().map(Word::latin)));
            statement.setArray(4, array(connection, "text", words.stream().map(Word::consonants)));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
