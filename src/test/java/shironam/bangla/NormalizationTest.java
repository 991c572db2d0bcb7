package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {

    @Test
    void aPrecomposedYyaIsStoredDecomposed() {
        assertEquals("\u09AF\u09BC", Normalization.nfc("\u09DF"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/bangla/encodings.tsv", delimiter = '\t')
    void everyEncodingIsStoredInOneSpelling(String typed, String stored, String why) {
        assertEquals(stored, codes(Normalization.nfc(text(typed))), why);
    }

    @Test
    void joinersStayInWhatReadersSee() {
        String rab = "র\u200D\u09CDযাব";
        assertEquals(rab, Normalization.nfc(rab));
    }

    @Test
    void anEmojiSurvivesButHalfOfOneDoesNot() {
        assertEquals("😀ক", Normalization.nfc("😀\uD83Dক"));
    }

    @Test
    void aHeadlineStandsOnOneLine() {
        assertEquals("ঢাকা ১৬ ডিসেম্বর", Normalization.line("\u00A0 ঢাকা\r\n১৬\t \u00A0ডিসেম্বর\u2028"));
    }

    @ParameterizedTest
    @CsvSource({
        "কোরি\u09DFা, কোরি\u09AF\u09BCা",
        "র\u200D\u09CDযাব, র\u200C\u09CDযাব",
        "র\u200D\u09CDযাব, র\u09CDযাব",
        "১৯৭১, 1971",
        "দুঃখ, দু:খ",
        "আরো পড\u09BCুন, আরও প\u09DCুন",
        "উৎসব, উত্\u200Dসব",
        "হঠাৎ, হঠাত্",
        "হঠাৎ এল, হঠাত্\u200C এল",
        "আমি, অামি",
        "NATO জোট, nato  জোট",
        "'উ. কোরি\u09DFা', 'উ.\u00A0কোরি\u09DFা'",
    })
    void whatReadersCallTheSameHasTheSameKey(String one, String other) {
        assertEquals(Normalization.key(one), Normalization.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "খেলা, খে",
        "বার, বাড\u09BCি",
        "তাপ, তার",
        "আরোপ, আরওপ",
        "উত্তর, উৎতর",
        "সময\u09BC ১০:৩০, সময\u09BC ১০ঃ৩০",
        "না, নয\u09BC"
    })
    void differentWordsHaveDifferentKeys(String one, String other) {
        assertNotEquals(Normalization.key(one), Normalization.key(other));
    }

    @Test
    void ourOwnSourcesAreNormalised() throws IOException {
        for (String folder : List.of("src/main/java/shironam/bangla", "src/test/java/shironam/bangla")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    assertEquals(Normalization.nfc(source), source, file::toString);
                }
            }
        }
    }

    @Property
    @Domain(Texts.class)
    void storedTextIsNormalisedOnceAndForAll(@ForAll String text) {
        String stored = Normalization.nfc(text);
        assertEquals(codes(stored), codes(Normalization.nfc(stored)));
        assertTrue(Normalizer2.getNFCInstance().isNormalized(stored));
    }

    @Property
    @Domain(Texts.class)
    void storedTextIsLegalXml(@ForAll String text) {
        assertTrue(Normalization.nfc(text)
                .codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000 && c <= 0x10FFFF));
    }

    @Property
    @Domain(Texts.class)
    void lineIsStableAndHasNoBreak(@ForAll String text) {
        String line = Normalization.line(text);
        assertEquals(line, Normalization.line(line));
        assertTrue(line.indexOf('\n') < 0 && line.equals(line.strip()));
    }

    @Test
    void aKeyIsItsOwnKeyAlsoWhereASmallLetterMovesASign() {
        String key = Normalization.key("İ্আরও");
        assertEquals(codes(key), codes(Normalization.key(key)));
    }

    @Property
    @Domain(Texts.class)
    void aKeyIsItsOwnKey(@ForAll String text) {
        String key = Normalization.key(text);
        assertEquals(codes(key), codes(Normalization.key(key)));
    }

    @Property
    @Domain(Texts.class)
    void theEncodingOfALetterDoesNotChangeTheKey(@ForAll String text) {
        String stored = Normalization.nfc(text);
        String flipped = stored.replace("\u09A1\u09BC", "\u09DC")
                .replace("\u09A2\u09BC", "\u09DD")
                .replace("\u09AF\u09BC", "\u09DF")
                .replace("\u09CB", "\u09C7\u09BE")
                .replace("\u09CC", "\u09C7\u09D7");
        assertEquals(codes(Normalization.key(text)), codes(Normalization.key(flipped)));
        assertEquals(codes(Normalization.key(text)), codes(Normalization.key(Digits.bengali(stored))));
    }

    private static String text(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> Character.toString(Integer.parseInt(code, 16)))
                .collect(Collectors.joining());
    }

    private static String codes(String text) {
        return text.codePoints().mapToObj(c -> "%04X".formatted(c)).collect(Collectors.joining(" "));
    }
}
