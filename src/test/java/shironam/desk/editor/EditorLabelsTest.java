package shironam.desk.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private static final Path FOLDER = Path.of("src/main/js/desk/editor");
    private static final Pattern KEY = Pattern.compile("(?m)^    \"?([a-zA-Z][\\w.-]*)\"?: \"");

    @Test
    void everyWordIsThereInBothLanguages() throws IOException {
        Set<String> bengali = keysIn("labels.bn.js");

        assertTrue(bengali.contains("saidCardsFound"), bengali.toString());
        assertEquals(bengali, keysIn("labels.en.js"));
    }

    private static Set<String> keysIn(String file) throws IOException {
        return KEY.matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
