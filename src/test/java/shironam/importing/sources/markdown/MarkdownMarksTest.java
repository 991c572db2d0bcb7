package shironam.importing.sources.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownMarksTest {
    @Test
    void aDefinitionIsATermAndItsWords() {
        assertEquals("**term**\n\nwords\n", MarkdownMarks.replaced("term\n: words\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nterm\n: words\n```\n",
                "```\n~~~\nterm\n: ==words==\n```\n",
                "~~~~\n~~~\nterm\n: ==words==\n~~~~\n",
                "```\nterm\n``` no end\n: ==words==\n",
                "    term\n    : words\n",
                "```\nterm\n```\n: words\n"
            })
    void codeStaysAsItIs(String markdown) {
        assertEquals(markdown, MarkdownMarks.replaced(markdown));
    }

    @Test
    void textAfterCodeIsText() {
        assertEquals(
                "~~~\n```\n~~~\n<mark>a</mark>\n```code``` <mark>b</mark>\n",
                MarkdownMarks.replaced("~~~\n```\n~~~\n==a==\n```code``` ==b==\n"));
    }
}
