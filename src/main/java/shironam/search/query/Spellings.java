package shironam.search.query;

import static shironam.search.SearchWeights.SPELLINGS_READ;
import static shironam.search.SearchWeights.WRONG_VOWEL;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shironam.bangla.transliteration.Consonants;
import shironam.search.tables.IndexTables;

/** Words of the stories that sound like one in other letters or in another spelling. */
final class Spellings {
    private static final String VOWELS = "aeiouyw";

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
                    double likeness = likeness(heard(latin), heard(row.getString(3)));
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

    /** How English spells, brought nearer to how we do. */
    private static String heard(String latin) {
        return latin.replace("ee", "i")
                .replace("oo", "u")
                .replace("ou", "u")
                .replace("au", "o")
                .replace("ph", "f")
                .replace("bh", "b")
                .replace("v", "b")
                .replace("z", "j")
                .replace("ck", "k")
                .replace("que", "k")
                .replace("q", "k")
                .replace("x", "ks")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("c(?!h)", "k")
                .replaceAll("([^aeiou])\\1", "$1");
    }

    private static double likeness(String one, String other) {
        double[] above = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            above[j] = above[j - 1] + cost(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            double[] row = new double[other.length() + 1];
            row[0] = above[0] + cost(one.charAt(i - 1));
            for (int j = 1; j <= other.length(); j++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                double change = a == b ? 0 : Math.max(cost(a), cost(b));
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j] + cost(a), row[j - 1] + cost(b)));
            }
            above = row;
        }
        return 1 - above[other.length()] / Math.max(1, Math.max(one.length(), other.length()));
    }

    private static double cost(char letter) {
        return VOWELS.indexOf(letter) >= 0 || letter == 'h' ? WRONG_VOWEL : 1;
    }
}
