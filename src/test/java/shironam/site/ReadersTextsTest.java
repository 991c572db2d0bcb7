package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers are told stands in {@code messages/*_bn.properties}, so another spelling is a change of these alone. */
class ReadersTextsTest {
    /** They hold what papers, sections and desks are called, and the one name that is drawn. */
    private static final Set<String> DATA = Set.of("KnownPublishers.java", "SectionNames.java", "PaperFace.java");

    private static final Pattern BENGALI = Pattern.compile("[\\u0980-\\u09FF\\u0964\\u0965]+");

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n\"]*(?=\\n)", Pattern.DOTALL);

    @Test
    void templatesHoldNoBengali() throws IOException {
        assertEquals(List.of(), bengaliIn("src/main/resources/templates/site"));
        assertEquals(List.of(), bengaliIn("src/main/resources/templates/tags"));
    }

    @Test
    void codeHoldsNoBengaliButData() throws IOException {
        assertEquals(List.of(), bengaliIn("src/main/java/shironam/site"));
        assertEquals(List.of(), bengaliIn("src/main/java/shironam/delivery"));
    }

    @Test
    void bengaliWouldBeFound() {
        assertFalse(BENGALI.matcher(withoutComments("/** খবর */ String a = \"\"; // খবর\n"))
                .find());
        assertTrue(BENGALI.matcher(withoutComments("String a = \"খবর\";")).find());
    }

    private static List<String> bengaliIn(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> sources = files.filter(Files::isRegularFile)
                    .filter(file -> !DATA.contains(file.getFileName().toString()))
                    .toList();
            assertFalse(sources.isEmpty());
            return sources.stream().flatMap(ReadersTextsTest::bengali).toList();
        }
    }

    private static Stream<String> bengali(Path file) {
        try {
            return BENGALI.matcher(withoutComments(Files.readString(file)))
                    .results()
                    .map(found -> file.getFileName() + ": " + found.group());
        } catch (IOException unreadable) {
            throw new IllegalStateException("can't read " + file, unreadable);
        }
    }

    private static String withoutComments(String source) {
        return COMMENTS.matcher(source).replaceAll("");
    }
}
