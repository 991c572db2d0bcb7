package shironam.story.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/**
 * Reads a byline. Semicolons always part, and so does the word of a role: {@code ছবি: মিতা দাস}. "ও", "এবং", "and", "&" and
 * commas part what may be names of people. What belongs to the name before stays with it: the place of a desk or an agency
 * ({@code নিজস্ব প্রতিবেদক, খুলনা}), a title, an institute. In doubt a line is one name: nobody is invented.
 */
final class BylineReader {
    private static final String AND = "ও|এবং|and|&";

    /** No comma between brackets; a slash between two words. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?:\\s*,\\s*|\\s+)(?<and>" + AND
                    + ")\\s+(?![^()]*\\))|[\\s,،]*[,،][\\s,،]*(?![^()]*\\))|(?<=[\\p{L}\\p{M}.)])\\s*/\\s*(?=\\p{L})(?![^()]*\\))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEMICOLON = Pattern.compile("[\\s,]*[;|][\\s,;|]*");

    private static final String LABEL = Stream.concat(
                    Stream.of(CreditRole.values()).flatMap(role -> role.labels.stream()), NoName.LABELS.stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** Which reporter of the paper somebody is; no name begins so. */
    private static final String RANK = Stream.of(
                    "নিজস্ব|স্টাফ|বিশেষ|জ্যেষ্ঠ|সিনিয়র|জেলা|উপজেলা|কূটনৈতিক|ক্রীড়া|আদালত".split("\\|"))
            .map(Normalization::nfc)
            .collect(Collectors.joining("|"));

    /** One role or several, and a colon, for which a visarga or a dash is typed too. "By" and "লিখেছেন" need none. */
    private static final Pattern LABELS = Pattern.compile(
            "(?:^|[\\s,]+)(?:(?:" + AND + ")\\s+)?(?:(?:" + RANK + ")\\s+)?(?<labels>(?:" + LABEL
                    + ")(?:(?:\\s*[,/]\\s*|\\s+(?:" + AND + ")\\s+)(?:" + LABEL
                    + "))*)(?:\\s*[:：ঃ–—]\\s*|\\s*-\\s+|(?<= by|লিখেছেন|তুলেছেন)\\s+)",
            Pattern.CASE_INSENSITIVE);

    /** Before a name in Latin letters. */
    private static final Pattern BY = Pattern.compile("^(?:By|BY)\\s+(?=\\p{Lu})");

    /** With these words a desk is named, too. */
    private static final Set<String> REPORTERS =
            Stream.of("প্রতিনিধি", "প্রতিবেদক").map(Normalization::nfc).collect(Collectors.toUnmodifiableSet());

    /** One word, and what stands in brackets behind it. */
    private static final Pattern PLACE = Pattern.compile("\\s*[^\\s,]+(?:\\s+\\([^()]*\\))?");

    private static final Pattern BETWEEN_LABELS =
            Pattern.compile("\\s*[,/]\\s*|\\s+(?:" + AND + ")\\s+", Pattern.CASE_INSENSITIVE);

    private final List<Credit> credits = new ArrayList<>();
    private final List<String> nobody = new ArrayList<>();

    private BylineReader(String line) {
        for (String section : SEMICOLON.split(line)) {
            section(section);
        }
    }

    static List<Credit> read(String line) {
        return new BylineReader(line).credits.stream().distinct().toList();
    }

    /** What of the line names nobody, as it stands there: {@code ছবি: সংগৃহীত}. */
    static List<String> nobodyIn(String line) {
        return List.copyOf(new BylineReader(line).nobody);
    }

    private void section(String section) {
        Matcher label = LABELS.matcher(section);
        List<CreditRole> roles = List.of(CreditRole.UNSAID);
        String labels = "";
        int from = 0;
        while (label.find()) {
            if (isOfADesk(label, section.substring(label.end()))) {
                continue;
            }
            String before = section.substring(from, label.start());
            boolean ofAPlace = labels.isEmpty() && isOfAPlace(label, before);
            names(before, labels, ofAPlace ? List.of() : roles);
            labels = label.group("labels");
            roles = roles(labels);
            from = label.end();
        }
        names(section.substring(from), labels, roles);
    }

    /** {@code নিজস্ব প্রতিবেদক – খুলনা} has no name in it: the desk is one. */
    private static boolean isOfADesk(Matcher label, String after) {
        return REPORTERS.contains(label.group("labels"))
                && (label.group().stripTrailing().matches(".*[-–—]") || BylineWords.isPlace(after.strip()));
    }

    /** {@code শ্যামনগর (সাতক্ষীরা) প্রতিনিধি: রফিক হাসান}. */
    private static boolean isOfAPlace(Matcher label, String before) {
        return REPORTERS.contains(label.group("labels"))
                && !label.group().stripLeading().startsWith(",")
                && PLACE.matcher(before).matches();
    }

    private static List<CreditRole> roles(String labels) {
        return Arrays.stream(BETWEEN_LABELS.split(labels))
                .flatMap(label -> CreditRole.labelled(label).stream())
                .distinct()
                .toList();
    }

    private void names(String text, String labels, List<CreditRole> roles) {
        String line = BY.matcher(text.replaceAll("^[\\s,]+|[\\s,]+$", "")).replaceFirst("");
        if (line.isEmpty()) {
            return;
        }
        String label = labels.isEmpty() ? "" : labels + ": ";
        if (roles.isEmpty()) {
            nobody.add(label + line);
            return;
        }
        for (String name : new BylineNames(pieces(line)).names()) {
            if (NoName.is(name) || BylineWords.isPlace(name)) {
                nobody.add(label + name);
            } else {
                roles.forEach(role -> credits.add(new Credit(name, role)));
            }
        }
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
