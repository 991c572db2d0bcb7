package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.writing.Markdown;

/** Tables, numbers and places in the text are as they were, also after the store has read them again. */
class RichTextTest {

    @Test
    void aTableKeepsSpansCaptionScopeAndWhatIsInItsCells() {
        assertClean(
                "<table><caption>ফল</caption><thead><tr><th rowspan=\"2\" scope=\"col\">দল</th><th colspan=\"2\">গোল</th></tr>"
                        + "<tr><td>প্রথম</td><td>দ্বিতীয\u09BC</td></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">আবাহনী</td><td colspan=\"100\">২<br>৩</td>"
                        + "<td><ul><li>ক</li><li>খ</li></ul></td></tr><tr><td><p>এক</p><p>দুই</p></td></tr>"
                        + "<tr><td>মোট</td><td colspan=\"2\"><table><tbody><tr><td>ভেতর ক</td><td>ভেতর খ</td></tr></tbody></table>"
                        + "</td></tr></tbody></table>",
                "<table border=1><caption> ফল </caption><colgroup><col span=2></colgroup><thead><tr><th rowspan=5 scope=COL>দল"
                        + "</th><th colspan=2 scope=x>গোল</th></tr><tr><td>প্রথম</td><td>দ্বিতীয়</td></tr></thead>"
                        + "<tr><td rowspan=0>আবাহনী</td><td colspan=1000>২<br>৩</td><td><ul><li>ক</li><li>খ</li></ul></td></tr>"
                        + "<tr><td><p>এক</p><p>দুই</p></td></tr><tfoot><tr><td rowspan=9>মোট</td><td colspan=2><table><tr>"
                        + "<td>ভেতর ক</td><td>ভেতর খ</td></tr></table></td></tr></tfoot></table>");
    }

    @Test
    void aCaptionIsOfTheTextInAllItsForms() {
        Body body = Body.parse("<table><caption>ফল <b>আজ</b></caption><tr><td>১</td><td>২</td></tr></table>");

        assertEquals("ফল আজ\n১ ২", body.text());
        assertEquals("ফল আজ\n১ | ২ | ", body.passages().get(0).text());
        assertEquals("ফল **আজ**\n\n| ১ | ২ |\n| --- | --- |", Markdown.of(body, address -> address, card -> ""));
        assertClean("<p>ফল</p>", "<table><caption>ফল</caption><tr><td></td><td></td></tr></table>");
        assertClean(
                "<table><caption>এক<br><strong>দুই</strong></caption><tbody><tr><td>ক</td></tr></tbody></table>",
                "<table><caption><p>এক</p><p><b>দুই</b></p></caption><tr><td>ক</td></tr></table>");
    }

    @Test
    void numbersOfAListStay() {
        assertClean(
                "<ol start=\"4\"><li>চতুর্থ</li><li value=\"7\">সপ্তম</li></ol><p>মাঝের কথা।</p>"
                        + "<ol start=\"8\" type=\"a\"><li>অষ্টম</li></ol><ol reversed><li>তিন</li><li>দুই</li></ol>",
                "<ol start=4><li>চতুর্থ</li><li value=7>সপ্তম</li></ol><p>মাঝের কথা।</p><ol start=8 type=a><li>অষ্টম</li></ol>"
                        + "<ol reversed><li>তিন</li><li>দুই</li></ol>");
        assertClean("<ol start=\"2\"><li>দুই</li></ol>", "<ol><li></li><li>দুই</li></ol>");
        assertClean("<ol><li>এক</li><li value=\"3\">তিন</li></ol>", "<ol><li>এক</li><li> </li><li>তিন</li></ol>");
        assertClean("<ol><li>এক</li></ol>", "<ol start=x type=disc><li value=99999999>এক</li></ol>");
        assertClean(
                "<ol start=\"5\" reversed><li>পাঁচ</li><li>চার</li></ol>", "<ol reversed start=5><li>পাঁচ<li>চার</ol>");
        assertEquals(
                "4. চার\n7. সাত",
                Markdown.of(Body.parse("<ol start=4><li>চার<li value=7>সাত</ol>"), address -> address, card -> ""));
    }

    @Test
    void aNumberedListGoesOnAfterAPicture() {
        assertClean(
                "<ol><li>এক</li></ol><figure><img src=\"/1.jpg\" alt=\"\"></figure><p>আরও</p><ol start=\"2\"><li>দুই</li></ol>",
                "<ol><li>এক<img src='/1.jpg'>আরও</li><li>দুই</li></ol>");
    }

