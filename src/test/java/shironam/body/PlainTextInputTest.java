package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            '  '                  | ''
            """)
    void whatIsTypedBecomesOurHtml(String typed, String html) {
        assertEquals(html, PlainTextInput.body(typed).describedHtml());
    }

    @Property(tries = 300)
    void theFieldShowsWhatMakesTheSameTextAgain(@ForAll String typed) {
        String html = PlainTextInput.body(typed).describedHtml();

        assertEquals(html, PlainTextInput.body(PlainTextInput.text(html)).describedHtml());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>এক &amp; দুই<br>তিন</p><p>চার</p> | 'এক & দুই\nতিন\n\nচার'
            <p>এক <strong>দুই</strong></p>       | <p>এক <strong>দুই</strong></p>
            """)
    void bareTextIsShownBare(String html, String field) {
        assertEquals(field, PlainTextInput.text(html));
    }

    @Test
    void anEmbedWithATitleIsStillOneWhenItIsSavedAgain() {
        String html = PlainTextInput.body(
                        "<p>আগে</p><p><iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" title=\"ভাষণ\"></iframe></p>")
                .describedHtml();

        assertTrue(html.contains("<embedded-content "), html);
        assertEquals(html, PlainTextInput.body(PlainTextInput.text(html)).describedHtml());
    }
}
