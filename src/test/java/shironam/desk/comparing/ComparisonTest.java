package shironam.desk.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.body.Body;
import shironam.desk.comparing.Comparison.Row;
import shironam.story.StoryContent;

/** Two texts beside each other, as an editor reads them. */
class ComparisonTest {

    @Test
    void wordsDifferAsWordsAndNoVowelSignIsTornOff() {
        Row row = onlyRow("<p>সে কাল আসব।</p>", "<p>সে কাল আসবে।</p>");
        assertEquals("সে কাল <del>আসব</del>।", row.before());
        assertEquals("সে কাল <ins>আসবে</ins>।", row.after());
    }

    @Test
    void aWordThatTurnedBoldIsShown() {
        Row row = onlyRow("<p>এক দুই</p>", "<p>এক <strong>দুই</strong></p>");
        assertEquals("এক <del>দুই</del>", row.before());
        assertEquals("এক <ins><strong>দুই</strong></ins>", row.after());
    }

    @Test
    void aLinkThatLeadsElsewhereSaysWhere() {
        Row row = onlyRow(
                "<p><a href=\"https://example.org/1\">লিংক</a> আছে</p>",
                "<p><a href=\"https://example.org/2\">লিংক</a> আছে</p>");
        assertTrue(row.before().contains("‹https://example.org/1›"), row.before());
        assertTrue(row.after().contains("‹https://example.org/2›"), row.after());
    }

    @Test
    void aNewParagraphStandsAloneAndTheChangedOneBesideItself() {
        List<Row> rows = rows(
                "<p>প্রথম অনুচ্ছেদে অনেক কথা আছে এখানে।</p>",
                "<p>একেবারে নতুন।</p><p>প্রথম অনুচ্ছেদে অনেক কথা আছে ওখানে।</p>");
        assertEquals("", rows.get(0).before());
        assertEquals(
                "প্রথম অনুচ্ছেদে অনেক কথা আছে <del>এখানে</del>।", rows.get(1).before());
    }

    @Test
    void aCardIsKnownByItsHeadlineAndAFigureByItsPicture() {
        List<Row> rows = rows(
                "<p>ক</p>",
                "<p>ক</p><related-story href=\"https://example.org/a/1\" headline=\"কার্ডের শিরোনাম\"></related-story>"
                        + "<figure><img src=\"/media/x.jpeg\" alt=\"নদী\"><figcaption>পদ্মা</figcaption></figure>");
        assertTrue(rows.get(0).same());
        assertTrue(rows.get(1).after().contains("কার্ডের শিরোনাম"), rows.get(1).after());
        assertTrue(!rows.get(1).after().contains("example.org"), rows.get(1).after());
        assertTrue(
                rows.get(2).after().contains("src=\"/media/x.jpeg\""),
                rows.get(2).after());
        assertTrue(rows.get(2).after().contains("নদী · পদ্মা"), rows.get(2).after());
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        Row row = onlyRow("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; d</p>");
        assertEquals("a &lt; b &amp; <del>c</del>", row.before());
    }

    private static Row onlyRow(String before, String after) {
        List<Row> rows = rows(before, after);
        assertEquals(1, rows.size(), rows.toString());
        return rows.get(0);
    }

    private static List<Row> rows(String before, String after) {
        return Comparison.of(content(before), content(after)).rows();
    }

    private static StoryContent content(String body) {
        return StoryContent.titled("শিরোনাম").withBody(Body.parse(body));
    }
}
