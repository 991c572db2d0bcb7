package shironam.desk.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailViewTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (https://a.example/desk/7).    | ([https://a.example/desk/7]).
            “https://a.example/desk/7”।    | “[https://a.example/desk/7]”।
            দেখুন https://a.example/৭, পরে | দেখুন [https://a.example/৭], পরে
            http://a.example/?q=1&r=(2)    | [http://a.example/?q=1&r=(2])
            কোনো ঠিকানা নেই।               | কোনো ঠিকানা নেই।
            """)
    void theSignThatEndsASentenceIsNoPartOfTheAddressInIt(String line, String shown) {
        String pieces = MailView.lines(line).get(0).stream()
                .map(piece -> piece.link() != null ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
        assertEquals(shown, pieces);
    }
}
