package shironam.importing.sources.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.importing.sources.ReadItems;
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
}
