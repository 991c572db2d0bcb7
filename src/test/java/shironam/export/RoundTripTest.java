package shironam.export;

import static org.junit.jupiter.api.Assertions.fail;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.TestPictures;
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

    private static final Pattern OURS = Pattern.compile("media/[0-9a-f]{64}\\.\\w+");

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
    MediaStore media;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private final long seed =
            Long.getLong("shironam.seed", ThreadLocalRandom.current().nextLong(1L << 40));
    private final Random random = new Random(seed);
    private int round;

    private record Seen(StoryContent content, String publishAt, String page) {}

    /** A story as it comes in first: lines of its manifest, and pieces of its text. */
    private record Given(List<String> facts, List<String> pieces) {
        private static final int NEEDED = 2;

        String html() {
            return "---\n" + String.join("", facts) + "---\n<p>শুরু।</p>" + String.join("\n", pieces) + "<p>শেষ।</p>";
        }

        /** All that lack one thing of it; the headline, by which it is known, and the date stay. */
        Stream<Given> smaller() {
            return Stream.concat(
                    IntStream.range(0, pieces.size()).mapToObj(i -> new Given(facts, without(i, pieces))),
                    IntStream.range(NEEDED, facts.size()).mapToObj(i -> new Given(without(i, facts), pieces)));
        }

        private static List<String> without(int index, List<String> all) {
            List<String> rest = new ArrayList<>(all);
            rest.remove(index);
            return rest;
        }
    }

    /** A failure names its seed, for {@code -Dshironam.seed}, and the smallest story that fails. */
    @Test
    void whatIsExportedIsTheSameWhenItIsImportedAgain() throws Exception {
        List<String> library = library();
        List<Given> stories = IntStream.range(0, STORIES)
                .mapToObj(number -> given(number, library))
                .toList();
        if (difference(stories).isEmpty()) {
            return;
        }
        for (Given story : stories) {
            if (difference(List.of(story)).isPresent()) {
                Given smallest = smallest(story);
                fail("seed " + seed + ": " + difference(List.of(smallest)).orElse("") + "\n" + smallest.html());
            }
        }
        fail("seed " + seed + ", only together: " + difference(stories).orElse("nothing the second time"));
    }

    private Given smallest(Given failing) throws Exception {
        for (Given smaller : failing.smaller().toList()) {
            if (difference(List.of(smaller)).isPresent()) {
                return smallest(smaller);
            }
        }
        return failing;
    }

    /** The first between what came in, and what came in again after it went out; empty for none. */
    private Optional<String> difference(List<Given> stories) throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources" + ++round));
        for (int i = 0; i < stories.size(); i++) {
            Files.writeString(sources.resolve(i + ".html"), stories.get(i).html());
        }
        ImportReport first = importer.run(List.of(sources), PUBLISH, soFar -> {});
        Map<String, Seen> before = seen(first.stories);
        Path exported = export(first.stories);
        undo(first.run);
        ImportReport second = importer.run(List.of(exported), PUBLISH, soFar -> {});
        Map<String, Seen> after = seen(second.stories);
        undo(second.run);
        if (first.created != stories.size()
                || second.created != stories.size()
                || first.partsRefused + second.partsRefused > 0) {
            return Optional.of(first.lines + "\n" + second.lines);
        }
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .flatMap(headline -> difference(before.get(headline), after.get(headline)).stream())
                .findFirst();
    }

    private static Optional<String> difference(Seen before, Seen after) {
        if (before == null || after == null) {
            return Optional.of("another headline: " + (before == null ? after : before));
        }
        if (before.equals(after)) {
            return Optional.empty();
        }
        boolean isOfBody = !before.content.body().equals(after.content.body());
        return Optional.of(
                isOfBody ? before.content.body() + "\n→\n" + after.content.body() : before + "\n→\n" + after);
    }

    /** Pictures of the paper's own, with what only its library knows of them. */
    private List<String> library() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int width : new int[] {600, 640 + random.nextInt(400)}) {
            Asset asset = media.keep(TestPictures.coded(TestPictures.quarters(width, 400), "png"));
            paths.add(asset.path());
        }
        return paths;
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
        Path exported = Files.createDirectory(folder.resolve("exported" + round));
        Files.createDirectory(exported.resolve("media"));
        paper.atOneMoment(moment -> moment.each(PaperTable.STORIES, line -> {
            JsonNode story = json.readTree(line);
            if (stories.contains(story.path("id").asLong())) {
                StoryFile file = new StoryFile(json, site.root(), story);
                Files.writeString(exported.resolve(file.id() + ".html"), file.html());
                for (String picture : OURS.matcher(file.html())
                        .results()
                        .map(MatchResult::group)
                        .toList()) {
                    Asset asset = media.at("/" + picture).orElseThrow();
                    Files.write(
                            exported.resolve(picture),
                            media.bytes(asset.sha256, asset.mediaType).orElseThrow());
                }
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

    private Given given(int number, List<String> library) {
        List<String> facts = new ArrayList<>();
        facts.add(fact("headline", "যাওয়া-আসা " + seed + " " + number + " " + words()));
        facts.add("date: 2024-07-05T08:30:00+06:00\n");
        StoryField.TEXTS.stream()
                .filter(field -> field != StoryField.HEADLINE && field != StoryField.AUTHOR && random.nextInt(3) > 0)
                .forEach(field -> facts.add(fact(field.key(), words())));
        facts.add(fact("author", one("মিতা রহমান", "মিতা রহমান ও করিম", "")));
        facts.add("tags: [নদী, \"ক & খ\"]\n");
        facts.add("other_sections: [sport]\n");
        facts.add(one("", "places: [khulna/jashore]\n", "places: [khulna/jashore/chaugachha, /sylhet]\n"));
        if (random.nextBoolean()) {
            facts.add(fact("picture", one("https://p.example/lead.jpg", library.get(0), library.get(1))));
            facts.add(fact("picture_alt", words()));
            facts.add(fact("picture_caption", words()));
            facts.add(fact("picture_credit", words()));
        }
        List<String> pieces = IntStream.range(0, 2 + random.nextInt(MOST_PIECES))
                .mapToObj(i -> filled(PIECES.get(random.nextInt(PIECES.size())))
                        .replace("https://p.example/3.jpg", library.get(random.nextInt(library.size()))))
                .toList();
        return new Given(facts, pieces);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
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
