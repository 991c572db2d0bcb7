package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainLineTest {
    @Test
    void aCommentIsNoPartOfALine() {
        assertEquals("শিরোনাম", PlainLine.of("শিরোনাম <!-- ছাপবেন না -->"));
        assertEquals("ক <!-- খ", PlainLine.of("ক <!-- খ"), "what nobody closed is no comment");
        assertEquals("ক <- খ < গ", PlainLine.of("ক <- খ < গ"));
    }
}