    @Test
    void linksWithinTheTextKeepTheirTargets() throws Exception {
        assertClean(
                "<p>নদীর দৈর্ঘ্য<a id=\"t-r1\"></a><a href=\"#t-fn1\"><sup>১</sup></a> কমেছে।</p><hr>"
                        + "<ol><li><a id=\"t-fn1\"></a>পানি উন্নয\u09BCন বোর্ড। <a href=\"#t-r1\">↩</a></li></ol>",
                "<p>নদীর দৈর্ঘ্য<sup id=\"r1\"><a href=\"#fn1\">১</a></sup> কমেছে।</p><hr><ol><li id=\"fn1\">পানি উন্নয়ন বোর্ড।"
                        + " <a href=\"#r1\">↩</a></li></ol>");
        assertClean(
                "<p>প্রথম অংশ, <a href=\"#t-part2\">যান</a></p><h3><a id=\"t-part2\"></a>দ্বিতীয\u09BC <strong>অংশ</strong></h3>",
                "<p><a name=\"part1\"></a>প্রথম অংশ, <a href=\"#part2\">যান</a></p><h3 id=\"part2\">দ্বিতীয় <b>অংশ</b></h3>");
        assertClean(
                "<p><a href=\"#t-অংশ-২\">যান</a></p><figure><img src=\"/1.jpg\" alt=\"\"></figure><p><a id=\"t-অংশ-২\"></a>শেষ</p>",
                "<p><a href='#%E0%A6%85%E0%A6%82%E0%A6%B6%20%E0%A7%A8'>যান</a></p><div id='অংশ ২'><img src='/1.jpg'><p>শেষ</p></div>");
        assertClean(
                "<p><a href=\"#t-e\">শেষে যান</a></p><p>শেষ<a id=\"t-e\"></a></p>",
                "<p><a href='#e'>শেষে যান</a><p>শেষ<a name=e></a>");
        SourceReading lost = SourceReading.of("<p>এক <a href='#nowhere'>দুই</a></p>");
        assertEquals("<p>এক দুই</p>", lost.body().html());
        assertEquals(Finding.Kind.LINK_TO_NO_PLACE, lost.findings().get(0).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 id=x>ক</h2><p>খ <a href='#x'>গ</a></p>",
                "<pre id=x>ক</pre><p>খ <a href='#x'>গ</a></p>",
                "<p>খ <a href='#x'>গ</a></p><pre id=x>ক</pre>",
                "<table id=x><tr><td>ক</td><td>খ</td></tr></table><p><a href='#x'>গ</a></p>",
                "<p><b>ক<a name=x></a>খ</b> <a href='#x'>গ</a></p>",
                "<p><a href='#x'>গ<i id=x>ঘ</i></a></p>",
                "<figure id=x><img src='/1.jpg'><figcaption>ক</figcaption></figure><a href='#x'>গ</a>",
                "<p>ক<br><br><a name=x></a></p><a href='#x'>গ</a>",
                "<p>ক <a name=x></a> <a name=y></a> খ<a href='#x'>গ</a><a href='#y'>গ</a></p>"
            })
    void everyPlaceIsThereOnceAndStays(String html) {
        Body body = Body.parse(html);

        assertTrue(body.html().contains("href=\"#t-x\""), body.html());
        assertEquals(2, body.html().split("id=\"t-x\"", -1).length, body.html());
        assertEquals(body.html(), Body.parse(body.html()).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href='#x'><figure class=wp-block-embed><div>ক</div><figcaption>খ</figcaption></figure>",
                "<figure><div><a href='#x'>ক</a></div></figure>",
                "<div class=wp-caption><a href='#x'>ক</a></div>",
                "<pre><a href='#x'>ক</a></pre>"
            })
    void aLinkThatLeadsNowhereIsItsWordsWhereverItStands(String html) {
        Body body = Body.parse(html);

        assertFalse(body.html().contains("href"), body.html());
        assertEquals(body.html(), Body.parse(body.html()).html());
    }

    @Test
    void aLinkOutOfAPlaceThatKeepsNoIdsLeadsOn() {
        assertClean(
                "<pre><a href=\"#t-x\">ক</a></pre><p><a id=\"t-x\"></a>খ</p>",
                "<pre><a href='#x'>ক</a></pre><p id=x>খ</p>");
    }

    @Test
    void nobodyPutsAnIdOfThePageIntoAText() {
        assertFalse(Body.parse("<h2 id=search>ক</h2><p id='t-x'>খ</p><a id='t-y'></a><a id='main' href='/'>গ</a>")
                .html()
                .contains("id="));
    }

    private static void assertClean(String expected, String html) {
        Body body = Body.parse(html);

        assertEquals(shironam.bangla.Normalization.nfc(expected), body.html());
        assertEquals(body.html(), Body.parse(body.html()).html(), "what is stored reads the same again");
    }
}
