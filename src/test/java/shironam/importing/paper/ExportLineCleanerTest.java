package shironam.importing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import shironam.story.transfer.PaperTable;

class ExportLineCleanerTest {
    private final ObjectMapper json = new ObjectMapper();
    private final ExportLineCleaner lines = new ExportLineCleaner(json);

    @Test
    void whatAnExportWroteStaysToTheLetter() throws IOException {
        String story = "{\"id\":1, \"body\":\"<p>বাঘ</p><related-story href=\\\"/world/2/x\\\"></related-story>\"}";
        String revision = "{\"story_id\":1,\"hash\":\"\\\\x00\",\"content\":{\"body\":\"<p>বাঘ</p>\"}}";
        assertEquals(story, lines.of(PaperTable.STORIES, story));
        assertEquals(revision, lines.of(PaperTable.REVISIONS, revision));
        assertEquals(0, lines.cleaned());
    }

    @Test
    void aScriptThatSomebodyWroteIntoItComesInNowhere() throws IOException {
        String body = "\"body\":\"<p onclick='x()'>বাঘ<script>x()</script></p>\"";
        String story = lines.of(PaperTable.STORIES, "{\"id\":1," + body + "}");
        assertEquals("<p>বাঘ</p>", json.readTree(story).path("body").asText());
        String revision = lines.of(PaperTable.REVISIONS, "{\"story_id\":1,\"hash\":\"x\",\"content\":{" + body + "}}");
        assertFalse(revision.contains("script"));
        assertTrue(json.readTree(revision).path("hash").isNull(), "its hash is another one now");
        String next = lines.of(PaperTable.REVISIONS, "{\"story_id\":1,\"hash\":\"y\",\"content\":{\"body\":\"\"}}");
        assertTrue(json.readTree(next).path("hash").isNull(), "and so is that of the next");
        String others = "{\"story_id\":2,\"hash\":\"z\",\"content\":{\"body\":\"\"}}";
        assertEquals(others, lines.of(PaperTable.REVISIONS, others));
    }

    @Test
    void aRedirectLeadsToTheWeb() throws IOException {
        String good = "{\"path\":\"/a\",\"target\":\"/b\"}";
        assertEquals(good, lines.of(PaperTable.REDIRECTS, good));
        assertThrows(
                IOException.class,
                () -> lines.of(PaperTable.REDIRECTS, "{\"path\":\"/a\",\"target\":\"javascript:x()\"}"));
    }
}
