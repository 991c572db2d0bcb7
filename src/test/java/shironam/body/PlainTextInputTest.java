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
            <p><img src='/x.png'> | ''
            '  '                  | ''
            """)
    void whatIsTypedBecomesProse(String typed, String prose) {
        assertEquals(prose, PlainTextInput.prose(typed));
    }

    @Property(tries = 300)
    void theFieldShowsWhatMakesTheSameProseAgain(@ForAll String typed) {
        String prose = PlainTextInput.prose(typed);

        assertEquals(prose, PlainTextInput.prose(PlainTextInput.text(prose)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>এক &amp; দুই<br>তিন</p><p>চার</p> | 'এক & দুই\nতিন\n\nচার'
            <p>এক <strong>দুই</strong></p>       | <p>এক <strong>দুই</strong></p>
            """)
    void bareTextIsShownBare(String prose, String field) {
        assertEquals(field, PlainTextInput.text(prose));
    }

    @Test
    void anEmbedWithATitleIsStillOneWhenItIsSavedAgain() {
        String prose = PlainTextInput.prose(
                "<p>আগে</p><p><iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" title=\"ভাষণ\"></iframe></p>");

        assertTrue(prose.contains("<embedded-content "), prose);
        assertEquals(prose, PlainTextInput.prose(PlainTextInput.text(prose)));
    }
}
