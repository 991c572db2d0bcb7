package shironam.bangla.bijoy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;
import shironam.bangla.Normalization;
import shironam.bangla.Texts;

class BijoyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/bangla/bijoy.tsv", delimiter = '\t')
    void typedTextBecomesUnicode(String typed, String unicode) {
        assertEquals(unicode, Bijoy.toUnicode(typed));
    }

    @Test
    void everySharedVectorIsConvertedAndRecognised() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Shared.file("bengali/text_vectors.json").toFile());
        for (JsonNode vector : vectors.get("bijoy_sutonnymj")) {
            String typed = vector.get("ansi").asText();
            assertEquals(Normalization.nfc(vector.get("unicode").asText()), Bijoy.toUnicode(typed));
            assertTrue(Bijoy.isLikely(typed), typed);
        }
    }

    @Test
    void everySharedCodeIsInTheTable() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Shared.file("bengali/text_vectors.json").toFile());
        for (Map.Entry<String, JsonNode> code : vectors.get("bijoy_base_map").properties()) {
            String unicode = Normalization.nfc(code.getValue().asText());
            if (code.getKey().equals("…")) {
                assertEquals("ত" + unicode + "ত", Bijoy.toUnicode("Z…Z"), "an ellipsis, unless it stands in a word");
            } else {
                assertEquals(unicode, Bijoy.toUnicode(code.getKey()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "†gvevBj: info@example.com, মোবাইল: info@example.com",
        "†`Lyb https://example.com/a_b bv, দেখুন https://example.com/a_b না",
        "K&nbsp;L, ক&nbsp;খ",
        "Avwg বাংলা Mvb, আমি বাংলা গান",
        "Zviv e‡j — Avi — bv, তারা বলে — আর — না",
        "“Avwg” ‘Zywg’ • GK, “আমি” ‘তুমি’ • এক",
    })
    void whatIsNotBijoyStays(String typed, String unicode) {
        assertEquals(unicode, Bijoy.toUnicode(typed));
    }

    @Test
    void codesThatWereReadAsLatin1AreUnderstood() {
        assertEquals("একা বসে তুমি", Bijoy.toUnicode("GKv e\u0087m Zywg"));
        assertTrue(Bijoy.isLikely("GKv e\u0087m Zywg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avwg evsjvq Mvb MvB, Avwg Avgvi Avwg‡K wPiw`b GB evsjvq Luy‡R cvB|",
                "ivóªcwZ",
                "cÖavbgš¿x †kL nvwmbv e‡j‡Qb, ÔAvgiv †`k‡K GwM‡q wb‡Z PvBÕ|",
                "XvKv wek¦we`¨vjq",
                "‡`‡ki 64 †Rjvq 25 nvRvi gvbyl cvwbew›`",
            })
    void bijoyIsRecognised(String text) {
        assertTrue(Bijoy.isLikely(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " … ",
                "12:30",
                "The president said on Tuesday that the government would review the law.",
                "A man made a cake",
                "iPhone eBay YouTube WhatsApp",
                "Kyiv Lviv Kharkiv",
                "Avdiivka, Makiivka and Horlivka",
                "Smith† and Jones‡ (2024)",
                "Disney© Pixar™ Lego®",
                "© 2024 Reuters",
                "Dev nav div",
                "I love BBC news",
                "Le président a été reçu à l’Élysée ; « c’est l’été », dit-il. Cœur, sœur, œuvre, maïs, Noël, ça.",
                "Garçon élève fenêtre",
                "Die Straße über den Fluß: Äpfel, Öl, Übung",
                "El niño comió piñas. ¿Cómo? ¡Sí! Mª José, 2ª, nº 5",
                "col·lecció",
                "Šeško, Ødegaard, Çalhanoğlu",
                "https://example.com/Avwg/evsjvq?MvB=GKv",
                "&nbsp;&amp;&#2453;",
                "Caf&eacute; R&D",
                "prÃ©sident Ã©tÃ©",
                "à¦¬à¦¾à¦‚à¦²à¦¾ à¦†à¦®à¦¿",
                "একা বসে তুমি",
                "Avwg evsjvq Mvb MvB — আমি বাংলায় গান গাই",
                "H₂O, 20°C, 5µm, 4½in, m²",
                "SELECT id FROM stories WHERE slug = 'a_b'",
                "<div class=\"wrap\"><p>Hello</p></div>",
            })
    void nothingElseIs(String text) {
        assertFalse(Bijoy.isLikely(text));
    }

    @Test
    void noRealArticleIsTakenForBijoy() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.file("bengali/articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                String body = json.readTree(line).path("body").asText();
                String title = json.readTree(line).path("title").asText();
                assertFalse(Bijoy.isLikely(title), title);
                assertFalse(Bijoy.isLikely(body), body);
                for (String paragraph : body.split("\\R")) {
                    assertFalse(Bijoy.isLikely(paragraph), paragraph);
                }
            }
        }
    }

    @Property
    @Domain(Texts.class)
    void whatComesOutIsNormalised(@ForAll String text) {
        String unicode = Bijoy.toUnicode(text);
        assertEquals(Normalization.nfc(unicode), unicode);
    }

    @ParameterizedTest
    @CsvSource({
        "Dj\u00ADvm, উল্লাস",
        "K\u00ADvm, ক্লাস",
        "Av‡eMvc\u00AD“Z, আবেগাপ্লুত",
        "Dj\u2212vm, উল্লাস",
        "†k\u2212vMvb, শ্লোগান",
        "K\u2212vm, ক্লাস",
        "AvÍnZ¨v, আত্মহত্যা",
        "AvÍxq, আত্মীয়",
        "øvb, স্নান",
        "wbæ, নিম্ন",
        "wbæZg, নিম্নতম",
        "Møvm, গ্লাস",
        "¯Íi, স্তর",
        "mgvß, সমাপ্ত"
    })
    void codesOfOlderVersionsMeanWhatTheyMeantThere(String bijoy, String unicode) {
        assertEquals(Normalization.nfc(unicode), Bijoy.toUnicode(bijoy));
    }

    @ParameterizedTest
    @CsvSource({"Dj\u00ADvm, উল্লাস", "iv‡R¨ Dj\u00ADvm, রাজ্যে উল্লাস", "K\u00ADvm, ক্লাস"})
    void whatIsStoredAsItCameCanStillBeConvertedLater(String bijoy, String unicode) {
        assertEquals(Normalization.nfc(unicode), Bijoy.toUnicode(Normalization.nfc(bijoy)));
    }

    @Test
    void aSoftHyphenIsKeptInOldCopyOnly() {
        assertEquals("নদী", Normalization.nfc("ন\u00ADদী"));
        assertEquals("ab c", Normalization.nfc("\u00ADab\u00AD c"));
        assertEquals(Normalization.key("example"), Normalization.key("exam\u00ADple"), "nobody has to search for it");
    }

    @Test
    void aMinusInOldCopyIsNoReasonNotToOfferAConversion() {
        String text = "wgqvbgv‡ii ivLvBb iv‡R¨ Dj\u2212vm Ki‡jb gvbyl| †k\u2212vMvb w`‡q K\u2212v‡m †M‡jb wk¶K";
        assertTrue(Bijoy.isLikely(text));
        assertEquals(
                Normalization.nfc("মিয়ানমারের রাখাইন রাজ্যে উল্লাস করলেন মানুষ। শ্লোগান দিয়ে ক্লাসে গেলেন শিক্ষক"),
                Bijoy.toUnicode(text));
        assertEquals("৫\u2212৩", Bijoy.toUnicode("5\u22123"), "between numbers it is a minus");
    }

    /** Bijoy is told by signs, of which at least one must be there: {@link Bijoy#isLikely} looks for them first. */
    @Property(tries = 2000)
    void whatLacksTheSignsOfBijoyIsNone(@ForAll("typed") String text) {
        assertTrue(BijoyWords.mayBe(text) || !BijoyWords.areLikely(text));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("AvwgevsjMqfbkK RTcdnuN†‡ˆ‰©¨ªЊš™„−^&;")
                .ofMaxLength(20);
    }
}
