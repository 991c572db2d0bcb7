package shironam.importing.sources.mapped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.Shared;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.ReplacedValues;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

/** JSON, JSON Lines and tables become stories by mappings, and nothing of them breaks the reader. */
class MappedDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mappings mappings = new Mappings();
    private final ReadItems got = new ReadItems();
    private String asked = "";

    private boolean read(String name, String text) throws ImportRefusedException, IOException {
        Path folder = Files.createTempDirectory("mapped");
        Path file = Files.writeString(folder.resolve(name), text);
        try {
            CsvDataReader csv = new CsvDataReader();
            csv.mappings = mappings;
            JsonDataReader json = new JsonDataReader();
            json.mappings = mappings;
            for (SourceReader reader : List.of(json, csv)) {
                if (reader.reads(SourceFile.of(file, folder).readBy(asked))) {
                    reader.read(SourceFile.of(file, folder).readBy(asked), got);
                    return true;
                }
            }
            return false;
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static String headline(SourceStory story) {
        return story.manifest().texts().get(StoryField.HEADLINE);
    }

    private static final String LARAVEL = """
            [{"id": 7, "title": "প্রথম", "slug": "prothom", "content": "<p>এক</p>", "status": 1, "deleted_at": null,
              "published_at": "2024-07-05T02:30:00.000000Z", "category": {"name": "খেলা", "slug": "sport"}, "tags": "ক, খ"},
             {"id": 8, "title": "দ্বিতীয়", "content": "<p>দুই</p>", "status": 0, "created_at": "2024-07-06 08:30:00"},
             {"id": 9, "title": "মোছা", "content": "<p>তিন</p>", "deleted_at": "2024-07-06 08:30:00", "created_at": "2024-07-06"}]""";

    @Test
    void whatOtherSystemsAnswerIsKnown() throws Exception {
        read(
                "joomla.csv",
                "id,title,alias,introtext,fulltext,state,publish_up\n5,হাট,hat,<p>এক</p>,<p>দুই</p>,1,2018-01-02 03:04:05\n");
        read("drupal.json", """
                {"data":[{"type":"node--article","id":"a","attributes":{"status":true,"title":"মেলা","created":"2021-02-03T04:05:06+00:00",
                "path":{"alias":"/news/mela"},"body":{"value":"<p>তিন</p>","processed":"<p>তিন</p>","summary":"সারাংশ"}}}]}""");
        read("rest.json", """
                [{"nid":[{"value":13}],"title":[{"value":"নদী"}],"status":[{"value":false}],"created":[{"value":"2021-03-03T04:05:06+00:00"}],
                "body":[{"value":"<p>চার</p>"}]}]""");
        read("tumblr.json", """
                {"response":{"posts":[{"id_string":"123","blog_name":"x","post_url":"https://x.tumblr.com/post/123","timestamp":1551434400,
                "state":"published","tags":["নদী"],"title":"ব্লগ","body":"<p>পাঁচ</p>"}]}}""");

        assertEquals(
                List.of("<p>এক</p><p>দুই</p>", "<p>তিন</p>", "<p>চার</p>", "<p>পাঁচ</p>"),
                got.stories.stream().map(SourceStory::html).toList());
        assertEquals(
                List.of("হাট", "মেলা", "নদী", "ব্লগ"),
                got.stories.stream()
                        .map(story -> story.manifest().texts().get(StoryField.HEADLINE))
                        .toList());
        assertEquals(
                List.of(true, true, false, true),
                got.stories.stream().map(SourceStory::isPublic).toList());
        assertEquals(
                "2019-03-01T10:00:00Z",
                got.stories.get(3).manifest().instant().orElseThrow().toString());
    }

    @Test
    void aDraftOfStrapiStaysOne() throws Exception {
        String item =
                "{\"id\":%d,\"attributes\":{\"title\":\"হাট\",\"content\":\"<p>এক</p>\",%s\"createdAt\":\"2021-02-03T04:05:06Z\"}}";
        assertTrue(read(
                "strapi.json",
                "{\"data\":["
                        + String.join(
                                ",",
                                item.formatted(1, "\"publishedAt\":\"2021-03-03T04:05:06Z\","),
                                item.formatted(2, "\"publishedAt\":null,"),
                                item.formatted(3, ""))
                        + "]}"));

        assertEquals(
                List.of(true, false, true),
                got.stories.stream().map(SourceStory::isPublic).toList());
    }

    @Test
    void aTableOfLaravelIsRead() throws Exception {
        assertTrue(read("posts.json", LARAVEL));

        assertEquals(
                List.of("প্রথম", "দ্বিতীয়"),
                got.stories.stream().map(MappedDataTest::headline).toList());
        SourceStory first = got.stories.get(0);
        assertEquals("<p>এক</p>", first.html());
        assertEquals("sport", first.categories().get(0).slug());
        assertEquals(List.of("ক", "খ"), first.manifest().tags());
        assertEquals("2024-07-05T02:30:00Z", first.manifest().date());
        assertTrue(first.isPublic());
        assertFalse(got.stories.get(1).isPublic());
        assertEquals(1L, got.omitted.get("deleted items"));
    }

    @Test
    void whatWordPressAnswersIsRead() throws Exception {
        assertTrue(read("posts.json", """
                [{"id":1,"date":"2017-07-21T17:00:00","date_gmt":"2017-07-21T11:00:00","slug":"hello","status":"publish","type":"post",
                "link":"https://w.example/2017/hello/","title":{"rendered":"এক &#8220;কথা&#8221;"},"content":{"rendered":"<p>ক</p>"},
                "excerpt":{"rendered":"<p>খ</p>"},"_embedded":{"author":[{"name":"আয়েশা"},{"name":"রহিমা"}],
                "wp:term":[[{"name":"খেলা","slug":"sport"},{"name":"দেশ","slug":"bangladesh"}],[{"name":"নদী","slug":"nodi"}]],
                "wp:featuredmedia":[{"source_url":"https://w.example/p.jpg","alt_text":"ঘাট","caption":{"rendered":"<p>গ</p>"}}]}}]"""));

        SourceStory story = got.stories.get(0);
        assertEquals("এক “কথা”", headline(story));
        assertEquals("2017-07-21T11:00:00Z", story.manifest().date());
        assertEquals("আয়েশা ও রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(
                List.of("sport", "bangladesh", "nodi"),
                story.categories().stream().map(category -> category.slug()).toList());
        assertEquals("https://w.example/p.jpg", story.manifest().picture());
        assertEquals("গ", story.manifest().pictureCaption());
    }

    @Test
    void aFeedInJsonAndCollectionsOfNewsAreRead() throws Exception {
        assertTrue(
                read(
                        "feed.json",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"https://f.example/1\",\"title\":\"এক\",\"content_html\":\"<p>ক</p>\",\"date_published\":\"2024-01-01T00:00:00Z\"}]}"));
        assertTrue(read("news.csv", "headline,category,article,date\nদুই,খেলা,\"অনুচ্ছেদ।\n\nআরেকটি।\",২০১৯-০১-০৬\n"));
        assertTrue(read(
                "news.jsonl",
                "{\"headline\":\"তিন\",\"news\":\"খবর।\",\"category\":\"sports\",\"status\":\"draft\"}\n"));

        assertEquals(
                List.of("এক", "দুই", "তিন"),
                got.stories.stream().map(MappedDataTest::headline).toList());
        assertEquals("খেলা", got.stories.get(1).categories().get(0).name());
        assertTrue(got.stories.get(1).manifest().instant().isPresent());
        assertFalse(got.stories.get(2).isPublic());
    }

    @Test
    void quintypesElementsAreReadOneAfterTheOther() throws Exception {
        assertTrue(
                read(
                        "q.jsonl",
                        "{\"external-id\":\"2\",\"headline\":\"এক\",\"first-published-at\":1469133000000,\"sections\":[{\"name\":\"খেলা\",\"slug\":\"sport\"},{\"name\":\"দেশ\",\"slug\":\"bangladesh\"}],"
                                + "\"cards\":[{\"story-elements\":[{\"type\":\"text\",\"text\":\"<p>ক</p>\"},{\"type\":\"image\",\"image-url\":\"https://q.example/b.jpg\",\"title\":\"ঘাট\",\"image-attribution\":\"মিতা\"},"
                                + "{\"type\":\"image\",\"image-s3-key\":\"q/1.jpg\"},{\"type\":\"youtube-video\",\"url\":\"https://youtu.be/dQw4w9WgXcQ\"}]},"
                                + "{\"story-elements\":[{\"type\":\"text\",\"subtype\":\"quote\",\"text\":\"x\",\"metadata\":{\"content\":\"উদ্ধৃতি\",\"attribution\":\"লালন\"}},{\"type\":\"poll\"},{\"type\":\"text\",\"text\":\"<p>খ</p>\"}]}]}\n"));

        SourceStory story = got.stories.get(0);
        assertEquals(
                "<p>ক</p><figure><img src=\"https://q.example/b.jpg\" alt=\"\"><figcaption>ঘাট <small>মিতা</small></figcaption></figure>"
                        + "<p>https://youtu.be/dQw4w9WgXcQ</p><blockquote><p>উদ্ধৃতি</p><p>লালন</p></blockquote><p>খ</p>",
                story.html().replace("\n", ""));
        assertEquals(
                List.of(true, true),
                story.problems().stream()
                        .map(problem -> problem.reason.contains("q/1.jpg") || problem.reason.contains("poll"))
                        .toList());
        assertEquals(2, story.categories().size());
    }

    @Test
    void linesThatNoMappingFitsAreRefusedWithTheirFields() {
        ImportRefusedException refusal =
                assertThrows(ImportRefusedException.class, () -> read("x.jsonl", "{\"alpha\":1,\"beta\":\"x\"}\n"));

        assertTrue(refusal.getMessage().contains("alpha, beta"), refusal.getMessage());
    }

    @Test
    void whatPhpMyAdminWritesAndJsonLinesAreTheSame() throws Exception {
        assertTrue(read(
                "posts.json",
                "[{\"type\":\"header\"},{\"type\":\"table\",\"name\":\"posts\",\"data\":" + LARAVEL + "}]"));
        assertTrue(read(
                "posts.jsonl",
                LARAVEL.replace("\n", " ")
                        .replace("},", "}\n")
                        .replaceFirst("^\\[", "")
                        .replaceFirst("]$", "")
                        .replace("\"sport\"}\n", "\"sport\"},")));

        assertEquals(4, got.stories.size());
        assertEquals(got.stories.get(0).source(), got.stories.get(2).source());
        assertEquals(got.stories.get(0).contentHash(), got.stories.get(2).contentHash());
    }

    @Test
    void aLineThatIsBrokenOrEndlessKeepsNoOtherOut() throws Exception {
        String line = "{\"id\":%s,\"title\":\"ক\",\"content\":\"<p>%s</p>\",\"published_at\":\"2024-01-01\"}\n";
        String lines = line.formatted(1, "এক") + line.formatted(2, "খ".repeat(9_000_000)) + "{\"id\":\n\n"
                + line.formatted(5, "দুই");

        for (String name : List.of("posts.jsonl", "posts.txt")) {
            ReadItems items = lines(name, lines);
            assertNull(items.brokenOff);
            assertEquals(
                    List.of("<p>এক</p>", "<p>দুই</p>"),
                    items.stories.stream().map(SourceStory::html).toList());
            assertEquals(
                    List.of(RefusalReason.TOO_LARGE, RefusalReason.LINE_BROKEN),
                    items.refused.values().stream().map(why -> why.value).toList());
            assertEquals(
                    List.of("line 2", "line 3"),
                    items.refused.keySet().stream()
                            .map(place -> place.replaceFirst(".*: ", ""))
                            .toList());
        }
    }

    @Test
    void aSecondLineThatIsNoJsonKeepsNoOtherOut() throws Exception {
        String line = "{\"id\":%s,\"title\":\"ক\",\"content\":\"<p>%s</p>\",\"published_at\":\"2024-01-01\"}\n";
        for (String first : List.of(line.formatted(1, "এক"), "{\"id\":1,\"title\":\"ক\",\n")) {
            ReadItems items = lines("posts.jsonl", first + "garbage\n" + line.formatted(3, "তিন"));
            assertNull(items.brokenOff);
            assertEquals(
                    "<p>তিন</p>", items.stories.get(items.stories.size() - 1).html());
            assertEquals(3, items.stories.size() + items.refused.size());
        }
    }

    @Test
    void anObjectOverSeveralLinesIsOneWhateverItsFileIsCalled() throws Exception {
        String object = "{\n\"id\":1,\n\"title\":\"ক\",\"content\":\n\"<p>এক</p>\",\"published_at\":\"2024-01-01\"}\n";
        assertEquals(2, lines("posts.ndjson", object + object).stories.size());
    }

    private ReadItems lines(String name, String text) throws IOException {
        JsonDataReader json = new JsonDataReader();
        json.mappings = mappings;
        Path folder = Files.createTempDirectory("mapped");
        Path file = Files.writeString(folder.resolve(name), text);
        try {
            return ReadItems.of(json, file);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'id':1,'date_gmt':'2024-01-01T00:00:00','status':'publish','link':'https://a.test/1','title':{'rendered':'এক'},"
                        + "'content':{'rendered':'<p>ক</p>'},'excerpt':{'rendered':'স'}} | 'publish' | 'private'",
                "{'id':7,'title':'এক','content':'<p>ক</p>','status':1,'published_at':'2024-01-01','tags':['ক']} | :1, | :0,",
                "{'external-id':'2','headline':'এক','first-published-at':1469133000000,'status':'published','body':'<p>ক</p>',"
                        + "'sections':[{'name':'খেলা','slug':'sport'}]} | 'published' | 'open,draft'",
                "{'headline':'তিন','news':'খবর।','category':'sports','status':'published'} | 'published' | 'draft'",
                "{'n_id':1,'n_head':'এক','n_details':'<p>ক</p>','n_status':3} | :3} | :1}",
                "{'id':1,'title':'এক','introtext':'<p>ক</p>','fulltext':'<p>খ</p>','state':1} | :1} | :-2}"
            })
    void aFieldOfAnotherTypeNeverShowsWhatIsHiddenAndHidesNothingWithoutAWord(String item, String seen, String hidden)
            throws Exception {
        String whole = item.replace('\'', '"');
        String draft = whole.replace(seen.replace('\'', '"'), hidden.replace('\'', '"'));
        String nested = draft.contains("n_details") ? "{\"props\":{\"pageProps\":{\"details\":%s}}}" : "%s";

        ReplacedValues.ofWhatIsSeen(nested.formatted(whole), json -> lines("a.jsonl", json));
        ReplacedValues.ofWhatIsHidden(
                nested.formatted(draft), Set.of("status"), Set.of("true"), json -> lines("a.jsonl", json));
    }

    @Test
    void aMomentThatIsNoneDeletesNothing() throws Exception {
        String deleted =
                "{\"id\":7,\"title\":\"এক\",\"content\":\"<p>ক</p>\",\"status\":1,\"created_at\":\"2024-01-01\",\"deleted_at\":%s}";
        for (String none : List.of("null", "false", "0", "\"0000-00-00 00:00:00\"", "[]", "\"\"")) {
            assertEquals(1, lines("a.jsonl", deleted.formatted(none)).stories.size(), none);
        }
        ReplacedValues.ofWhatIsHidden(
                deleted.formatted("\"2024-01-02\""),
                Set.of("deleted_at"),
                ReplacedValues.NOTHING,
                json -> lines("a.jsonl", json));
    }

    @Test
    void valuesThatExportersWrapAreWhatIsInThem() throws Exception {
        SourceStory mongo = lines(
                        "a.jsonl",
                        "{\"_id\":{\"$oid\":\"5f\"},\"title\":\"এক\",\"content\":\"<p>ক</p>\",\"published_at\":{\"$date\":{\"$numberLong\":\"1720000000000\"}}}")
                .stories
                .get(0);
        SourceStory php = lines(
                        "a.jsonl",
                        "{\"id\":1,\"title\":\"এক\",\"content\":\"<p>ক</p>\",\"published_at\":{\"date\":\"2024-07-03 09:46:40.000000\",\"timezone_type\":3,\"timezone\":\"UTC\"}}")
                .stories
                .get(0);

        assertTrue(mongo.source().location().endsWith(":5f"), mongo.source().location());
        assertEquals(
                "2024-07-03T09:46:40Z", mongo.manifest().instant().orElseThrow().toString());
        assertEquals(mongo.manifest().instant(), php.manifest().instant());
    }

    @Test
    void whatWasToComeOutAtAMomentThatCantBeReadWaits() throws Exception {
        String post =
                "{\"id\":1,\"date\":\"%1$s\",\"date_gmt\":\"%1$s\",\"status\":\"%2$s\",\"link\":\"https://w.test/x\",\"slug\":\"x\",\"title\":{\"rendered\":\"এক\"},\"content\":{\"rendered\":\"<p>ক</p>\"}}";
        for (String date : List.of("soon", "", "0000-00-00T00:00:00")) {
            SourceStory future =
                    lines("a.jsonl", post.formatted(date, "future")).stories.get(0);
            assertFalse(future.isPublic(), date);
            assertTrue(future.notes().stream().anyMatch(note -> note.kind() == Note.Kind.NO_SCHEDULE), date);
            assertTrue(
                    lines("a.jsonl", post.formatted(date, "publish"))
                            .stories
                            .get(0)
                            .isPublic(),
                    date);
        }
        assertTrue(lines("a.jsonl", post.formatted("2099-01-01T00:00:00", "future"))
                .stories
                .get(0)
                .isPublic());
    }

    @Test
    void aMomentOfPhpKeepsItsZone() throws Exception {
        String of =
                "{\"id\":1,\"title\":\"এক\",\"content\":\"<p>ক</p>\",\"published_at\":{\"date\":\"2024-07-03 %s\",\"timezone_type\":3,\"timezone\":\"%s\"}}";
        for (String said : List.of(
                "15:16:40.000000 Asia/Kolkata",
                "15:46:40.000000 Asia/Dhaka",
                "05:46:40 EDT",
                "15:46:40 Nowhere/Town")) {
            SourceStory story = lines("a.jsonl", of.formatted((Object[]) said.split(" ")))
                    .stories
                    .get(0);
            assertEquals(
                    "2024-07-03T09:46:40Z",
                    story.manifest().instant().orElseThrow().toString(),
                    said);
        }
    }

    @Test
    void aTableAsCsvIsReadWhateverPartsItsColumns() throws Exception {
        for (String delimiter : List.of(",", ";", "\t")) {
            String csv = String.join(delimiter, "id", "title", "body", "published_at", "status") + "\r\n"
                    + String.join(
                            delimiter,
                            "1",
                            "\"ক, \"\"খ\"\"; গ\"",
                            "\"<p>এক\nদুই" + delimiter + "</p>\"",
                            "2024-07-05",
                            "published")
                    + "\r\n" + String.join(delimiter, "2", "ঘ", "NULL", "2024-07-05", "draft") + "\r\n";

            assertTrue(read("posts.txt", csv));

            SourceStory story = got.stories.get(got.stories.size() - 1);
            assertEquals("ক, \"খ\"; গ", headline(story));
            assertEquals("<p>এক\nদুই" + delimiter + "</p>", story.html());
        }
        assertEquals(3, got.stories.size());
        assertTrue(
                got.refused.keySet().stream().allMatch(name -> name.endsWith("/posts.txt: 2 «ঘ»")),
                "each that has no text, by what it is called: " + got.refused);
        assertEquals(3, got.refused.size());
    }

    @Test
    void theDataOfARealPageOfKalerKanthoIsRead() throws Exception {
        String page = Files.readString(Shared.file("bengali/kalerkantho/story_page.html"));
        String data = page.replaceFirst("(?s)^.*<script id=\"__NEXT_DATA__\"[^>]*>", "")
                .replaceFirst("(?s)</script>.*$", "");

        assertTrue(read("1609958.json", data));

        assertEquals(1, got.stories.size() + got.refused.size());
        Mapping mapping = mappings.toTry("").get(0);
        ObjectNode item = (ObjectNode) JSON.readTree(data).at("/props/pageProps/details");
        item.put("n_details", "&lt;p&gt;লেখা&lt;/p&gt;");
        SourceStory story = new MappedItem(mapping, item).story("x", "y");
        assertEquals("বিক্ষোভ সমাবেশ", headline(story));
        assertEquals(
                "https://www.kalerkantho.com/print-edition/last-page/2025/11/23/1609958",
                story.manifest().url());
        assertEquals("2025-11-22T18:00:00Z", story.manifest().date());
        assertEquals("last-page", story.categories().get(0).slug());
        assertTrue(story.manifest().pictureCaption().startsWith("স্বতন্ত্র"));
    }

    @Test
    void quintypesImportFormatIsRead() throws Exception {
        assertTrue(read("stories.txt", """
                {"external-id": "a-1", "headline": "শিরোনাম", "subheadline": "উপশিরোনাম", "slug": "x", "first-published-at": 962582400000, "status": "open,published", "body": "<p>লেখা</p>", "authors": [{"name": "ক"}, {"name": "খ"}], "sections": [{"name": "খেলা", "slug": "sport"}], "tags": [{"name": "ট"}], "temporary-hero-image-url": "https://a.example/1.jpg", "hero-image-caption": "ছবি"}
                {"external-id": "a-2", "headline": "দুই", "slug": "y", "first-published-at": 962582400000, "status": "draft", "story-elements": [{"text": "<p>এক</p>"}, {"text": "<p>দুই</p>"}]}
                """));

        SourceStory first = got.stories.get(0);
        assertEquals("2000-07-03T00:00:00Z", first.manifest().date());
        assertEquals("ক ও খ", first.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("https://a.example/1.jpg", first.manifest().picture());
        assertEquals("<p>এক</p>\n<p>দুই</p>", got.stories.get(1).html());
        assertFalse(got.stories.get(1).isPublic());
    }

    @Test
    void aMappingOfOnesOwnSaysWhichFieldIsWhat() throws Exception {
        Path file = Files.createTempFile("mapping", ".yaml");
        Files.writeString(file, """
                name: ours
                items: export.rows
                dates: [dd.MM.yyyy HH:mm]
                separator: "|"
                fields: {id: nr, headline: meta.kop, body: [lang, tekst], date: wanneer, tags: woorden, url: "https://k.example/{cat}/{nr}"}
                values: {cat: {s: sport}}
                """);
        asked = mappings.asked(file.toString());

        assertTrue(read("x.json", """
                {"export": {"count": 1, "rows": [{"nr": 5, "cat": "s", "meta": {"kop": "শিরোনাম"}, "tekst": "<p>লেখা</p>",
                  "wanneer": "০৫.০৭.২০২৪ ০৮:৩০", "woorden": "ক|খ"}]}}"""));

        SourceStory story = got.stories.get(0);
        assertEquals("https://k.example/sport/5", story.manifest().url());
        assertEquals("2024-07-05T02:30:00Z", story.manifest().date());
        assertEquals(List.of("ক", "খ"), story.manifest().tags());
    }

    @Test
    void eachSectionFilesAStoryOnce() throws Exception {
        Path file = Files.createTempFile("mapping", ".yaml");
        Files.writeString(
                file, "name: ours\nfields: {id: nr, headline: kop, body: tekst, section: cats, section_slug: slugs}\n");
        asked = mappings.asked(file.toString());

        assertTrue(read(
                "x.json",
                "[{\"nr\":1,\"kop\":\"এক\",\"tekst\":\"<p>ক</p>\",\"cats\":[\"খেলা\",\"দেশ\"],\"slugs\":[\"sport\"]},"
                        + "{\"nr\":2,\"kop\":\"দুই\",\"tekst\":\"<p>ক</p>\",\"slugs\":[\"sport\",\"desh\"]}]"));

        assertEquals(
                List.of(new SourceCategory("sport", "খেলা"), new SourceCategory("", "দেশ")),
                got.stories.get(0).categories());
        assertEquals(
                List.of(new SourceCategory("sport", ""), new SourceCategory("desh", "")),
                got.stories.get(1).categories());
    }

    @Test
    void whatNoMappingFitsIsRefusedWithItsFields() throws Exception {
        assertFalse(read("x.json", "{\"a\": [1, 2], \"b\": \"<p>ক</p>\"}"));
        ImportRefusedException refusal =
                assertThrows(ImportRefusedException.class, () -> read("x.csv", "kop,tekst,wanneer\nক,খ,গ\n"));

        assertTrue(refusal.reason.contains("Its fields are kop, tekst, wanneer."), refusal.reason);
        assertTrue(refusal.whatToDo.contains("--mapping FILE"), refusal.whatToDo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x\\nfields: {body: a}\\nfeilds: {}      | line 3: «feilds» is unknown",
                "name: x\\nfields: {headline: a}               | «fields» names no «body»",
                "name: x\\nfields: {body: a, kop: b}           | «fields» has the unknown kop",
                "fields: {body: a}                             | «name» is missing",
                "name: x\\nfields: [a                          | «fields» is not what belongs there",
                "name: x\\nfields: 5                           | «fields» is not what belongs there",
                "name: x\\nfields: {body: a}\\ndates: [jjjj-b] | which is no pattern of a date",
                "a: &a [1]\\nb: *a                             | is unknown"
            })
    void aFaultyMappingIsNamedByLineAndEntry(String yaml, String said) {
        ImportRefusedException refusal =
                assertThrows(ImportRefusedException.class, () -> Mapping.read("m.yaml", yaml.replace("\\n", "\n")));

        assertTrue(refusal.reason.startsWith("The mapping m.yaml") && refusal.reason.contains(said), refusal.reason);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedByItsRow() {
        String csv =
                "id,title,body,created_at\n1,ক,খ,2024-07-05\n2,\"গ,ঘ,2024-07-05\n" + "3,ক,খ,2024-07-05\n".repeat(50);

        ImportRefusedException refusal = assertThrows(ImportRefusedException.class, () -> read("x.csv", csv));

        assertTrue(refusal.reason.contains("broken after row 1"), refusal.reason);
        assertEquals(1, got.stories.size());
    }

    /** Text is conserved in its order. */
    @Property(tries = 100)
    void whatATableHoldsComesOutAsItWas(
            @ForAll @Size(min = 1, max = 5) List<@NotEmpty @StringLength(max = 40) String> texts) throws Exception {
        List<String> bodies = texts.stream()
                .map(text -> "<p>" + text.replaceAll("[\\p{Cs}\\p{Cn}\uFEFF\uFFFD\0]", "") + "</p>")
                .toList();
        String csv = "id,title,body,created_at\r\n"
                + bodies.stream()
                        .map(body -> "1,শ,\"" + body.replace("\"", "\"\"") + "\",2024-07-05\r\n")
                        .collect(Collectors.joining());
        ArrayNode rows = JSON.createArrayNode();
        bodies.forEach(body -> rows.addObject()
                .put("id", 1)
                .put("title", "শ")
                .put("body", body)
                .put("created_at", "2024-07-05"));

        {
            got.stories.clear();
            read("x.csv", csv);
            assertEquals(bodies, got.stories.stream().map(SourceStory::html).toList());
            got.stories.clear();
            read("x.json", JSON.writeValueAsString(rows));
            assertEquals(bodies, got.stories.stream().map(SourceStory::html).toList());
        }
    }

    /** A clear refusal or clean stories each. */
    @Property(tries = 400)
    void nothingBrokenBreaksTheReader(@ForAll @IntRange(max = 3) int kind, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(
                kind % 2 == 0 ? LARAVEL : "id,title,body,created_at\n1,ক,\"খ\n\",2024\n2,গ,\"ঘ\"\"\",2025\n");
        String[] wild = {
            "\0",
            "\uD800",
            "\"",
            "[",
            "{",
            ",",
            "\n",
            "\\u0000",
            "[".repeat(300),
            "9".repeat(50),
            "&a",
            "null",
            "\uFEFF"
        };
        for (int i = 0; i <= random.nextInt(5); i++) {
            int at = random.nextInt(text.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(9)), wild[random.nextInt(wild.length)]);
        }
        try {
            read(kind % 2 == 0 ? "x.json" : "x.csv", text.toString().replace("\uD800", "?"));
        } catch (ImportRefusedException said) {
            assertFalse(said.reason.isBlank() || said.whatToDo.isBlank());
        }
        got.stories.forEach(story -> assertFalse(story.html().isBlank()));
    }

    @Property(tries = 200)
    void noMappingBreaksItsReader(@ForAll @StringLength(max = 200) String any, @ForAll @IntRange(max = 4) int kind) {
        String[] forms = {
            any,
            "name: " + any,
            "fields: {body: " + any + "}",
            "name: x\nfields:\n  body: " + any + "\n" + any,
            "? " + any + "\n: *" + any
        };
        try {
            Mapping.read("m.yaml", forms[kind]);
        } catch (ImportRefusedException said) {
            assertTrue(said.reason.startsWith("The mapping m.yaml"), said.reason);
        }
    }
}
