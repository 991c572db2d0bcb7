package shironam.story.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shironam.body.Body;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.writing.StoryMerge.Choice;

/** One text of two, and a question only where both changed the same. */
class StoryMergeTest {
    private static final String CARD =
            "<related-story href=\"https://example.org/a/1\" headline=\"%s\"></related-story>";

    @Test
    void neighbouringParagraphsGoTogether() {
        StoryMerge merge = merge("<p>এক</p><p>দুই</p>", "<p>এক ক</p><p>দুই</p>", "<p>এক</p><p>দুই খ</p>");
        assertEquals("<p>এক ক</p><p>দুই খ</p>", clean(merge).body());
    }

    @Test
    void whatBothAddInOnePlaceStandsOneAfterTheOther() {
        StoryMerge merge = merge("<p>শুরু</p>", "<p>শুরু</p><p>আমার</p>", "<p>শুরু</p><p>অন্যের</p>");
        assertEquals("<p>শুরু</p><p>অন্যের</p><p>আমার</p>", clean(merge).body());
    }

    @Test
    void whatBothMovedStandsOnce() {
        StoryMerge merge = merge(
                "<p>এক</p><p>দুই</p><p>তিন</p><p>চার</p>",
                "<p>দুই</p><p>এক</p><p>তিন</p><p>চার</p>",
                "<p>দুই</p><p>তিন</p><p>চার</p><p>এক</p>");
        assertEquals(
                1,
                merge.content().body().split("<p>এক</p>", -1).length - 1,
                merge.content().body());
    }

    @Test
    void oneParagraphThatBothChangedIsAQuestionAndTheRestIsNot() {
        StoryMerge merge = merge(
                "<p>এক</p><p>দুই</p><p>তিন</p>",
                "<p>এক ক</p><p>দুই</p><p>তিন</p>",
                "<p>এক খ</p><p>দুই</p><p>তিন গ</p>");
        assertEquals(1, merge.clashes().size());
        assertEquals("<p>এক ক</p><p>দুই</p><p>তিন গ</p>", merge.content().body());
        assertEquals(
                "<p>এক খ</p><p>দুই</p><p>তিন গ</p>",
                chosen(merge, Choice.THEIRS).body());
        assertEquals(
                "<p>এক খ</p><p>এক ক</p><p>দুই</p><p>তিন গ</p>",
                chosen(merge, Choice.BOTH).body());
    }

    @Test
    void aParagraphThatOneDroppedAndTheOtherChangedIsAQuestion() {
        StoryMerge merge = merge("<p>এক</p><p>দুই</p>", "<p>দুই</p>", "<p>এক খ</p><p>দুই</p>");
        assertEquals(1, merge.clashes().size());
        assertEquals("<p>এক খ</p><p>দুই</p>", chosen(merge, Choice.BOTH).body());
    }

    @Test
    void aCardIsOneThingWithItsHeadline() {
        String before = "<p>এক</p>" + CARD.formatted("আগের");
        StoryMerge merge = merge(before, "<p>এক</p>" + CARD.formatted("পরের"), "<p>এক খ</p>" + CARD.formatted("আগের"));
        StoryContent merged = clean(merge);
        assertEquals("পরের", merged.cards().get(0).headline());
        assertTrue(merged.body().startsWith("<p>এক খ</p>"));

        StoryMerge clash = merge(before, "<p>এক</p>" + CARD.formatted("আমার"), "<p>এক</p>" + CARD.formatted("অন্যের"));
        assertEquals(1, clash.clashes().size());
        assertEquals("অন্যের", chosen(clash, Choice.THEIRS).cards().get(0).headline());
    }

    @Test
    void fieldsMergeFieldByField() {
        StoryContent base = titled("শিরোনাম", "কিকার", List.of("ক", "খ"));
        StoryMerge merge = StoryMerge.of(
                base,
                titled("আমার শিরোনাম", "কিকার", List.of("ক", "খ", "গ")),
                titled("শিরোনাম", "অন্যের কিকার", List.of("খ", "ঘ")));
        StoryContent merged = clean(merge);
        assertEquals("আমার শিরোনাম", merged.headline());
        assertEquals("অন্যের কিকার", merged.kicker());
        assertEquals(Set.of("খ", "গ", "ঘ"), Set.copyOf(merged.tags()));
        assertEquals(StoryContent.titled("আমার শিরোনাম").slug(), merged.slug(), "the slug follows the headline");
    }

    @Test
    void twoHeadlinesAreAQuestionAndTheSlugFollowsTheAnswer() {
        StoryContent base = StoryContent.titled("শিরোনাম");
        StoryMerge merge = StoryMerge.of(base, StoryContent.titled("আমার"), StoryContent.titled("অন্যের"));
        assertEquals(
                List.of(StoryField.HEADLINE),
                merge.clashes().stream().map(StoryMerge.Clash::field).toList());
        assertEquals("আমার", merge.content().headline());
        StoryContent chosen = chosen(merge, Choice.THEIRS);
        assertEquals(StoryContent.titled("অন্যের"), chosen);
        assertEquals("অন্যের / আমার", chosen(merge, Choice.BOTH).headline());
    }

    private static StoryMerge merge(String base, String mine, String theirs) {
        return StoryMerge.of(content(base), content(mine), content(theirs));
    }

    private static StoryContent content(String body) {
        return StoryContent.titled("শিরোনাম").withBody(Body.parse(body));
    }

    private static StoryContent titled(String headline, String kicker, List<String> tags) {
        return StoryContent.titled(headline).with(StoryField.KICKER, kicker).withTags(tags);
    }

    private static StoryContent clean(StoryMerge merge) {
        assertEquals(List.of(), merge.clashes());
        return merge.content();
    }

    private static StoryContent chosen(StoryMerge merge, Choice choice) {
        return merge.with(merge.clashes().stream().map(clash -> choice).toList());
    }
}
