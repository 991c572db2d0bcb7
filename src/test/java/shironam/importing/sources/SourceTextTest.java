package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a text came is decided in one place. */
class SourceTextTest {
    private static final String TEXT = "<p>নদীর পানি বাড়ছে।</p>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM", "UTF-32LE"})
    void aTextWithAMarkIsReadByIt(String charset) throws Exception {
        String marked = charset.equals("UTF-8") || charset.equals("UTF-32LE") ? "\uFEFF" + TEXT : TEXT;

        assertEquals(
                TEXT, SourceText.of(marked.getBytes(Charset.forName(charset))).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsKnownWithoutAMark(String charset) throws Exception {
        SourceText read = SourceText.of(TEXT.getBytes(Charset.forName(charset)));

        assertEquals(TEXT, read.text());
        assertTrue(read.notes().get(0).toString().contains(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"iso-8859-5\"><p>Река поднимается</p>",
                "<?xml version='1.0' encoding='koi8-r'?><p>Река поднимается</p>",
                "<html><meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Река поднимается</p>"
            })
    void aDeclaredEncodingCounts(String html) throws Exception {
        String name = html.replaceFirst("(?s).*?(?:charset=\"?|encoding=')([\\w-]+).*", "$1");

        SourceText read = SourceText.of(html.getBytes(Charset.forName(name)));

        assertEquals(html, read.text());
        assertTrue(
                read.notes().get(0).toString().toLowerCase().contains(name),
                read.notes().toString());
    }

    @Test
    void utf8IsUtf8WhateverItDeclares() throws Exception {
        String html = "<meta charset=windows-1252>" + TEXT;

        assertEquals(html, SourceText.of(html.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void whatIsNoUtf8IsWindows1252AndSaidToBe() throws Exception {
        SourceText read = SourceText.of("<p>café – “naïve”</p>".getBytes(Charset.forName("windows-1252")));

        assertEquals("<p>café – “naïve”</p>", read.text());
        assertEquals(
                "It is not UTF-8 and was read as windows-1252: look whether its letters are right.",
                read.notes().get(0).toString());
    }

    @Test
    void damagedUtf8IsNotGuessedAt() {
        byte[] whole = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] holed = whole.clone();
        holed[4] = 'x';

        for (byte[] damaged : new byte[][] {Arrays.copyOf(whole, whole.length - 5), holed}) {
            ImportRefusedException refusal =
                    assertThrows(ImportRefusedException.class, () -> SourceText.of(damaged), new String(damaged));
            assertTrue(refusal.reason.startsWith("It is not UTF-8: byte "), refusal.reason);
        }
    }

    @Test
    void binaryIsNoText() {
        assertThrows(ImportRefusedException.class, () -> SourceText.of(new byte[] {1, 2, 0, 5, (byte) 0x81, 9}));
        assertThrows(ImportRefusedException.class, () -> SourceText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
    }
}
