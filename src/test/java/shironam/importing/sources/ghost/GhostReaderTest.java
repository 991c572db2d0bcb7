package shironam.importing.sources.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.importing.sources.NumberedWords.numbered;
import static shironam.importing.sources.NumberedWords.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.Shared;
import shironam.bangla.Normalization;
import shironam.body.SourceReading;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.ReplacedValues;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class GhostReaderTest {
    private final GhostReader reader = new GhostReader();

    @Test
    void everyPostOfARealExportIsReadWithItsAuthorAndTags() {
        ReadItems items = ReadItems.of(reader, Shared.file("imports/ghost-small.json"));

        assertEquals(3, items.stories.size(), items.refused.toString());
        SourceStory first = items.stories.get(0).at("https://ghost.test");
        assertEquals("Post 1", first.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("Alice Johnson", first.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(List.of("News"), first.manifest().tags());
        assertEquals("https://ghost.test/post-1/", first.manifest().url());
        assertEquals(
                "https://example.com/images/feature-1.jpg", first.manifest().picture());
        assertTrue(first.isPublic());
        assertTrue(
                items.stories.get(2).html().contains("lexical-image.jpg"),
                items.stories.get(2).html());
    }

    @Test
    void lexicalAndMobiledocBecomeHtml() throws Exception {
        String lexical =
                "{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"extended-text\",\"format\":1,"
                        + "\"text\":\"মোটা <\"},{\"type\":\"link\",\"url\":\"https://a.test\",\"children\":[{\"type\":\"text\",\"text\":\"লিংক\"}]}]},"
                        + "{\"type\":\"list\",\"listType\":\"number\",\"children\":[{\"type\":\"listitem\",\"children\":[{\"type\":\"text\",\"text\":\"এক\"}]}]},"
                        + "{\"type\":\"nonsense\"}]}}";
        String mobiledoc =
                "{\"markups\":[[\"a\",[\"href\",\"https://b.test\"]]],\"atoms\":[],\"cards\":[[\"image\",{\"src\":\"/c.jpg\"}]],"
                        + "\"sections\":[[1,\"p\",[[0,[0],1,\"নদী\"],[0,[],0,\" বয়\"]]],[10,0],[3,\"ul\",[[[0,[],0,\"দুই\"]]]]]}";

        ReadItems items = ReadItems.of(
                reader,
                export(post("1", "\"lexical\":" + quoted(lexical)) + ","
                        + post("2", "\"mobiledoc\":" + quoted(mobiledoc))));

        SourceStory first = items.stories.get(0);
        assertEquals(
                "<p><strong>মোটা &lt;</strong><a href=\"https://a.test\">লিংক</a></p><ol><li>এক</li></ol>",
                first.html());
        assertTrue(first.problems().get(0).reason.contains("«nonsense»"));
        assertEquals(
                "<p><a href=\"https://b.test\">নদী</a> বয়</p><figure><img src=\"/c.jpg\" alt=\"\"></figure><ul><li>দুই</li></ul>",
                items.stories.get(1).html());
    }

    /** Authors and tags stand in each post, and nothing says that it is published. */
    @Test
    void whatASiteAnswersAsJsonIsRead() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        "{\"posts\":[{\"id\":\"64a\",\"slug\":\"hat\",\"title\":\"হাট\",\"html\":\"<p>এক</p>\",\"comment_id\":\"64a\","
                                + "\"published_at\":\"2023-01-02T10:00:00.000+00:00\",\"authors\":[{\"name\":\"রহিমা\"},{\"name\":\"করিম\"}],"
                                + "\"tags\":[{\"name\":\"খেলা\",\"slug\":\"sport\",\"visibility\":\"public\"},{\"name\":\"#x\"}],"
                                + "\"primary_author\":{\"name\":\"রহিমা\"},\"url\":\"https://g.test/hat/\"}],\"meta\":{\"pagination\":{\"page\":1}}}")
                .stories
                .get(0)
                .at("");

        assertEquals("রহিমা ও করিম", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(List.of("খেলা"), story.manifest().tags());
        assertEquals("https://g.test/hat/", story.manifest().url());
        assertTrue(story.isPublic());
    }

    /** Editors ask their site for drafts, too, with as few fields as they name. */
    @ParameterizedTest
    @CsvSource({
        "true, '\"access\":true'",
        "false, '\"access\":false'",
        "false, '\"published\":false'",
        "false, '\"published_at\":null'",
        "false, '\"published_at\":\"\"'",
        "false, '\"slug\":null'",
        "false, '\"url\":null'",
        "false, '\"status\":\"draft\"'",
        "false, '\"url\":\"https://g.test/p/0f1e2d3c-0000-4000-8000-000000000000/\"'",
        "false, '\"url\":\"https://g.test/email/0f1e2d3c-0000-4000-8000-000000000000/\"'",
        "false, '\"url\":\"https://g.test/p/\"'"
    })
    void whatDoesNotSayItsStatusIsPublicOnlyWhenItIsWhole(boolean isPublic, String said) throws Exception {
        String whole =
                "\"id\":\"64a\",\"title\":\"হাট\",\"html\":\"<p>এক</p>\",\"comment_id\":\"64a\",\"slug\":\"hat\","
                        + "\"published_at\":\"2023-01-02T10:00:00.000+00:00\",\"url\":\"https://g.test/hat/\","
                        + "\"author\":{\"name\":\"রহিমা\"},\"authors\":[{\"name\":\"রহিমা\"}]," + said;

        SourceStory story =
                ReadItems.of(reader, "{\"posts\":[{" + whole + "}]}").stories.get(0);

        assertEquals(isPublic, story.isPublic());
        assertEquals("রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
    }

    @Test
    void othersMayHavePostsWithCommentsToo() throws Exception {
        Path file = Files.createTempFile("posts", ".json");
        Files.writeString(file, "{\"posts\":[{\"comment_id\":\"1\",\"html\":\"<p>এক</p>\",\"published\":false}]}");

        assertFalse(reader.reads(SourceFile.of(file, file.getParent())));
        Files.delete(file);
    }

    @Test
    void whatGhostsMigrationMakesOfOtherExportsIsRead() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        "{\"posts\": [{\"url\": \"https://m.test/@a/hat-1\", \"data\": {\"title\":\"হাট\",\"slug\":\"hat\",\"status\":\"published\","
                                + "\"published_at\":\"2018-08-11T11:23:34.123Z\",\"html\":\"<p>এক</p>\",\"author\":{\"url\":\"https://m.test/@a\","
                                + "\"data\":{\"name\":\"রহিমা\"}},\"tags\":[{\"url\":\"https://m.test/tag/x\",\"data\":{\"name\":\"খেলা\",\"slug\":\"sport\"}}]}}],"
                                + "\"users\":[]}")
                .stories
                .get(0)
                .at("");

        assertEquals("রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(List.of("খেলা"), story.manifest().tags());
        assertEquals("https://m.test/@a/hat-1", story.manifest().url());
        assertTrue(story.isPublic());
    }

    @Test
    void whatIsNamedByItsAddressAloneIsNotLost() throws Exception {
        String lexical =
                "{\"root\":{\"children\":[{\"type\":\"embed\",\"url\":\"https://vimeo.com/76979871\",\"html\":\"\"},"
                        + "{\"type\":\"nft\",\"url\":\"https://n.test/1\"},{\"type\":\"video\",\"src\":\"__GHOST_URL__/content/v.mp4\"}]}}";
        SourceStory story = ReadItems.of(reader, export(post("1", "\"lexical\":" + quoted(lexical))))
                .stories
                .get(0);

        String html = SourceReading.of(story.html(), "https://g.test/hat/", site -> false, line -> false, line -> line)
                .body()
                .html();
        assertEquals(
                "<embedded-content href=\"https://vimeo.com/76979871\"></embedded-content><p><a href=\"https://n.test/1\">"
                        + "https://n.test/1</a></p><p><a href=\"https://g.test/content/v.mp4\">দেখুন: g.test</a></p>",
                html);
    }

    @Test
    void cardsKeepTheirPicturesButtonsAndWhatAllReadersSaw() throws Exception {
        String lexical =
                "{\"root\":{\"children\":[{\"type\":\"product\",\"productImageSrc\":\"/p.jpg\",\"productTitle\":\"পণ্য\"},"
                        + "{\"type\":\"header\",\"header\":\"ওপর\",\"buttonEnabled\":true,\"buttonUrl\":\"https://h.test\",\"buttonText\":\"যান\"},"
                        + "{\"type\":\"call-to-action\",\"hasSponsorLabel\":true,\"sponsorLabel\":\"<p>স্পনসর</p>\",\"imageUrl\":\"/c.jpg\","
                        + "\"textValue\":\"<p>কথা</p>\",\"showButton\":false,\"buttonText\":\"না\",\"buttonUrl\":\"https://n.test\"},"
                        + "{\"type\":\"bookmark\",\"url\":\"https://b.test/x\",\"metadata\":{\"title\":\"বই\",\"description\":\"বিবরণ\"}},"
                        + "{\"type\":\"html\",\"html\":\"<p>মেইলে</p>\",\"visibility\":{\"web\":{\"nonMember\":false,\"memberSegment\":\"\"}}},"
                        + "{\"type\":\"html\",\"html\":\"<p>পুরোনো</p>\",\"visibility\":{\"showOnEmail\":true,\"showOnWeb\":false}}]}}";
        SourceStory story = ReadItems.of(reader, export(post("1", "\"lexical\":" + quoted(lexical))))
                .stories
                .get(0);

        SourceReading reading = SourceReading.of(story.html());
        assertEquals(
                "<figure><img src=\"/p.jpg\" alt=\"\"></figure><h3>পণ্য</h3><h2>ওপর</h2><p><a href=\"https://h.test\">যান</a></p>"
                        + "<p>স্পনসর</p><figure><img src=\"/c.jpg\" alt=\"\"></figure><p>কথা</p>"
                        + "<related-story href=\"https://b.test/x\"></related-story>",
                reading.body().html());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.NOT_FOR_ALL, "«মেইলে»"),
                        Note.of(Note.Kind.NOT_FOR_ALL, "«" + Normalization.line("পুরোনো") + "»")),
                story.notes());
    }

    @Test
    void whatGhostRenderedForMembersOrToSubscribeIsNoText() throws Exception {
        String html =
                "<p>সবার</p><!--kg-gated-block:begin nonMember:false memberSegment:\\\"status:free\\\" --><p>সদস্যের</p>"
                        + "<!--kg-gated-block:end--><!--kg-gated-block:begin nonMember:true --><p>এ-ও</p><!--kg-gated-block:end-->"
                        + "<div class='kg-card kg-signup-card'><h2>Sign up</h2><button>Subscribe</button></div>";
        SourceStory story = ReadItems.of(reader, export(post("1", "\"html\":\"" + html + "\"")))
                .stories
                .get(0);

        assertEquals("<p>সবার</p><p>এ-ও</p>", story.html());
        assertEquals(
                List.of(Note.of(Note.Kind.NOT_FOR_ALL, "«সদস্যের»"), Note.of(Note.Kind.SIGNUP, "«Sign up Subscribe»")),
                story.notes());
    }

    @Test
    void cardsForMailsAndFormsToSubscribeAreNamed() throws Exception {
        String lexical = "{\"root\":{\"children\":[{\"type\":\"email\",\"html\":\"<p>প্রিয় পাঠক</p>\"},"
                + "{\"type\":\"email-cta\",\"html\":\"<p>কিনুন</p>\",\"buttonText\":\"এখানে\",\"buttonUrl\":\"https://a.test\"},"
                + "{\"type\":\"signup\",\"header\":\"গ্রাহক হোন\",\"buttonText\":\"হব\"},{\"type\":\"paywall\"},"
                + "{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"লেখা\"}]}]}}";
        SourceStory story = ReadItems.of(reader, export(post("1", "\"lexical\":" + quoted(lexical))))
                .stories
                .get(0);

        assertEquals("<p>লেখা</p>", story.html());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.NOT_FOR_ALL, "«" + Normalization.line("প্রিয় পাঠক") + "»"),
                        Note.of(Note.Kind.NOT_FOR_ALL, "«কিনুন এখানে»"),
                        Note.of(Note.Kind.SIGNUP, "«গ্রাহক হোন হব»")),
                story.notes());
    }

    @Test
    void namesOfTagsArePlainWords() throws Exception {
        String tags = "\"users\":[],\"tags\":[{\"id\":\"t\",\"name\":\"খেলা &amp; মাঠ\",\"slug\":\"k\"}],"
                + "\"posts_tags\":[{\"post_id\":\"1\",\"tag_id\":\"t\"}]";
        String text = export(post("1", "\"html\":\"<p>ক</p>\"")).replace("\"users\":[]", tags);
        assertEquals(
                "খেলা & মাঠ",
                ReadItems.of(reader, text).stories.get(0).categories().get(0).name());
    }

    @Test
    void whatWasForMembersOrADraftIsADraft() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                export(post("1", "\"html\":\"<p>ক</p>\",\"visibility\":\"paid\"") + ","
                        + post("2", "\"html\":\"<p>ক</p>\",\"status\":\"draft\"")));

        assertFalse(items.stories.get(0).isPublic());
        assertFalse(items.stories.get(1).isPublic());
    }

    @Test
    void markdownIsReadAndCardsAreWhatReadersSaw() throws Exception {
        String lexical = "{\"root\":{\"children\":[{\"type\":\"markdown\",\"markdown\":\"## মাথা\\n\\n**মোটা**\"},"
                + "{\"type\":\"callout\",\"calloutEmoji\":\"💡\",\"calloutText\":\"<p>কথা</p>\"},"
                + "{\"type\":\"toggle\",\"heading\":\"প্রশ্ন\",\"content\":\"<p>উত্তর</p>\"},"
                + "{\"type\":\"list\",\"listType\":\"number\",\"start\":3,\"children\":[{\"type\":\"listitem\",\"children\":[{\"type\":\"text\",\"text\":\"তিন\"}]}]},"
                + "{\"type\":\"call-to-action\",\"textValue\":\"<p>কিনুন</p>\",\"buttonText\":\"এখানে\",\"buttonUrl\":\"https://a.test\"}]}}";

        SourceStory story = ReadItems.of(reader, export(post("1", "\"lexical\":" + quoted(lexical))))
                .stories
                .get(0);

        assertEquals(
                "<h2>মাথা</h2>\n<p><strong>মোটা</strong></p>\n<blockquote><p>💡 কথা</p></blockquote>"
                        + "<details><summary>প্রশ্ন</summary><p>উত্তর</p></details><ol start=\"3\"><li>তিন</li></ol>"
                        + "<p>কিনুন</p><p><a href=\"https://a.test\">এখানে</a></p>",
                story.html());
        assertEquals(List.of(), story.problems());
    }

    @Test
    void whatItsPlayersShowIsNoText() throws Exception {
        String html = "<div class='kg-card kg-audio-card'><img src='' alt='audio-thumbnail' class='kg-audio-thumbnail'>"
                + "<div><audio src='https://a.test/a.mp3'></audio><div class='kg-audio-title'>গান</div>"
                + "<div class='kg-audio-player'><button>x</button>0:00/2:10</div></div></div>"
                + "<div class='kg-card kg-toggle-card'><div class='kg-toggle-heading'><h4 class='kg-toggle-heading-text'>প্রশ্ন</h4>"
                + "<button class='kg-toggle-card-icon'>v</button></div><div class='kg-toggle-content'><p>উত্তর</p></div></div>"
                + "<div class='kg-card kg-callout-card'><div class='kg-callout-emoji'>💡</div><div class='kg-callout-text'>কথা</div></div>";

        SourceStory story = ReadItems.of(reader, export(post("1", "\"html\":" + quoted(html))))
                .stories
                .get(0);

        assertEquals(
                "গান প্রশ্ন উত্তর 💡 কথা", org.jsoup.Jsoup.parse(story.html()).text());
        assertTrue(story.html().contains("<details><summary>প্রশ্ন</summary><p>উত্তর</p></details>"), story.html());
    }

    @Test
    void exportsFromBeforeItsFirstVersionAreRead() throws Exception {
        String old = "{\"meta\":{\"exported_on\":1388318311015,\"version\":\"000\"},\"data\":{\"posts\":["
                + "{\"id\":1,\"title\":\"এক\",\"slug\":\"ek\",\"markdown\":\"# মাথা\",\"html\":null,\"image\":\"https://a.test/p.jpg\",\"page\":1,\"featured\":1,"
                + "\"status\":\"published\",\"meta_title\":\"খোঁজে\",\"author_id\":7,\"published_at\":1388318310783}],"
                + "\"users\":[{\"id\":7,\"name\":\"আয়েশা\"}]}}";

        SourceStory story = ReadItems.of(reader, old).stories.get(0);

        assertEquals("<h1>মাথা</h1>", story.html().strip());
        assertEquals("https://a.test/p.jpg", story.manifest().picture());
        assertEquals("খোঁজে", story.manifest().texts().get(StoryField.SHARED_HEADLINE));
        assertEquals(
                java.time.Instant.ofEpochSecond(1388318310),
                story.manifest().instant().orElseThrow());
        assertTrue(story.name().contains(": page 1"), story.name());
        assertTrue(
                story.notes().toString().contains("on the front"), story.notes().toString());
    }

    @Test
    void anExportThatBreaksOffIsReadAsFarAsItGoes() throws Exception {
        String whole = export(post("1", "\"html\":\"<p>ক</p>\"") + "," + post("2", "\"html\":\"<p>খ</p>\""));

        ReadItems items = ReadItems.of(reader, whole.substring(0, whole.indexOf("খ")));

        assertEquals(1, items.stories.size());
        assertTrue(items.brokenOff.reason.contains("broken in line 1"), items.brokenOff.reason);
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        ReadItems items = ReadItems.of(reader, export(post("1", "\"html\":" + "[".repeat(100_000))));

        assertTrue(items.stories.isEmpty() && items.brokenOff != null);
    }

    @Test
    void postsThatNameNothingAreKnownByWhatTheySay() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                export((post("1", "\"html\":\"<p>ক</p>\"") + "," + post("1", "\"html\":\"<p>খ</p>\""))
                        .replace("\"id\":\"1\",", "")
                        .replace("\"slug\":\"t1\",", "")));

        assertNotEquals(items.stories.get(0).source(), items.stories.get(1).source());
    }

    @Test
    void aFieldOfAnotherTypeNeverShowsWhatIsNoReadersAndHidesNothingWithoutAWord() throws Exception {
        String seen = post(
                "1",
                "\"html\":\"<p>ক</p>\",\"status\":\"published\",\"visibility\":\"public\",\"featured\":0,"
                        + "\"published_at\":\"2024-01-01T00:00:00.000Z\",\"feature_image\":\"/a.jpg\"");
        ReplacedValues.ofWhatIsSeen(seen, json -> ReadItems.of(reader, export(json)));
        for (String hidden : List.of(
                seen.replace("\"published\"", "\"draft\""),
                seen.replace("\"public\"", "\"paid\""),
                seen.replace("\"published\"", "\"scheduled\"").replace("2024-", "2099-"))) {
            ReplacedValues.ofWhatIsHidden(
                    hidden, Set.of("visibility"), ReplacedValues.NOTHING, json -> ReadItems.of(reader, export(json)));
        }
    }

    private static String export(String posts) {
        return "{\"db\":[{\"meta\":{\"version\":\"5\"},\"data\":{\"posts\":[" + posts + "],\"users\":[]}}]}";
    }

    private static String post(String id, String more) {
        String status = more.contains("\"status\"") ? "" : "\"status\":\"published\",";
        return "{\"id\":\"" + id + "\",\"title\":\"ত\",\"slug\":\"t" + id + "\"," + status + more + "}";
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Any tree of the editor's: each word is in the text, once and in its place. */
    @Property(tries = 150)
    void noWordOfTheEditorIsLostOrMoved(@ForAll("nodes") List<String> nodes) throws Exception {
        String lexical = numbered("{\"root\":{\"children\":[" + String.join(",", nodes) + "]}}");
        ReadItems items = ReadItems.of(reader, export(post("1", "\"lexical\":" + quoted(lexical))));

        assertEquals(words(lexical), words(items.stories.get(0).html()), lexical);
    }

    @Provide
    Arbitrary<List<String>> nodes() {
        Arbitrary<String> leaf = Combinators.combine(
                        Arbitraries.of("text", "extended-text"),
                        Arbitraries.integers().between(0, 127))
                .as((type, format) -> "{\"type\":\"" + type + "\",\"format\":" + format + ",\"text\":\"W < & W\"}");
        return Arbitraries.recursive(
                        () -> leaf,
                        inner -> Combinators.combine(
                                        inner.list().ofMinSize(1).ofMaxSize(3),
                                        Arbitraries.of(
                                                "paragraph",
                                                "heading",
                                                "extended-heading",
                                                "quote",
                                                "aside",
                                                "list",
                                                "listitem",
                                                "link",
                                                "autolink",
                                                "unknown"))
                                .as((children, type) -> "{\"type\":\"" + type
                                        + "\",\"tag\":\"h9\",\"url\":\"https://a.example\",\"listType\":\"number\",\"start\":4,"
                                        + "\"children\":[" + String.join(",", children) + "]}"),
                        0,
                        3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
