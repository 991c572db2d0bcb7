package shironam.body.pasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'এক\n\nদুই'           | <p>এক</p><p>দুই</p>
            'এক\r\n \r\n\r\nদুই'  | <p>এক</p><p>দুই</p>
            'এক\nদুই'             | <p>এক<br>দুই</p>
            a < b & c             | <p>a &lt; b &amp; c</p>
            <p>এক <b>দুই</b>      | <p>এক <strong>দুই</strong></p>
            <p><img src='/x.png'> | '<figure><img src="/x.png" alt=""></figure>'
            <related-story href='/a/1' headline='খবর'> | '<related-story href="/a/1" headline="খবর"></related-story>'
            এক <!-- দুই --> তিন     | <p>এক তিন</p>
            এক <?xml দুই?> তিন      | <p>এক তিন</p>
            এক <mark>দুই</mark>     | <p>এক দুই</p>
            এক <strike>দুই</strike> | <p>এক <s>দুই</s></p>
            '<header>এক</header>'  | <p>এক</p>
            '<o:p>এক</o:p><amp-img src="/a"></amp-img>' | '<p>এক</p><figure><img src="/a" alt=""></figure>'
            R&D &copy=2 &lt;b&gt; &#2453; | <p>R&amp;D &amp;copy=2 &lt;b&gt; ক</p>
            a.example/?id=1&section=2 <Rahim> <k-b@a.example> <e-paper> | <p>a.example/?id=1&amp;section=2 &lt;Rahim&gt; &lt;k-b@a.example&gt; &lt;e-paper&gt;</p>
            <https://a.example/b> | '<p>&lt;<a href="https://a.example/b">https://a.example/b</a>&gt;</p>'
            'Tom &amp; Jerry

দুই' | <p>Tom &amp; Jerry</p><p>দুই</p>
            দেখুন <নদী> ও x<y>z     | <p>দেখুন &lt;নদী&gt; ও x&lt;y&gt;z</p>
            '  '                  | ''
            """)
    void whatIsTypedBecomesOurHtml(String typed, String html) {
        assertEquals(html, PlainTextInput.body(typed).describedHtml());
    }

    /** Where HTML is typed by hand, its lines stand between elements. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '<b>ভিডিও:</b> https://youtu.be/dQw4w9WgXcQ\nপরে'          | false
            'আগে\nhttps://youtu.be/dQw4w9WgXcQ <b>দেখুন</b>'            | false
            '<b>আগে</b>\nhttps://youtu.be/dQw4w9WgXcQ\n<b>পরে</b>'     | true
            '<p>আগে</p>\nhttps://youtu.be/dQw4w9WgXcQ\nপরে'           | true
            '<p><s>https://youtu.be/dQw4w9WgXcQ</s></p>'              | false
            """)
    void anAddressIsAnEmbedWhereItHasItsLineForItself(String typed, boolean embedded) {
        String html = PlainTextInput.body(typed).describedHtml();
        assertEquals(embedded, html.contains("<embedded-content"), html);
    }

    @Test
    void anAddressLeadsWhereItWasTypedToLead() {
        assertEquals(
                "<p>দেখুন <a href=\"https://a.example/?id=1&amp;section=2&amp;reg=3\">"
                        + "https://a.example/?id=1&amp;section=2&amp;reg=3</a></p>",
                PlainTextInput.body("দেখুন https://a.example/?id=1&section=2&reg=3")
                        .describedHtml());
    }

    @Test
    void wordsStayWholeWhereALineHasAnAddress() {
        assertEquals(
                "তারিখ ১/২ তিনি বলেন, “হ্যাঁ” লাইন",
                PlainTextInput.body("তারিখ ১/২\nতিনি বলেন, “<b>হ্যাঁ</b>” লাই<b>ন</b>")
                        .text());
    }

    @Property(tries = 300)
    void theFieldShowsWhatMakesTheSameTextAgain(@ForAll String typed) {
        String html = PlainTextInput.body(typed).describedHtml();

        assertEquals(
                html,
                PlainTextInput.body(PlainTextInput.text(html, address -> false)).describedHtml());
    }

    @Test
    void anAddressOfAnotherSiteIsAnEmbedWhereThatSiteIsAllowed() {
        Predicate<String> sites = "https://charts.example/7"::equals;
        String html =
                PlainTextInput.body("দেখুন\n\nhttps://charts.example/7", sites).describedHtml();

        assertEquals("<p>দেখুন</p><embedded-content href=\"https://charts.example/7\"></embedded-content>", html);
        assertEquals("দেখুন\n\nhttps://charts.example/7", PlainTextInput.text(html, sites));
        assertEquals(html, PlainTextInput.text(html, address -> false), "the site is allowed no more");
    }

    @Test
    void aKnownAddressMayLackItsScheme() {
        assertEquals(
                "<p>দেখুন</p><embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"></embedded-content>"
                        + "<p>a.example/7</p>",
                PlainTextInput.body("দেখুন\n\nwww.youtube.com/watch?v=dQw4w9WgXcQ\n\na.example/7")
                        .describedHtml());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>এক &amp; দুই<br>তিন</p><p>চার</p> | 'এক & দুই\nতিন\n\nচার'
            <p>এক <strong>দুই</strong></p>       | <p>এক <strong>দুই</strong></p>
            """)
    void bareTextIsShownBare(String html, String field) {
        assertEquals(field, PlainTextInput.text(html, address -> false));
    }

    @Test
    void anEmbedWithATitleIsStillOneWhenItIsSavedAgain() {
        String html = PlainTextInput.body(
                        "<p>আগে</p><p><iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" title=\"ভাষণ\"></iframe></p>")
                .describedHtml();

        assertTrue(html.contains("<embedded-content "), html);
        assertEquals(
                html,
                PlainTextInput.body(PlainTextInput.text(html, address -> false)).describedHtml());
    }
}
