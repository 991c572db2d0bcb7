package shironam.importing.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before the HTML between two lines {@code ---}, or {@code +++} where it is TOML.
 *
 * @param manifest empty when there is none
 * @param rest the HTML
 * @param notes what was unusual
 */
public record FrontMatter(String manifest, String rest, List<Note> notes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "---";
    private static final Pattern ENTRY = Pattern.compile("[\\w\\u0980-\\u09FF-]{1,60}\\s*:(?:\\s.*|)");

    /** A line {@code ---} by where it begins and where the next line begins. */
    private record Rule(int begin, int end) {}

    public static FrontMatter of(String text) throws ImportRefusedException {
        Optional<FrontMatter> toml = TomlFrontMatter.of(text);
        if (toml.isPresent()) {
            return toml.get();
        }
        List<Rule> rules = rules(text);
        if (rules.isEmpty() || !text.substring(0, rules.get(0).begin).isBlank()) {
            return new FrontMatter("", text, List.of());
        }
        int begin = rules.get(0).end;
        boolean ends = rules.size() > 1;
        String between = text.substring(begin, ends ? rules.get(1).begin : text.length());
        String first = firstLine(between);
        if (first.startsWith("<") || !ends && !ENTRY.matcher(first).matches()) {
            return withRules(text, rules);
        }
        if (!ends) {
            throw new ImportRefusedException(
                    RefusalReason.MANIFEST_WITHOUT_END,
                    "Its manifest has no end: a second line «---» is missing.",
                    "Put that line between the manifest and the text.");
        }
        return new FrontMatter(between, text.substring(rules.get(1).end), List.of());
    }

    /** An object in JSON at the beginning, with a text after it; empty when it is none. */
    public static Optional<FrontMatter> ofJson(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.readValueAsTree() instanceof ObjectNode manifest && !manifest.isEmpty()) {
                String rest = text.substring((int) json.currentLocation().getCharOffset());
                return rest.isBlank()
                        ? Optional.empty()
                        : Optional.of(new FrontMatter(manifest.toString(), rest, List.of()));
            }
        } catch (IOException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        for (int begin = text.indexOf(RULE); begin >= 0; begin = text.indexOf(RULE, begin + 1)) {
            if (begin > 0 && !isLineEnd(text.charAt(begin - 1))) {
                continue; // before the end of a long line is looked for at each of its dashes
            }
            int end = endOfLine(text, begin);
            if (text.substring(begin, end).stripTrailing().equals(RULE)) {
                boolean isPair = text.startsWith("\r\n", end);
                rules.add(new Rule(begin, Math.min(text.length(), end + (isPair ? 2 : 1))));
            }
        }
        return rules;
    }

    private static int endOfLine(String text, int begin) {
        int end = begin;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** Without a manifest such lines are what they look like. */
    private static FrontMatter withRules(String text, List<Rule> rules) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Rule rule : rules) {
            html.append(text, at, rule.begin).append("<hr>\n");
            at = rule.end;
        }
        return new FrontMatter(
                "", html.append(text, at, text.length()).toString(), List.of(Note.of(Note.Kind.RULES, rules.size())));
    }

    /** The first that says something. */
    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .strip();
    }
}
