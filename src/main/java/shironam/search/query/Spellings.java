package shironam.search.query;

import static shironam.search.SearchWeights.SPELLINGS_READ;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Likeness;
import shironam.search.tables.IndexTables;

/** Words of the stories that sound like one in other letters or in another spelling. */
final class Spellings {
    private Spellings() {}

    /** @param likeness from 0 to 1 */
    record Alike(String word, long term, double likeness, int stories) {}

    /** The likest first, each term once. */
    static List<Alike> of(
            Connection connection, List<IndexTables> tables, List<String> consonants, String latin, int most)
            throws SQLException {
        List<Alike> alike = new ArrayList<>();
        for (IndexTables each : tables) {
            alike.addAll(read(connection, each, consonants, latin));
        }
        List<Long> met = new ArrayList<>();
        return alike.stream()
                .sorted(Comparator.comparingDouble(Spellings::rank).reversed())
                .filter(word -> !met.contains(word.term()) && met.add(word.term()))
                .limit(most)
                .toList();
    }

    private static List<Alike> read(Connection connection, IndexTables tables, List<String> consonants, String latin)
            throws SQLException {
        List<Alike> alike = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("""
                select word, term, latin, stories from search_words%s where consonants = any(?)
                order by stories desc, word limit %d""".formatted(tables.suffix(), SPELLINGS_READ))) {
            statement.setArray(1, connection.createArrayOf("text", consonants.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    double likeness = Likeness.of(latin, row.getString(3));
                    alike.add(new Alike(row.getString(1), row.getLong(2), likeness, row.getInt(4)));
                }
            }
        }
        return alike;
    }

    static List<Alike> ofLatin(Connection connection, List<IndexTables> tables, String latin, int most)
            throws SQLException {
        return of(connection, tables, Consonants.mayBe(latin), latin, most);
    }

    /** A word of many stories is more likely meant than a word of one. */
    private static double rank(Alike word) {
        return word.likeness() + .05 * Math.log1p(word.stories());
    }
}
