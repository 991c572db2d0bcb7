package shironam.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.addresses.SiteAddress;
import shironam.story.origins.ImportUndoing;
import shironam.story.transfer.PaperReading;
import shironam.story.transfer.PaperTable;

/** What was imported and exported is the same when it is imported again: every field, and what readers see. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoundTripTest {
    private static final int STORIES = 12;
    private static final int MOST_PIECES = 9;
    private static final Importer.Options PUBLISH = new Importer.Options(false, true, "world", false);
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    /** W is a text. */
    private static final List<String> PIECES = List.of(
            "<p>W <strong>W</strong> <em>W</em> <a href='https://x.example/1?a=1&amp;b=2'>W</a>W<br>W</p>",
            "<p>W<sub>২</sub> <code>W</code> <del>W</del></p>",
            "<h2>W</h2>",
            "<h3>W</h3><p>W</p>",
            "<ul><li>W</li><li>W<ul><li>W</li></ul></li></ul>",
            "<ol start='3'><li>W</li><li>W</li></ol>",
            "<blockquote><p>W</p><p>W</p></blockquote>",
            "<table><thead><tr><th>W</th><th>W</th></tr></thead><tbody><tr><td colspan='2'>W</td></tr><tr><td>W</td><td></td></tr></tbody></table>",
            "<details><summary>W</summary><p>W</p></details>",
            "<pre>W\n  W</pre>",
            "<hr>",
            "<figure><img src='https://p.example/1.jpg' alt='W'><figcaption>W <small>W</small></figcaption></figure>",
            "<figure class='gallery'><img src='https://p.example/2.jpg' alt=''><figcaption>W</figcaption></figure>"
                    + "<figure class='gallery'><img src='https://p.example/3.jpg' alt='W'></figure>",
            "<embedded-content href='https://www.youtube.com/watch?v=dQw4w9WgXcQ'>W</embedded-content>",
            "<related-story href='https://other.example/news/77'></related-story>",
            "<aside><h3>W</h3><p>W</p><ul><li>W</li></ul></aside>",
            "<p>W<sup><a id='r1' href='#n1'>১</a></sup></p><ol><li id='n1'>W <a href='#r1'>↩</a></li></ol>");

    private static final List<String> WORDS = List.of(
            "নদী",
            "পানি—বাড়ছে",
            "৩.৫%",
            "&amp;",
            "&lt;b&gt;",
            "\"উদ্ধৃতি\"",
            "ক্ষ্মা",
            "a_b*c",
            "‘এক’",
            "[দুই]",
            "ড়",
            "#তিন");

    @Inject
    Importer importer;

    @Inject
    ImportUndoing undoing;

    @Inject
    Accounts accounts;

    @Inject
    PaperReading paper;

    @Inject
    SiteAddress site;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private final long seed = ThreadLocalRandom.current().nextLong(1L << 40);
    private final Random random = new Random(seed);

    private record Seen(StoryContent content, String publishAt, String page) {}

    @Test
    void whatIsExportedIsTheSameWhenItIsImportedAgain() throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(sources.resolve(i + ".html"), source(i));
        }
        ImportReport first = importer.run(List.of(sources), PUBLISH, soFar -> {});
        assertEquals(STORIES, first.created, first.lines.toString());
        Map<String, Seen> before = seen(first.stories);
        Path exported = export(first.stories);
        undo(first.run);

        ImportReport second = importer.run(List.of(exported), PUBLISH, soFar -> {});

        assertEquals(STORIES, second.created, second.lines.toString());
        assertEquals(0, second.partsRefused, second.lines.toString());
        Map<String, Seen> after = seen(second.stories);
        undo(second.run);
        assertEquals(before.keySet(), after.keySet(), "seed " + seed);
        before.forEach((headline, seen) -> assertSame(seen, after.get(headline)));
    }

    private void assertSame(Seen before, Seen after) {
        String of = "seed " + seed + ": " + before.content.headline();
        for (StoryField field : StoryField.TEXTS) {
            assertEquals(
                    before.content.texts().get(field), after.content.texts().get(field), field + " of " + of);
        }
        assertEquals(before.content.body(), after.content.body(), of);
        assertEquals(before.content, after.content, of);
        assertEquals(before.publishAt, after.publishAt, of);
        assertEquals(before.page, after.page, of);
    }

    private Map<String, Seen> seen(List<Long> stories) {
        Map<String, Seen> all = new TreeMap<>();
        for (long id : stories) {
            Story story = QuarkusTransaction.requiringNew().call(() -> Story.require(id));
            StoryContent content = QuarkusTransaction.requiringNew()
                    .call(() -> Story.require(id).content());
            String path = QuarkusTransaction.requiringNew()
                    .call(() -> Story.require(id).path());
            all.put(content.headline(), new Seen(content, String.valueOf(story.publishAt), page(path, id)));
        }
        return all;
    }

    /** What readers see of the story. */
    private static String page(String path, long id) {
        String html = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(java.net.URI.create(path).toASCIIString())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Element article = Jsoup.parse(html).selectFirst("article");
        article.select(".share").remove(); // its short address is the story's number
        return article.outerHtml().replaceAll("(?<=/world/|stories/)" + id + "\\b", "ID");
    }

    private Path export(List<Long> stories) throws IOException {
        Path exported = Files.createDirectory(folder.resolve("exported"));
        paper.atOneMoment(moment -> moment.each(PaperTable.STORIES, line -> {
            JsonNode story = json.readTree(line);
            if (stories.contains(story.path("id").asLong())) {
                StoryFile file = new StoryFile(json, site.root(), story);
                Files.writeString(exported.resolve(file.id() + ".html"), file.html());
            }
        }));
        return exported;
    }

    private void undo(long run) {
        accounts.createUnlessThere("round-trip-admin", Role.ADMIN, PASSWORD);
        Account admin = QuarkusTransaction.requiringNew()
                .call(() -> Account.named("round-trip-admin").orElseThrow());
        while (undoing.undoSome(run, admin)) {
            // some at a time
        }
    }

    private String source(int number) {
        StringBuilder text = new StringBuilder("---\n");
        StoryField.TEXTS.stream()
                .filter(field -> field != StoryField.HEADLINE && field != StoryField.AUTHOR && random.nextInt(3) > 0)
                .forEach(field -> text.append(fact(field.key(), words())));
        text.append(fact("headline", "যাওয়া-আসা " + seed + " " + number + " " + words()));
        text.append(
                fact("author", List.of("মিতা রহমান", "মিতা রহমান ও করিম", "").get(random.nextInt(3))));
        text.append("date: 2024-07-05T08:30:00+06:00\ntags: [নদী, \"ক & খ\"]\nother_sections: [sport]\n");
        if (random.nextBoolean()) {
            text.append("picture: https://p.example/lead.jpg\n");
            text.append(
                    fact("picture_alt", words()) + fact("picture_caption", words()) + fact("picture_credit", words()));
        }
        String body = IntStream.range(0, 2 + random.nextInt(MOST_PIECES))
                .mapToObj(i -> filled(PIECES.get(random.nextInt(PIECES.size()))))
                .collect(Collectors.joining("\n"));
        return text + "---\n<p>শুরু " + number + "</p>" + body + "<p>শেষ।</p>";
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : name + ": '" + value.replace("'", "''") + "'\n";
    }

    private String words() {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private String filled(String piece) {
        StringBuilder filled = new StringBuilder();
        for (char sign : piece.toCharArray()) {
            filled.append(sign == 'W' ? words() : String.valueOf(sign));
        }
        return filled.toString();
    }
}
