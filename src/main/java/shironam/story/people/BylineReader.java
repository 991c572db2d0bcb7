package shironam.story.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a byline. Semicolons always part, and so does the word of a role: {@code ছবি: মিতা দাস}. "ও", "এবং", "and", "&" and
 * commas part what may be names of people. What belongs to the name before stays with it: the place of a desk or an agency
 * ({@code নিজস্ব প্রতিবেদক, খুলনা}), a title, an institute. In doubt a line is one name: nobody is invented.
 */
final class BylineReader {
    private static final String AND = "ও|এবং|and|&";

    /** No comma between brackets. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?:\\s*,\\s*|\\s+)(?<and>" + AND + ")\\s+(?![^()]*\\))|[\\s,،]*[,،][\\s,،]*(?![^()]*\\))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEMICOLON = Pattern.compile("[\\s,]*[;|][\\s,;|]*");

    private static final String LABEL = Stream.of(CreditRole.values())
            .flatMap(role -> role.labels.stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** One role or several, and a colon, for which a visarga is typed too. "By" needs none. */
    private static final Pattern LABELS = Pattern.compile(
            "(?:^|[\\s,]+)(?:(?:" + AND + ")\\s+)?(?<labels>(?:" + LABEL + ")(?:(?:\\s*[,/]\\s*|\\s+(?:" + AND
                    + ")\\s+)(?:" + LABEL + "))*)(?:\\s*[:：ঃ]\\s*|(?<= by)\\s+)",
            Pattern.CASE_INSENSITIVE);

    /** Before a name in Latin letters. */
    private static final Pattern BY = Pattern.compile("^(?:By|BY)\\s+(?=\\p{Lu})");

    private static final Pattern BETWEEN_LABELS =
            Pattern.compile("\\s*[,/]\\s*|\\s+(?:" + AND + ")\\s+", Pattern.CASE_INSENSITIVE);

    private final List<Credit> credits = new ArrayList<>();

    private BylineReader() {}

    /** Never empty for a line that is not. */
    static List<Credit> read(String line) {
        BylineReader reader = new BylineReader();
        for (String section : SEMICOLON.split(line)) {
            reader.section(section);
        }
        List<Credit> found = reader.credits.stream().distinct().toList();
        return !found.isEmpty() || line.isBlank() ? found : List.of(Credit.of(line));
    }

    private void section(String section) {
        Matcher label = LABELS.matcher(section);
        List<CreditRole> roles = List.of(CreditRole.UNSAID);
        int from = 0;
        while (label.find()) {
            names(section.substring(from, label.start()), roles);
            roles = roles(label.group("labels"));
            from = label.end();
        }
        names(section.substring(from), roles);
    }

    private static List<CreditRole> roles(String labels) {
        return Arrays.stream(BETWEEN_LABELS.split(labels))
                .flatMap(label -> CreditRole.labelled(label).stream())
                .distinct()
                .toList();
    }

    private void names(String text, List<CreditRole> roles) {
        String line = BY.matcher(text.replaceAll("^[\\s,]+|[\\s,]+$", "")).replaceFirst("");
        if (line.isEmpty()) {
            return;
        }
        List<String> names = new BylineNames(pieces(line)).names();
        roles.forEach(role -> names.forEach(name -> credits.add(new Credit(name, role))));
    }

    private static List<BylineNames.Piece> pieces(String line) {
        List<BylineNames.Piece> pieces = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(line);
        String before = "";
        boolean and = false;
        int from = 0;
        while (separator.find()) {
            pieces.add(new BylineNames.Piece(before, and, line.substring(from, separator.start())));
            before = separator.group();
            and = separator.group("and") != null;
            from = separator.end();
        }
        pieces.add(new BylineNames.Piece(before, and, line.substring(from)));
        return pieces;
    }
}
