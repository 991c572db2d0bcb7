package shironam.search.suggestions;

import static shironam.search.SearchWeights.SUGGESTED_TAGS;
import static shironam.search.SearchWeights.SUGGESTING_FEW;
import static shironam.search.SearchWeights.SUGGESTING_HEADLINES;
import static shironam.search.SearchWeights.SUGGESTING_NEWEST;
import static shironam.search.SearchWeights.SUGGESTING_OLD;
import static shironam.search.SearchWeights.SUGGESTING_SHORT;
import static shironam.search.SearchWeights.SUGGESTIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import shironam.bangla.Normalization;
import shironam.bangla.analysis.Terms;
import shironam.bangla.analysis.Terms.Term;
import shironam.bangla.transliteration.Consonants;
import shironam.search.SearchQuery;

/**
 * What somebody may be about to type. Words come from headlines that readers can see at this moment, the newest first,
 * and from tags of such stories; so no suggestion reveals a hidden story.
 */
@ApplicationScoped
public class Suggestions {
    /** What is typed of a conjunct before its second letter, and what nobody sees. */
    private static final Pattern HALF_TYPED = Pattern.compile("[\\u09CD\\u200B-\\u200D\\s]+$");

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private static final String RECENT = """
            select s.headline from (
                select id, headline from public_stories order by publish_at desc, id desc limit %d) s
            join search_stories i on i.story = s.id
            where %%s like any(?) limit %d""".formatted(SUGGESTING_NEWEST, SUGGESTING_HEADLINES);

    /** Where words begin the index knows better than within them, which are many more. Some are enough. */
    private static final String OLDER = """
            select headline from public_stories where id in (
                select id from stories where search_key like any(?) limit %d)
            order by publish_at desc limit %d""".formatted(SUGGESTING_OLD, SUGGESTING_HEADLINES);

    private static final String TAGS = """
            select name from tags t cross join lateral (
                select 1 from story_tags m join public_stories s on s.id = m.story_id
                where m.tag_id = t.id and m.publish_at is not null order by m.publish_at desc limit 1) one
            where slug like ? order by slug limit %d""".formatted(SUGGESTED_TAGS);

    @Inject
    DataSource database;

    /** The likeliest first. */
    public List<String> to(String typed) {
        String text = HALF_TYPED
                .matcher(Normalization.nfc(typed.substring(0, Math.min(typed.length(), SearchQuery.LONGEST))))
                .replaceAll("");
        List<Term> terms = Terms.in(text);
        if (terms.isEmpty() || terms.get(terms.size() - 1).end() < text.length()) {
            return List.of();
        }
        Term last = terms.get(terms.size() - 1);
        String before = text.substring(0, last.start());
        try (Connection connection = database.getConnection()) {
            Set<String> suggestions = new LinkedHashSet<>();
            if (before.isBlank() && !LATIN.matcher(last.word()).matches()) {
                suggestions.addAll(ask(connection, TAGS, beginning(last.word()) + "%"));
            }
            words(connection, last.word()).forEach(word -> suggestions.add(before + word));
            return suggestions.stream().limit(SUGGESTIONS).toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("suggestions for «" + typed + "» can't be read", failed);
        }
    }

    private static List<String> words(Connection connection, String typed) throws SQLException {
        boolean latin = LATIN.matcher(typed).matches();
        List<String> beginnings = latin ? Consonants.mayBe(typed) : List.of(typed);
        String[] patterns = beginnings.stream()
                .map(beginning -> "% " + beginning(beginning) + "%")
                .toArray(String[]::new);
        List<String> found = completions(
                asks(connection, RECENT.formatted(latin ? "i.latin" : "i.headline"), patterns), beginnings, latin);
        boolean canLookFurther = !latin && typed.codePointCount(0, typed.length()) > SUGGESTING_SHORT;
        if (found.size() >= SUGGESTING_FEW || !canLookFurther) {
            return found;
        }
        String[] anyWord = {beginning(typed) + "%", "% " + beginning(typed) + "%"};
        return completions(asks(connection, OLDER, anyWord), beginnings, false);
    }

    /** Each word that begins so, and with it the next one where that is often said. The most frequent first. */
    private static List<String> completions(List<String> headlines, List<String> beginnings, boolean latin) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (String headline : headlines) {
            List<Term> terms = Terms.in(headline);
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                List<String> keys = latin ? heard(term.word()) : List.of(term.word());
                boolean sayable = term.end() - term.start() <= Terms.LONGEST;
                if (sayable && term.tells() && keys.stream().anyMatch(key -> beginsWithOne(key, beginnings))) {
                    counted.merge(headline.substring(term.start(), term.end()), 2, Integer::sum);
                    if (i + 1 < terms.size() && terms.get(i + 1).tells()) {
                        counted.merge(
                                headline.substring(
                                        term.start(), terms.get(i + 1).end()),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counted.entrySet());
        ranked.sort(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue()));
        return ranked.stream().limit(SUGGESTIONS).map(Map.Entry::getKey).toList();
    }

    private static List<String> heard(String word) {
        return Consonants.heard(word).stream()
                .map(Consonants.Heard::consonants)
                .filter(consonants -> !consonants.isEmpty())
                .toList();
    }

    private static boolean beginsWithOne(String key, List<String> beginnings) {
        return beginnings.stream().anyMatch(key::startsWith);
    }

    private static String beginning(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static List<String> ask(Connection connection, String sql, String pattern) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, pattern);
            return read(statement);
        }
    }

    private static List<String> asks(Connection connection, String sql, String... patterns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", patterns));
            return read(statement);
        }
    }

    private static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
