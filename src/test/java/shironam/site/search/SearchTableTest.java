package shironam.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;

/**
 * What readers ask, and the story that must come first, each with its reason: {@code search/stories.tsv} and
 * {@code search/queries.tsv}. Asked among these stories alone, by their author.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTableTest {
    private static final String AUTHOR = "ছকের প্রতিবেদক";

    @Inject
    Newsroom newsroom;

    @Test
    void theStoryThatIsMeantComesFirst() throws IOException {
        Map<String, Story> stories = new HashMap<>();
        for (String[] row : table("stories.tsv")) {
            String body = "<p>" + row[2] + "</p>";
            stories.put(row[0], newsroom.publish(Newsroom.content(row[1], "bangladesh", body, AUTHOR, "", List.of())));
        }
        List<String[]> queries = table("queries.tsv");
        assertTrue(queries.size() >= 60);

        List<String> wrong = new ArrayList<>();
        for (String[] row : queries) {
            String first = first(row[0]);
            if (!first.equals(stories.get(row[1]).path())) {
                wrong.add(row[0] + " (" + row[2] + "): " + row[1] + " is meant, found "
                        + (first.isEmpty() ? "nothing" : first));
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static String first(String query) {
        return Pages.page("/search?q=" + encoded(query) + "&author=" + encoded(AUTHOR)).select(".found h2 a").stream()
                .map(link -> link.attr("href"))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String[]> table(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SearchTableTest.class.getResourceAsStream("/search/" + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
