package shironam.search.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import shironam.search.indexing.NewsroomIndexer;
import shironam.search.postings.PostingTable;
import shironam.search.tables.IndexedWord.Spelling;

/**
 * The tables of an index, the live one or one that is being built beside it, and how stories get into them and out.
 *
 * @param suffix of the tables' names
 * @param number tells its locks from those of another index
 */
public record IndexTables(String suffix, int number) {
    public static final IndexTables LIVE = new IndexTables("", 0);
    public static final IndexTables NEXT = new IndexTables("_next", 0);

    /** What only the desk may find: see {@link NewsroomIndexer}. */
    public static final IndexTables NEWSROOM = new IndexTables("_newsroom", 1);

    public static final List<IndexTables> OF_READERS = List.of(LIVE);
    public static final List<IndexTables> OF_THE_DESK = List.of(LIVE, NEWSROOM);

    public String postingTable() {
        return "search_postings" + suffix;
    }

    private PostingTable postings() {
        return new PostingTable(postingTable());
    }

    /** Has to come before {@link #remove} and {@link #add} of the same stories. */
    public void lock(Connection connection, Long... stories) throws SQLException {
        PostingTable.lock(connection, number, stories);
    }

    /** Takes stories out of the index. */
    public void remove(Connection connection, Long... stories) throws SQLException {
        Set<Long> terms = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from search_stories%s where story = any(?) returning terms".formatted(suffix))) {
            statement.setArray(1, connection.createArrayOf("bigint", stories));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    terms.addAll(List.of((Long[]) row.getArray(1).getArray()));
                }
            }
        }
        if (!terms.isEmpty()) {
            postings().remove(connection, terms, stories);
        }
    }

    /** Puts stories in that are not in. */
    public void add(Connection connection, List<IndexedDocument> entries) throws SQLException {
        add(connection, entries, 0);
    }

    /** @param words the number that the database has for the table of words, or 0 */
    public void add(Connection connection, List<IndexedDocument> entries, int words) throws SQLException {
        addStories(connection, entries);
        postings()
                .add(connection, entries.stream().flatMap(IndexTables::postings).toList());
        addWords(
                connection,
                entries.stream()
                        .flatMap(entry -> entry.words.stream())
                        .filter(word -> words == 0 || !word.isWrittenTo(words))
                        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>()))));
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

    private static Stream<PostingTable.Entry> postings(IndexedDocument entry) {
        return IntStream.range(0, entry.terms.length)
                .mapToObj(i -> PostingTable.Entry.of(
                        entry.terms[i], entry.source.id(), entry.source.day(), entry.weights[i], entry.forms[i]));
    }

    /** In one order in all transactions, so that two which add the same new words can't deadlock. */
    private void addWords(Connection connection, Set<IndexedWord> found) throws SQLException {
        if (found.isEmpty()) {
            return;
        }
        List<Spelling> words = found.stream()
                .flatMap(word -> word.spellings.stream())
                .distinct()
                .sorted(Comparator.comparing(Spelling::word).thenComparing(Spelling::consonants))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into search_words%1$s (word, term, latin, consonants)
                select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) w(word, term, latin, consonants)
                where not exists (
                    select 1 from search_words%1$s known where known.word = w.word and known.consonants = w.consonants)
                order by w.word, w.consonants on conflict do nothing""".formatted(suffix))) {
            statement.setArray(1, array(connection, "text", words.stream().map(Spelling::word)));
            statement.setArray(2, array(connection, "bigint", words.stream().map(Spelling::term)));
            statement.setArray(3, array(connection, "text", words.stream().map(Spelling::latin)));
            statement.setArray(4, array(connection, "text", words.stream().map(Spelling::consonants)));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
