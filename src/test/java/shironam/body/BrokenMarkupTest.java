package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands after a mistake in the markup is kept, or counted as left out. */
class BrokenMarkupTest {
    private static final String BEFORE = "<p>নদীর ধারে মেলা বসেছে আজ ভোর থেকে।</p>";
    private static final String AFTER = "<p>দোকানিরা জানান, এবার বেচাকেনা ভালো।</p><p>শেষ অনুচ্ছেদ।</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src=\"https://www.youtube.com/embed/EEEEEEEEEEE\" width=\"560\" />",
                "<iframe src='https://www.youtube.com/embed/EEEEEEEEEEE'>",
                "<script src=\"https://cdn.example/w.js\" />",
                "<script src='https://cdn.example/w.js'>",
                "<script>var a = '<p>x</p>'; f(a);",
                "<script>f()\n",
                "<style>.a{color:red}",
                "<style />",
                "<title>",
                "<title/>",
                "<textarea/>",
                "<noscript/>",
                "<noscript>",
                "<template>",
                "<template/>",
                "<canvas>",
                "<video src='https://a.example/v.mp4'/>",
                "<video><source src='https://a.example/v.mp4'>",
                "<audio src='https://a.example/v.mp3'>",
                "<object data='https://a.example/o'/>",
                "<svg><path d='M0 0'/>",
                "<svg/>",
                "<math/>",
                "<noembed>",
                "<noframes>",
                "<xmp/>",
                "<del/>",
                "<a href='https://a.example/'/>",
                "<!-- ",
                "<!-- more>",
                "<!---->",
                "<![CDATA[",
                "<?php echo 1 ?>",
                "<?xml version='1.0'?>",
                "<!ELEMENT x>",
                "<p class=\"x>"
            })
    void nothingSwallowsTheRestOfTheStory(String mistake) throws Exception {
        for (String html : new String[] {BEFORE + mistake + AFTER, BEFORE + "<p>ক</p>" + mistake + AFTER}) {
            SourceReading reading = SourceReading.of(html);

            for (String sentence : new String[] {"ভোর থেকে।", "এবার বেচাকেনা ভালো।", "শেষ অনুচ্ছেদ।"}) {
                assertTrue(
                        reading.body().text().contains(sentence),
                        sentence + " in " + reading.body().text());
            }
            assertFalse(reading.body().html().contains("<s>"));
            assertTrue(reading.account().isComplete(), reading.account().toString());
        }
    }

    /** The second one closes the first as well, to a parser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>.a{color:red}%s<style>.b{}</style>",
                "<script src='/a.js'>%s<script src='/b.js'></script>",
                "<iframe src='https://a.example/1'>%s<iframe src='https://a.example/2'></iframe>",
                "<noscript>%s<noscript>x</noscript>",
                "<video src='https://a.example/1.mp4'>%s<video src='https://a.example/2.mp4'></video>"
            })
    void theNextOfItsKindSwallowsNothingEither(String mistake) throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + mistake.formatted(AFTER) + "<p>আরও পরে।</p>");

        assertTrue(reading.body().text().contains("এবার বেচাকেনা ভালো।"), reading.toString());
        assertTrue(reading.body().text().endsWith("আরও পরে।"), reading.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- আর কিছু লেখা যা কেউ দেখে না",
                "<script>var x = 1; আর কিছু লেখা",
                "<title>আর কিছু লেখা",
                "<a href='আর কিছু লেখা"
            })
    void whatCannotBeToldFromMarkupIsCounted(String end) throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + end);

        assertEquals("নদীর ধারে মেলা বসেছে আজ ভোর থেকে।", reading.body().text());
        TextAccount.Dropped dropped = reading.account().dropped().get(0);
        assertTrue(dropped.characters() >= 10, dropped.toString());
        assertTrue(dropped.text().contains("কিছু লেখা"), dropped.toString());
        assertEquals(
                reading.account().in(),
                reading.account().inBody() + dropped.characters(),
                "in is more than what arrived");
    }

    @Test
    void aMissingQuotationMarkHidesNoText() throws Exception {
        SourceReading reading = SourceReading.of(
                BEFORE
                        + "<p><a href=\"https://a.example/১>মেলার খবর</a> পড়ুন।</p><p class=\"x\">তারপর <b title=\"y\">গান</b>।</p>");

        assertEquals(
                "নদীর ধারে মেলা বসেছে আজ ভোর থেকে।\nমেলার খবর পড়ুন।\nতারপর গান।".replace("\u09DC", "\u09A1\u09BC"),
                reading.body().text());
    }

    @Test
    void cdataIsReadAsWhatItHolds() throws Exception {
        assertEquals(
                "<p>এক।</p><p>দুই।</p>",
                SourceReading.of("<![CDATA[<p>এক।</p><p>দুই।</p>]]>").body().html());
        assertEquals(
                "<p>ক &lt; খ ও গ</p>",
                SourceReading.of("<p><![CDATA[ক < খ]]> ও গ</p>").body().html());
    }

    @Test
    void htmlThatWasEscapedAsAWholeIsRead() throws Exception {
        SourceReading reading = SourceReading.of("&lt;p&gt;এক &amp;amp; দুই।&lt;/p&gt;&lt;p&gt;তিন।&lt;/p&gt;");

        assertEquals("<p>এক &amp; দুই।</p><p>তিন।</p>", reading.body().html());
        assertFalse(reading.isInDoubt());
    }

    @Test
    void htmlThatIsShownAmongTextIsForSomebodyToLookAt() throws Exception {
        assertTrue(SourceReading.of("<p>এক।</p>&lt;p&gt;দুই।&lt;/p&gt;").isInDoubt());
        assertFalse(SourceReading.of("<p>a &lt; b</p><pre>&lt;p&gt;x&lt;/p&gt;</pre>")
                .isInDoubt());
    }

    @Test
    void utf8ThatWasReadAsWindows1252IsReadAgain() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>à¦¬à¦¾à¦‚à¦²à¦¾à¦¦à§‡à¦¶ à¦¨à¦¦à§€à¦° à¦¦à§‡à¦¶ SpacewatchÂ®â€“</p>" + AFTER);

        assertTrue(
                reading.body().text().startsWith("বাংলাদেশ নদীর দেশ Spacewatch®–\nদোকানিরা জানান"),
                reading.body().text());
        assertFalse(reading.isInDoubt());
        assertTrue(reading.findings().stream().anyMatch(one -> one.kind() == Finding.Kind.TEXT_REPAIRED));
    }

    @Test
    void garbledTextOfWhichSomeIsLostIsForSomebodyToLookAt() throws Exception {
        assertTrue(SourceReading.of("<p>à¦¬à¦¾à¦‚à¦²à¦¾à¦? à¦¨à¦¦à§€à¦°</p>").isInDoubt());
        assertFalse(SourceReading.of("<p>Voilà, déjà vu — “à la carte”</p>").isInDoubt());
    }

    @Test
    void entitiesThatWereEscapedTwiceAreRead() throws Exception {
        assertEquals(
                "<p>‘ক’ ও “খ”</p>",
                SourceReading.of("<p>&amp;lsquo;ক&amp;#8217; ও &amp;ldquo;খ&amp;rdquo;</p>")
                        .body()
                        .html());
    }

    /** As a browser shows it: captions first, then what stands between rows and cells, the foot last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <table><tr><td>ক<td>খ<caption>গ<caption>ঘ</table> | <table><caption>গ<br>ঘ</caption><tbody><tr><td>ক</td><td>খ</td></tr></tbody></table>
                    <table><td>ক<td>খ<tr>গ</table> | <p>গ</p><table><tbody><tr><td>ক</td><td>খ</td></tr></tbody></table>
                    <table><td>ক<td>খ<thead>গ<tr><td>ঘ</table> | <p>গ</p><table><tbody><tr><td>ক</td><td>খ</td></tr><tr><td>ঘ</td></tr></tbody></table>
                    <table><tr><td>ক</td><form>চ<td>খ</table> | <p>চ</p><table><tbody><tr><td>ক</td><td>খ</td></tr></tbody></table>
                    <table><tfoot>ক<tr><td>খ<td>চ<tbody>গ<tr><td>ঘ<td>ছ</table> | <p>কগ</p><table><tbody><tr><td>ঘ</td><td>ছ</td></tr><tr><td>খ</td><td>চ</td></tr></tbody></table>
                    <table><tfoot><td>ক<td>খ<tbody><td>গ<tfoot>ঘ</table> | <p>ঘ</p><table><tbody><tr><td>গ</td></tr><tr><td>ক</td><td>খ</td></tr></tbody></table>
                    """)
    void whatStandsWronglyInATableIsReadWhereABrowserShowsIt(String html, String stored) throws Exception {
        SourceReading reading = SourceReading.of(html);

        assertEquals(stored, reading.body().html());
        assertEquals(java.util.List.of(), reading.account().dropped());
    }

    @Test
    void aBrokenTableInWhatShowsAnAddressInsteadIsNoDefect() throws Exception {
        String html = "<p>ক</p><div data-cfemail=\"00614062\"><table><tr><td>খ</td><form>চ<td>গ</table></div>";
        assertEquals("<p>ক</p><p>a@b</p>", SourceReading.of(html).body().html());
    }
}
