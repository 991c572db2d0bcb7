package shironam.desk.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rich-text editor speaks both languages of the desk. */
class EditorLabelsTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/web/desk/editor");

    @Test
    void everyWordIsThereInBothLanguages() throws IOException {
        String bengali = Files.readString(FOLDER.resolve("labels.js"));
        String english = Files.readString(FOLDER.resolve("labels.en.json"));

        assertEquals(
                keys("(?m)^    \"?([a-zA-Z][\\w.-]*)\"?: \"", bengali),
                keys("(?m)^  \"([a-zA-Z][\\w.-]*)\": \"", english));
    }

    private static Set<String> keys(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
