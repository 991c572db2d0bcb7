package shironam.story.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name after a sign is a mention, with what Bengali hangs onto a name. */
class MentionsTest {
    private static final List<String> NAMES = List.of("rafiq", "rafiq.khan", "রফিক", "মিতা", "desk-2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@rafiq দেখবেন | rafiq",
                "@Rafiq, please | rafiq",
                "@rafiq.khan দেখুন। | rafiq.khan",
                "(@rafiq) | rafiq",
                "@rafiq. | rafiq",
                "@rafiq's | rafiq",
                "@রফিককে দিন | রফিক",
                "@রফিকের লেখা | রফিক",
                "@রফিক-কে দিন | রফিক",
                "@মিতা। | মিতা",
                "@desk-2 | desk-2"
            })
    void aNameIsKnownWithItsEnding(String text, String name) {
        assertEquals(List.of(name), Mentions.in(text, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"rafiq@paper.example", "@rafiqul", "@রফিকুল", "@ rafiq", "rafiq", "@@rafiq", "@desk-23"})
    void whatIsNoNameIsNoMention(String text) {
        assertEquals(List.of(), Mentions.in(text, NAMES));
    }

    @Test
    void eachIsNamedOnceInTheOrderOfTheText() {
        assertEquals(List.of("মিতা", "rafiq"), Mentions.in("@মিতা ও @rafiq, আবার @মিতাকে", NAMES));
    }
}
