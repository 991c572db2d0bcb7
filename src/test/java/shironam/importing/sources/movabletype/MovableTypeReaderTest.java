package shironam.importing.sources.movabletype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class MovableTypeReaderTest {
    private static final String EXPORT = """
            AUTHOR: রহিমা
            TITLE: হাটের দিন
            BASENAME: hater-din
            STATUS: Publish
            CONVERT BREAKS: 1
            PRIMARY CATEGORY: খেলা
            CATEGORY: মেলা
            TAGS: নদী,"বড় মাঠ"
            DATE: 01/31/2012 03:31:05 PM
            -----
            BODY:
            প্রথম লাইন।
            দ্বিতীয় লাইন।

            আরেক অনুচ্ছেদ।
            -----
            EXTENDED BODY:
            বাকি কথা।
            -----
            EXCERPT:
            সারাংশ
            -----
            COMMENT:
            AUTHOR: করিম
            DATE: 02/01/2012 10:00:00 AM
            মন্তব্য
            -----
            --------
            AUTHOR: রহিমা
            TITLE: খসড়া
            STATUS: Draft
            CONVERT BREAKS: 0
            DATE: 02/10/2012 09:00:00
            -----
            BODY:
            <p>অর্ধেক।</p>
            -----
            --------
            """;

    private static ReadItems read(String text) throws Exception {
        return ReadItems.of(new MovableTypeReader(), text);
    }

    @Test
    void eachEntryIsAStoryOfItsOwn() throws Exception {
        ReadItems items = read(EXPORT);

        assertEquals(2, items.stories.size());
        assertEquals(1L, items.omitted.get("comments"));
        SourceStory story = items.stories.get(0);
        assertEquals("হাটের দিন", story.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("সারাংশ", story.manifest().texts().get(StoryField.SUMMARY));
        assertEquals(
                Instant.parse("2012-01-31T09:31:05Z"),
                story.manifest().instant().orElseThrow());
        assertEquals(List.of("নদী", "বড় মাঠ"), story.manifest().tags());
        assertEquals(
                List.of("খেলা", "মেলা"),
                story.categories().stream().map(category -> category.name()).toList());
        assertEquals("<p>প্রথম লাইন।<br>দ্বিতীয় লাইন।</p>\n<p>আরেক অনুচ্ছেদ।</p><p>বাকি কথা।</p>", story.html());
        assertTrue(story.isPublic());
        assertFalse(items.stories.get(1).isPublic());
        assertEquals("<p>অর্ধেক।</p>", items.stories.get(1).html());
    }

    @Test
    void aLineOfDashesInATextIsARule() throws Exception {
        ReadItems items = read(EXPORT.replace("আরেক অনুচ্ছেদ।", "এক ভাগ।\n-----\nTITLE: আরেক ভাগ।\n-----\nশেষ ভাগ।")
                .replace("মন্তব্য\n", "মন্তব্য\n-----\nআরও মন্তব্য\n"));

        SourceStory story = items.stories.get(0);
        assertEquals(
                "<p>প্রথম লাইন।<br>দ্বিতীয় লাইন।</p>\n<p>এক ভাগ।</p>\n<p>-----</p>\n<p>TITLE: আরেক ভাগ।</p>\n<p>-----</p>\n"
                        + "<p>শেষ ভাগ।</p><p>বাকি কথা।</p>",
                story.html());
        assertEquals("হাটের দিন", story.manifest().texts().get(StoryField.HEADLINE));
        assertEquals(1L, items.omitted.get("comments"));
    }

    @Test
    void manyPartsOfATextAreTooLongTogether() throws Exception {
        ReadItems items = read(EXPORT.replace("আরেক অনুচ্ছেদ।", ("a".repeat(500_000) + "\n-----\n").repeat(10)));

        assertEquals(1, items.stories.size());
        assertEquals(1, items.refused.size());
    }

    @Test
    void aTextThatOnlyMentionsItsWordsIsNoExport() {
        org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, () -> read("TITLE: কথা\nBODY: আরও কথা\n"));
    }

    /** Whatever is cut away or said twice: stories, or a reason. */
    @Property(tries = 200)
    void whatIsBrokenIsReadAsFarAsItGoes(
            @ForAll @IntRange(min = 0, max = 700) int from, @ForAll @IntRange(max = 300) int length) throws Exception {
        int begin = Math.min(EXPORT.length(), 250 + from);
        int end = Math.min(EXPORT.length(), begin + length);
        ReadItems items = read(EXPORT.substring(0, begin) + EXPORT.substring(end) + "\u0000\uD800");

        assertTrue(items.stories.size() + items.refused.size() > 0);
    }
}
