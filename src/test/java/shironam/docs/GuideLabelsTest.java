package shironam.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guide puts between quotation marks is a label of the desk in that language, to the letter. */
class GuideLabelsTest {
    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Path LABELS = Path.of("src", "main", "js", "desk", "editor", "labels");

    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{1,80})[”\"]");
    private static final Pattern LABEL = Pattern.compile("\"([^\"\\n]+)\"");

    /** Signs, what somebody types, and names of languages and stories' marks that are the same in both. */
    private static final Set<String> NO_LABELS = Set.of(
            "⋯",
            "☰",
            "×",
            "@",
            "+",
            "/",
            "/table",
            "/সারণি",
            "English",
            "বাংলা",
            "সরাসরি",
            "about us",
            "আমাদের কথা",
            "Ayesha Khan, Mita Das and Rafiq Hasan",
            "আয়েশা খান, মিতা দাস ও রফিক হাসান",
            "নিজস্ব প্রতিবেদক, খুলনা");

    @ParameterizedTest
    @CsvSource({"en, en", "en, running-en", "en, moving-en", "bn, bn", "bn, running-bn", "bn, moving-bn"})
    void everyLabelThatAGuideNamesIsAtTheDesk(String language, String guide) throws IOException {
        Set<String> labels = labels(language);
        String text = Files.readString(GUIDE.resolve(guide + ".md"))
                .replaceAll("(?s)```.*?```", "")
                .replaceAll("\\s*\\n\\s*", " ");
        List<String> unknown = new ArrayList<>();
        QUOTED.matcher(text)
                .results()
                .map(quoted -> quoted.group(1))
                .filter(quoted -> !NO_LABELS.contains(quoted) && !quoted.contains(": ")) // what stands in a byline
                .flatMap(quoted -> Arrays.stream(quoted.split(" → ")))
                .filter(label -> !labels.contains(label))
                .forEach(unknown::add);
        assertEquals(List.of(), unknown, "no labels of the desk; what is an example belongs into NO_LABELS");
    }

    private static Set<String> labels(String language) throws IOException {
        Set<String> labels = new HashSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties messages = new Properties();
                messages.load(Files.newBufferedReader(file));
                messages.values().forEach(words -> labels.add(words.toString().replace("{spelling:more}", "আরো")));
            }
        }
        LABEL.matcher(Files.readString(LABELS.resolve("labels." + language + ".js")))
                .results()
                .map((MatchResult label) -> label.group(1))
                .forEach(labels::add);
        return labels;
    }
}
