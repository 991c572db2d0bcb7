package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "http://a.example:8080/x?y=1#z",
                "HTTPS://a.example/",
                "https://www.example.com/খবর/১",
                "mailto:a@b.example",
                "tel:+8801700000000",
                "/world/12/putin",
                "#note-1",
                "pictures/nodi.webp",
                "?page=2"
            })
    void aLinkMayLeadThere(String href) {
        assertEquals(Optional.of(href), Href.link(href));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#",
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " \u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "javascript&colon;alert(1)\u0000:",
                "vbscript:x",
                "livescript:x",
                "data:text/html,<script>",
                "data:image/png;base64,x",
                "blob:https://a.example/x",
                "file:///etc/passwd",
                "ftp://a.example/",
                "view-source:https://a.example",
                "intent://x",
                "https:",
                "https://",
                "https:/a.example",
                "https://user@bank.example@evil.example",
                "https:\\\\user@evil.example",
                "http://x.example:99999/",
                "http://x.example:123456",
                "mailto:",
                "tel:"
            })
    void noLinkMayLeadThere(String href) {
        assertEquals(Optional.empty(), Href.link(href));
    }

    @Test
    void anAddressIsReadAsABrowserReadsIt() {
        assertEquals(Optional.of("https://a.example/x%20y"), Href.link(" https://a.exa\nmple/x y\t"));
        assertEquals(Optional.of("https://a.example/x"), Href.link("//a.example/x"));
        assertEquals(Optional.of("https://a.example/x"), Href.link("https:\\\\a.example\\x"));
    }

    @Test
    void anAddressLongerThanAnyBrowserTakesIsNone() {
        assertEquals(Optional.empty(), Href.link("https://a.example/" + "x".repeat(5_000)));
    }

    @Test
    void aCardLeadsToAStory() {
        assertEquals(Optional.of("/world/12"), Href.card("/world/12"));
        assertEquals(Optional.of("https://a.example/1"), Href.card("//a.example/1"));
        assertEquals(Optional.empty(), Href.card("#note"));
        assertEquals(Optional.empty(), Href.card("mailto:a@b.example"));
        assertEquals(Optional.empty(), Href.card("world/12"));
    }

    @Test
    void aPictureLiesSomewhere() {
        assertEquals(Optional.of("pictures/nodi.webp"), Href.picture("pictures/nodi.webp"));
        assertEquals(Optional.empty(), Href.picture("data:image/png;base64,x"));
        assertEquals(Optional.empty(), Href.picture("tel:1"));
        assertEquals(Optional.empty(), Href.picture("?x"));
    }

    @Test
    void codeIsKnownInAnyDisguise() {
        assertTrue(Href.isCode("\u0001 java\r\nscript:f()"));
        assertTrue(Href.isCode("DATA:text/html,x"));
        assertFalse(Href.isCode("https://javascript.example/javascript:x"));
    }
}
