package shironam.search.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Consonants;

/** Bengali words of our stories that sound as somebody types them in Latin letters: {@code ayesh} for আয়েশা. */
@ApplicationScoped
public class SoundingWords {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z .'-]*");

    private static final int MOST = 60;

    /** Consonants are small letters, of which none comes after a tilde; by such a range the index is read. */
    private static final String BEGINNING = """
            select distinct on (w.stories, w.word) w.word
            from unnest(?::text[]) s(sound) cross join lateral (
                select word, stories from search_words
                where consonants ~>=~ s.sound and consonants ~<~ (s.sound || '~')
                order by stories desc limit %1$d) w
            order by w.stories desc, w.word limit %1$d""".formatted(MOST);

    @Inject
    DataSource database;

    /** Of the word that says most; none when anything but Latin letters is typed. */
    public List<String> of(String typed) {
        String key = Normalization.key(typed);
        if (!LATIN.matcher(key).matches()) {
            return List.of();
        }
        List<String> sounds = Pattern.compile("[ .'-]+")
                .splitAsStream(key)
                .map(Consonants::mayBe)
                .filter(heard -> !heard.isEmpty())
                .max(Comparator.comparingInt(heard -> heard.get(0).length()))
                .orElse(List.of());
        return sounds.isEmpty() || sounds.get(0).length() < 2 ? List.of() : read(sounds);
    }

    private List<String> read(List<String> sounds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGINNING)) {
            statement.setArray(1, connection.createArrayOf("text", sounds.toArray()));
            List<String> words = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
            return words;
        } catch (SQLException failed) {
            throw new IllegalStateException("words that sound like " + sounds + " can't be read", failed);
        }
    }
}
