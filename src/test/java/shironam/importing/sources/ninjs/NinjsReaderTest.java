package shironam.importing.sources.ninjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class NinjsReaderTest {
    private final NinjsReader reader = new NinjsReader();

    @Test
    void anItemOfAnAgencyIsAStory() {
        SourceStory story =
                ReadItems.of(reader, Shared.file("imports/ninjs1.json")).stories.get(0);

        assertEquals("headline", story.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("Peter and Jane", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("AAP", story.manifest().texts().get(StoryField.SOURCE));
        assertEquals("Milton Keynes", story.manifest().texts().get(StoryField.DATELINE));
        assertEquals("<p>The story so far.</p>", story.html());
    }

    @Test
    void itComesOutWhenItsEmbargoEndsAndNotWhenItWasSent() throws Exception {
        SourceStory story = ReadItems.of(reader, Shared.file("imports/ninjs_embargoed.json"))
                .stories
                .get(0);

        assertEquals(Instant.parse("2022-06-29T02:30:00Z"), story.embargo());
        assertEquals(Optional.of(story.embargo()), story.manifest().instant());
        assertEquals("Photograph by Pea", story.manifest().pictureCredit().substring(0, "Photograph by Pea".length()));
    }

    @Test
    void anEmbargoThatCantBeReadKeepsTheStoryOut() throws Exception {
        ReadItems items = ReadItems.of(reader, item("\"embargoed\":\"until the speech\""));

        assertTrue(items.stories.isEmpty());
        assertTrue(items.refused.values().iterator().next().reason.contains("«until the speech»"));
    }

    @Test
    void whatIsWithheldOrCancelledIsADraft() throws Exception {
        assertFalse(ReadItems.of(reader, item("\"pubstatus\":\"withheld\""))
                .stories
                .get(0)
                .isPublic());
        assertFalse(ReadItems.of(reader, item("\"pubstatus\":\"canceled\""))
                .stories
                .get(0)
                .isPublic());
    }

    @Test
    void severalItemsAndVersionTwoAreRead() throws Exception {
        String two = "{\"uri\":\"urn:2\",\"type\":\"text\",\"headlines\":[{\"value\":\"দুই\"}],"
                + "\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>খ</p>\"}]}";

        ReadItems items =
                ReadItems.of(reader, "[" + item("\"x\":1") + "," + two + ",{\"guid\":\"3\",\"type\":\"picture\"}]");

        assertEquals(2, items.stories.size());
        assertEquals("দুই", items.stories.get(1).manifest().texts().get(StoryField.HEADLINE));
        assertEquals(1L, items.omitted.get("items of the kind picture"));
    }

    private static String item(String more) {
        return "{\"guid\":\"urn:1\",\"type\":\"text\",\"headline\":\"এক\",\"body_html\":\"<p>ক</p>\","
                + "\"versioncreated\":\"2024-01-01T00:00:00Z\"," + more + "}";
    }
}
