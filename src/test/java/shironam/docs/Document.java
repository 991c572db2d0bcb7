package shironam.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of Markdown: its links, the anchors of its headings, and what it sets in code. */
record Document(Path path, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    static Document read(Path path) {
        try {
            return new Document(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of the project: those beside the launcher, and all under {@code docs}. */
    static List<Document> all() throws IOException {
        try (Stream<Path> beside = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(beside, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::read)
                    .toList();
        }
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** Where its links lead, those to other sites left out. */
    List<String> links() {
        return LINK.matcher(CODE.matcher(prose()).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(?:https?|mailto):.*"))
                .toList();
    }

    /** As GitHub makes them of headings. */
    Set<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What stands between backticks in a line. */
    List<String> codes() {
        return CODE.matcher(prose())
                .results()
                .map(code -> code.group(1))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
