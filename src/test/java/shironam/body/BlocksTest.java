package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.writing.Markdown;

/** Boxes, parts that readers open, and notes, each with its plain form. */
class BlocksTest {
    private static final String BOX =
            "<aside class=\"facts\"><h3>এক নজরে</h3><ul><li>দৈর্ঘ্য ১২০ কিমি</li><li>উৎস খাসিয়া পাহাড়</li></ul></aside>";
    private static final String DETAILS =
            "<details><summary>বিস্তারিত <strong>দেখুন</strong></summary><p>ভেতরে</p></details>";
    private static final String NOTE =
            "<p>নদীর দৈর্ঘ্য<foot-note>পানি <a href=\"https://a.example/\">বোর্ড</a></foot-note> কমেছে।</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {BOX, DETAILS, NOTE, BOX + DETAILS + NOTE, "<details><summary>ক<br>খ</summary><p>গ</p></details>"
            })
    void whatIsWrittenSoStaysSo(String html) throws Exception {
        assertEquals(html, Body.parse(html).html());
        assertEquals(html, SourceReading.of(html).body().html());
    }

    @Test
    void aNoteIsNoPartOfTheWordBeforeItAndWhatIsStruckIsToldNowhereElse() {
        Body body = Body.parse("<p>নিহত <s>পাঁচ</s> সাত জন<foot-note>পুলিশের হিসাব</foot-note>। আহত দশ।</p>");

        assertEquals("নিহত পাঁচ সাত জন পুলিশের হিসাব। আহত দশ।", body.text());
        assertEquals("নিহত সাত জন। আহত দশ।", body.standingText());
        assertEquals(
                "সাত। দশ \"এগারো\"",
                Body.parse("<p>সাত <s>পাঁচ</s>। দশ <s>নয়</s> \"এগারো\"</p>").standingText());
    }

    @Test
    void picturesFollowTheBoxThatTheyStoodIn() {
        assertEquals(
                "<aside class=\"timeline\"><p>ভোর</p></aside><figure><img src=\"/a.jpg\" alt=\"\"></figure>",
                Body.parse("<aside class='wide timeline'><p>ভোর<img src='/a.jpg'></p></aside>")
                        .html());
    }

    @Test
    void aSummaryThatIsNoWordsOrHasNothingToOpenIsText() {
        assertEquals(
                "<ul><li>ক</li></ul><p>খ</p><p>গ</p>",
                Body.parse(
                                "<details><summary><ul><li>ক</ul></summary>খ</details><details><summary>গ</summary></details>")
                        .html());
        assertEquals(
                "<p>ক</p>",
                Body.parse("<aside class=\"sidebar\"><p>ক</p></aside>").html());
    }

    @Test
    void inMarkdownTheyAreQuotationsAndNumberedNotes() {
        assertEquals(
                "> ### এক নজরে\n>\n> - দৈর্ঘ্য ১২০ কিমি\n> - উৎস খাসিয়া পাহাড়\n\n"
                        + "> <strong>বিস্তারিত **দেখুন**</strong>\n>\n> ভেতরে\n\n"
                        + "নদীর দৈর্ঘ্য[^1] কমেছে।\n\n[^1]: পানি [বোর্ড](<https://a.example/>)",
                Markdown.of(Body.parse(BOX + DETAILS + NOTE), address -> address, card -> ""));
    }

    @Test
    void whereThereIsNoStyleOfOursABoxIsAQuotationAndANoteStandsInSmallPrint() {
        Prose prose = (Prose) Body.parse(BOX + NOTE).segments().get(0);

        assertEquals(
                BOX.replace("aside class=\"facts\"", "blockquote").replace("aside", "blockquote")
                        + NOTE.replace("<foot-note>", " <small>(").replace("</foot-note>", ")</small>"),
                prose.plainHtml(address -> address));
    }

    @Test
    void anEmbedHasAPosterOfOursAndNoOther() {
        String poster = "/media/" + "a".repeat(64) + ".webp";
        String html = "<embedded-content href=\"https://www.youtube.com/watch?v=abcdefghi12\" poster=\"" + poster
                + "\">নদী</embedded-content>";

        assertEquals(html, Body.parse(html).html());
        assertEquals(
                "<embedded-content href=\"https://www.youtube.com/watch?v=abcdefghi12\">নদী</embedded-content>",
                Body.parse(html.replace(poster, "https://i.ytimg.com/vi/x.jpg")).html());
        assertEquals(
                "",
                Body.parse(html).withoutPictures(poster::equals).embeds().get(0).poster());
        assertEquals(
                "/media/" + "b".repeat(64) + ".png",
                Body.parse(html)
                        .withPictures(poster::equals, "/media/" + "b".repeat(64) + ".png", 3, 2)
                        .embeds()
                        .get(0)
                        .poster());
    }
}
