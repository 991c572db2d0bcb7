package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;

/** Nothing of what newspapers really print may get lost. Skipped where their articles are not at hand. */
class RealArticlesTest {

    @Test
    void everyArticleIsReadWithoutLoss() throws Exception {
        try (BufferedReader articles = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.file("bengali/articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = articles.readLine(); line != null; line = articles.readLine()) {
                JsonNode article = json.readTree(line);
                String html = article.get("body")
                        .asText()
                        .lines()
                        .map(paragraph ->
                                "<p>" + paragraph.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                        .collect(Collectors.joining());
                SourceReading reading = SourceReading.of(html);
                assertTrue(reading.account().isComplete(), article.get("id") + ": " + reading.account());
                assertEquals(
                        reading.body().html(),
                        Body.parse(reading.body().html()).html(),
                        article.get("id").asText());
            }
        }
    }

    @Test
    void aWholePageOfANewspaperIsReadWithoutLoss() throws Exception {
        SourceReading reading = SourceReading.of(Files.readString(Shared.file("bengali/kalerkantho/story_page.html")));

        assertTrue(reading.account().isComplete(), reading.account().toString());
        assertEquals(reading.body().html(), Body.parse(reading.body().html()).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wordpress-theme-unit-test.wxr.xml", "wordpress-block-test.wxr.xml", "wordpress-small.wxr.xml"})
    void everyPostOfAWordpressIsReadWithoutLoss(String export) throws Exception {
        String wxr = Files.readString(Shared.file("imports/" + export));
        List<String> posts = Pattern.compile("<content:encoded><!\\[CDATA\\[(.*?)]]></content:encoded>", Pattern.DOTALL)
                .matcher(wxr)
                .results()
                .map(post -> post.group(1))
                .toList();

        assertTrue(!posts.isEmpty());
        for (String post : posts) {
            Body body = Body.parse(post);
            assertEquals(body.html(), Body.parse(body.html()).html());
            try {
                assertTrue(SourceReading.of(post).account().isComplete(), post);
            } catch (UnusableSourceException onlyPictures) {
                assertEquals(UnusableSourceException.Reason.NO_TEXT, onlyPictures.reason(), post);
            }
        }
    }
}
