package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import shironam.body.Finding.Kind;

/** What foreign HTML becomes. */
class CleaningTest {

    /** The account counts what readers see, and the store keeps what they see: for each character there is. */
    @Test
    void everyCharacterOfUnicodeIsKeptOrCountsNothing() throws Exception {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 256) {
            StringBuilder text = new StringBuilder("ক");
            IntStream.range(first, first + 256)
                    .filter(character -> character != '<' && character != '&')
                    .forEach(text::appendCodePoint);

            assertTrue(SourceReading.of("<p>" + text + "</p>").account().isComplete(), Integer.toHexString(first));
        }
    }

    @Test
    void wrappersAndLooseTextBecomeParagraphs() {
        assertClean("<p>এক</p><p>দুই</p><p>তিন</p>", "<div class='row'>এক<section><div>দুই</div></section>তিন</div>");
        assertClean("<p>এক</p><p>দুই</p>", "এক<br><br>দুই");
        assertClean("<p>এক<br>দুই</p>", "<p style='color:red'>এক<br>দুই<br></p>");
        assertClean("", "<p> </p><div>&nbsp;</div><br><p><span></span></p>");
    }

    @Test
    void emphasisStaysAndIsNamedByItsMeaning() {
        assertClean(
                "<p><strong>মোটা</strong> <em>বাঁকা</em> H<sub>2</sub>O ক<sup>২</sup> <code>x</code></p>",
                "<p><b class='x'>মোটা</b> <i>বাঁকা</i> H<sub>2</sub>O ক<sup>২</sup> <tt>x</tt></p>");
        assertClean("<p>রঙিন বড় দাগ</p>", "<p><font color=red>রঙিন</font> <big>বড়</big> <u>দাগ</u></p>");
        assertClean("<p><strong>একসঙ্গে</strong></p>", "<p><b>এক</b><strong>সঙ্গে</strong></p>");
    }

    @Test
    void headingsFindTheirPlaceUnderTheHeadline() {
        assertClean(
                "<h2>এক</h2><h2>দুই</h2><h3>তিন</h3><h3>চার</h3>", "<h1>এক</h1><h2>দুই</h2><h3>তিন</h3><h5>চার</h5>");
    }

    @Test
    void linksKeepTheirAddressAndNothingElse() {
        assertClean(
                "<p><a href=\"https://a.example/?q=1&amp;r=2\">সূত্র</a></p>",
                "<p><a target=_blank rel=x onclick=f() href='https://a.example/?q=1&amp;r=2'>সূত্র</a></p>");
        assertClean("<p>সূত্র</p>", "<p><a href='javascript:f()'>সূত্র</a></p>");
        assertClean("<p>সূত্র</p>", "<p><a name='x'>সূত্র</a></p>");
    }

    @Test
    void listsKeepTheirNesting() {
        assertClean("<ul><li>এক</li><li>দুই</li></ul>", "<ul class=x><li><p>এক</p></li><li>দুই</li><li> </li></ul>");
        assertClean(
                "<ol start=\"3\"><li>এক<ul><li>ক</li><li>খ</li></ul></li><li>দুই</li></ol>",
                "<ol start=3><li>এক<ul><li>ক<li>খ</ul><li>দুই</ol>");
        assertClean("<ul><li>এক<ul><li>ক</li></ul></li></ul>", "<ul><li>এক</li><ul><li>ক</li></ul></ul>");
        assertClean("<ul><li><p>এক</p><p>দুই</p></li></ul>", "<ul><li><p>এক</p><p>দুই</p></li></ul>");
    }

    @Test
    void tablesKeepTheirCells() {
        assertClean(
                "<table><thead><tr><th colspan=\"2\">জেলা</th></tr></thead>"
                        + "<tbody><tr><td>ঢাকা</td><td>১২</td></tr></tbody></table>",
                "<table border=1><thead><tr><th colspan=2 style='x'>জেলা</th></tr></thead>"
                        + "<tr><td width=9>ঢাকা</td><td><p>১২</p></td></tr></table>");
    }

    @Test
    void aTableOfOneColumnIsOnlyALayout() {
        assertClean("<p>এক</p><p>দুই</p>", "<table><tr><td><p>এক</p></td></tr><tr><td>দুই</td></tr></table>");
    }

    @Test
    void quotesAndPreformattedTextStay() {
        assertClean("<blockquote><p>এক</p><p>দুই</p></blockquote>", "<blockquote class=x>এক<p>দুই</p></blockquote>");
        assertClean("<pre>এক\n  দুই</pre>", "<pre>\nএক\n  দুই\n</pre>");
        assertClean("<p>এক</p><hr><p>দুই</p>", "এক<hr class=x>দুই");
    }

    @Test
    void aPullQuoteIsMarkedAndNothingElseIs() {
        assertClean(
                "<blockquote class=\"pull\"><p>এক</p><p>কেউ</p></blockquote>",
                "<blockquote class='wide pull' style='x'><p class=pull>এক<p>কেউ</blockquote>");
        assertClean(
                "<blockquote class=\"pull\"><p>এক</p></blockquote><figure><img src=\"/1.jpg\" alt=\"\"></figure>"
                        + "<blockquote class=\"pull\"><p>দুই</p></blockquote>",
                "<blockquote class=pull>এক<img src='/1.jpg'>দুই</blockquote>");
    }

    @Test
    void whoMadeAPictureStandsInSmallPrintAtTheEnd() {
        String picture = "<figure><img src=\"/1.jpg\" alt=\"\"><figcaption>%s</figcaption></figure>";
        assertClean(
                picture.formatted("নদী <small>ছবি: কেউ</small>"),
                "<figure><img src='/1.jpg'><figcaption><p>নদী</p><small class=x>ছবি: <b>কেউ</b></small></figcaption></figure>");
        assertClean(
                picture.formatted("<small>ছবি: কেউ</small>"),
                "<figure><img src='/1.jpg'><figcaption><small>ছবি: কেউ</small></figcaption></figure>");
        assertClean(
                picture.formatted("নদী, ছোট, শেষ"),
                "<figure><img src='/1.jpg'><figcaption>নদী, <small>ছোট,</small> শেষ</figcaption></figure>");
        assertEquals(
                "নদী ছবি: কেউ",
                Body.parse(picture.formatted("নদী <small>ছবি: কেউ</small>")).text());
    }

    @Test
    void picturesOfAGalleryStayTogetherAndEachKeepsItsCaption() {
        String first = "<figure class=\"gallery\"><img src=\"/1.jpg\" alt=\"\"><figcaption>এক</figcaption></figure>";
        String second = "<figure class=\"gallery\"><img src=\"/2.jpg\" alt=\"\"></figure>";
        String two = "<figure class=wp-block-image><img src='/1.jpg'><figcaption>এক</figcaption></figure>"
                + "<figure class=wp-block-image><img src='/2.jpg'></figure>";
        assertClean(first + second, first + second);
        assertClean(first + second, "<figure class='wp-block-gallery columns-2'>" + two + "</figure>");
        assertClean(
                first + second + "<p>সব</p>",
                "<figure class='wp-block-gallery'>" + two + "<figcaption>সব</figcaption></figure>");
        assertClean(
                second.replace("2.jpg", "1.jpg") + second,
                "<div id=gallery-1 class='gallery galleryid-7'><dl class=gallery-item><dt><a href='/1.jpg'><img src='/1.jpg'></a></dt></dl>"
                        + "<dl class=gallery-item><dt><img src='/2.jpg'></dt></dl></div>");
        assertClean(
                "<figure class=\"comparison\"><img src=\"/1.jpg\" alt=\"\"></figure><figure class=\"comparison\"><img src=\"/2.jpg\" alt=\"\"></figure>",
                "<div class=twentytwenty-container><img src='/1.jpg'><img src='/2.jpg'></div>");
        assertClean(
                "<figure><img src=\"/1.jpg\" alt=\"\"></figure>",
                "<figure class='gallery-like'><img src='/1.jpg'></figure>");
    }

    @Test
    void aPictureThatComesLateIsTheOneThatItsScriptWouldShow() {
        assertEquals(
                "<figure><img src=\"https://a.example/900.jpg\" alt=\"\"></figure>",
                Body.parse("<img class='lazyload' src='/grey.gif' data-srcset='https://a.example/300.jpg 300w,"
                                + " https://a.example/900.jpg 900w'>")
                        .html());
    }

    @Test
    void figuresKeepPictureSizeAndCaption() {
        assertClean(
                "<figure><img src=\"https://a.example/1.jpg\" alt=\"নদী\" width=\"640\" height=\"480\">"
                        + "<figcaption>পদ্মা, ঢাকা</figcaption></figure>",
                "<figure class=x><a href='https://a.example'><img src='https://a.example/1.jpg' alt=নদী width=640"
                        + " height=480px onerror=f()></a><figcaption><b>পদ্মা</b>, ঢাকা</figcaption></figure>");
        assertClean(
                "<p>এক</p><figure><img src=\"/1.jpg\" alt=\"\"></figure><p>দুই</p>", "<p>এক<img src='/1.jpg'>দুই</p>");
        assertClean(
                "<figure><img src=\"https://a.example/true.jpg\" alt=\"\"></figure>",
                "<img src='data:image/gif;base64,R0lGOD' data-src='https://a.example/true.jpg'>");
        assertClean(
                "<figure><img src=\"https://a.example/2.jpg\" alt=\"\"></figure>",
                "<img srcset='https://a.example/1.jpg 320w, https://a.example/2.jpg 640w'>");
    }

    @Test
    void pixelsThatCountReadersGo() throws Exception {
        SourceReading reading = SourceReading.of("<p>এক</p><img src='https://t.example/p' width=1 height=1>");

        assertEquals("<p>এক</p>", reading.body().html());
        assertEquals(List.of(new Finding(Kind.TRACKING_PIXEL_REMOVED, "1")), reading.findings());
    }

    @Test
    void framesBecomeEmbedsAndPlayersOfFilesLinks() throws Exception {
        SourceReading reading = SourceReading.of("<p>এক</p>"
                + "<iframe src='https://www.youtube.com/embed/abcdef12345?rel=0' allowfullscreen>পুরোনো</iframe>"
                + "<video><source src='https://a.example/v.mp4'>পুরোনো</video>");

        assertEquals(
                "<p>এক</p><embedded-content href=\"https://www.youtube.com/watch?v=abcdef12345\"></embedded-content>"
                        + "<p><a href=\"https://a.example/v.mp4\">দেখুন: a.example</a></p>",
                reading.body().html());
        assertEquals(
                List.of(Kind.EMBED_TO_LINK, Kind.FALLBACK_TEXT),
                reading.findings().stream().map(Finding::kind).toList());
        assertTrue(reading.account().isComplete());
    }

    @Test
    void aPlayerOfNothingIsReported() throws Exception {
        SourceReading reading = SourceReading.of("<p>এক</p><iframe src='javascript:f()'></iframe>");

        assertEquals("<p>এক</p>", reading.body().html());
        assertTrue(reading.findings().stream().anyMatch(finding -> finding.kind() == Kind.EMBED_REMOVED));
    }

    @Test
    void whatRunsIsCountedAndGone() throws Exception {
        SourceReading reading = SourceReading.of("<script>f()</script><p onclick='f()' onload=g()>এক"
                + "<a href=' JaVa\tScript:f()'>দুই</a><svg onload=f()><script>g()</script></svg></p>"
                + "<style>p{}</style><noscript>তিন</noscript>");

        assertEquals("<p>একদুই</p>", reading.body().html());
        assertEquals(
                List.of(
                        new Finding(Kind.EXECUTABLE_REMOVED, "<script> × 2, on…= × 3, javascript:"),
                        new Finding(Kind.HIDDEN_TEXT, "“তিন” (3)")),
                reading.findings());
    }

    @Test
    void textIsEscapedAndNormalised() {
        assertClean(
                "<p>ক &lt;b&gt; &amp; য\u09BC ১০&nbsp;হাজার</p>",
                "<p>ক &lt;b&gt; &amp; \u09DF  ১০&nbsp;হাজার\u200B</p>");
        assertClean("<p>র\u200D্যাব</p>", "<p>র\u200D্যাব</p>");
        assertClean("<p>কখ</p>", "<p>ক\0খ<!-- মন্তব্য --></p>");
    }

    @Test
    void theLastLineNamesTheSource() throws Exception {
        assertEquals(
                Optional.of("এএফপি"),
                SourceReading.of("<p>ক</p><p>সূত্র : এএফপি</p>").source());
        assertEquals(
                Optional.of("রয়টার্স, বিবিসি".replace("\u09DF", "য\u09BC")),
                SourceReading.of("<p>ক</p><p><em>সূত্র: রয়টার্স, বিবিসি।</em></p>")
                        .source());
        assertEquals(
                Optional.of("আল জাজিরা"),
                SourceReading.of("<p>ক</p><p>তথ্যসূত্র - আল জাজিরা</p>").source());
        assertEquals(
                Optional.of("বাসস"),
                SourceReading.of("<p>ক</p><p>সূত্র বাসস</p><p>&nbsp;</p>").source());
    }

    @Test
    void aSentenceAboutASourceIsNoSourceLine() throws Exception {
        for (String sentence :
                List.of("সূত্র জানায়, বৈঠক হবে।", "পুলিশ সূত্র: মামলা হয়েছে। তদন্ত চলছে।", "সূত্র বলছে না")) {
            SourceReading reading = SourceReading.of("<p>ক</p><p>" + sentence + "</p>");
            assertEquals(Optional.empty(), reading.source(), sentence);
            assertTrue(reading.account().isComplete());
        }
        assertEquals(
                Optional.empty(),
                SourceReading.of("<p>সূত্র : এএফপি</p><p>ক</p>").source());
    }

    @Test
    void aSourceThatShowsNothingIsUnusable() {
        for (String nothing :
                List.of("", "<p></p>", "<script>ক</script>", "<!-- ক -->", "<div hidden>ক</div>", "\u200B")) {
            UnusableSourceException refused =
                    assertThrows(UnusableSourceException.class, () -> SourceReading.of(nothing), nothing);
            assertEquals(UnusableSourceException.Reason.NO_TEXT, refused.reason());
        }
    }

    @Test
    void aSourceThatIsOnlyACardWithoutALinkIsUnusable() {
        UnusableSourceException refused = assertThrows(
                UnusableSourceException.class,
                () -> SourceReading.of("<div>আরো পড়ুন<div><p>নদীর খবর</p></div></div>"));

        assertEquals(UnusableSourceException.Reason.NOTHING_LEFT, refused.reason());
    }

    @Test
    void endlessNestingIsRefusedQuickly() {
        String deep = "<div>".repeat(100_000) + "ক";

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThrows(BodyTooDeepException.class, () -> Body.parse(deep));
            assertEquals(
                    UnusableSourceException.Reason.TOO_DEEP,
                    assertThrows(UnusableSourceException.class, () -> SourceReading.of(deep))
                            .reason());
        });
    }

    @Test
    void nestingOfListsEndsSomewhere() {
        assertTrue(Body.parse("<ul><li>".repeat(200) + "ক").text().contains("ক"));
        assertTrue(Body.parse("<table><tr><td>".repeat(100) + "ক").text().contains("ক"));
        assertTrue(Body.parse("<b>".repeat(400) + "ক").text().contains("ক"));
    }

    private static void assertClean(String expected, String html) {
        Body body = Body.parse(html);

        assertEquals(shironam.bangla.Normalization.nfc(expected), body.html());
        assertEquals(body, Body.parse(body.html()), "what is stored reads the same again");
    }
}
