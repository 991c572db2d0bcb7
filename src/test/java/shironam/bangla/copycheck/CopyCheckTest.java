package shironam.bangla.copycheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.Normalization;
import shironam.bangla.Texts;
import shironam.bangla.copycheck.CopyCheck.Finding;
import shironam.bangla.copycheck.CopyCheck.Kind;

class CopyCheckTest {

    /** {@code _} stands for a space at an end, ⌂ for ZWSP, ≀ for ZWNJ. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '^',
            value = {
                "DANDA        > সে এল| সে গেল|      > সে এল। সে গেল।",
                "DANDA        > ‘যাব না’|            > ‘যাব না’।",
                "DANDA        > নেতা\u09F7বিজয\u09BC       > নেতা।বিজয\u09BC",
                "DANDA        > শেষ।। শুরু            > শেষ। শুরু",
                "DANDA        > শেষ। ।                > শেষ।",
                "VISARGA      > দু:খ, অন্ত:সত্ত্বা      > দুঃখ, অন্তঃসত্ত্বা",
                "VISARGA      > নি:শেষ ও পুন:নির্বাচন  > নিঃশেষ ও পুনঃনির্বাচন",
                "DIGITS       > ২০২3 সালে 1৫,০০০.৫     > ২০২৩ সালে ১৫,০০০.৫",
                "INVISIBLE    > ঢা⌂কা⌂                > ঢাকা",
                "INVISIBLE    > ঢা\u00ADকা               > ঢাকা",
                "INVISIBLE    > চি≀ঠি≀তে               > চিঠিতে",
                "ABBREVIATION > মোঃ সিয\u09BCাম, ডাঃ আলী  > মো. সিয\u09BCাম, ডা. আলী",
                "ABBREVIATION > মোঃআলী                > মো. আলী",
                "ABBREVIATION > মো: আলী               > মো. আলী",
                "ABBREVIATION > নবী (সাঃ) বলেন          > নবী (সা.) বলেন",
                "ABBREVIATION > কেয\u09BCা কসমেটিকস লিঃ   > কেয\u09BCা কসমেটিকস লি.",
                "SPACE        > নেই । আর              > নেই। আর",
                "SPACE        > করেন   তিনি            > করেন তিনি",
                "QUOTE        > বলেন, \"যাব না।\" পরে    > বলেন, “যাব না।” পরে",
                "QUOTE        > 'অনেক দিক' এবং 'মূল'র   > ‘অনেক দিক’ এবং ‘মূল’র",
            })
    void aMistakeIsFoundAndMended(Kind kind, String typed, String mended) {
        String text = typed.replace('⌂', '\u200B').replace('≀', '\u200C');
        List<Finding> findings = CopyCheck.of(text);
        assertTrue(findings.stream().allMatch(finding -> finding.kind() == kind), findings::toString);
        assertEquals(mended, CopyCheck.mended(text, findings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "১৬ ডিসেম্বর ২০২৫ | ২১:০৭",
                "ক|খ",
                "সকাল ১০:৩০, ২:১ গোলে, ছবি: রয\u09BCটার্স",
                "কোথায\u09BC, কখন:আবুধাবির",
                "COVID-19 ও ২০২৩, ১০-20",
                "র\u200D\u09CDযাব, উদ্\u200Cযাপন, 👨\u200D👩, می\u200Cخواهم",
                "পুনঃ তফসিল, দুঃখ, আঃ!",
                "মো. আলী",
                "‘যাব না।’ “কেন?”",
                "Euler's form, \"Hello\", দু'জন, ৫'৬\"",
                "https://example.com/২3?a=দু:খ",
                "চরণ শেষ ॥",
            })
    void whatIsRightStays(String text) {
        assertEquals(List.of(), CopyCheck.of(text));
    }

    @Test
    void aFindingSaysWhereAndHow() {
        assertEquals(
                List.of(new Finding(Kind.VISARGA, 2, 3, "ঃ"), new Finding(Kind.DANDA, 4, 5, "।")),
                CopyCheck.of("দু:খ|"));
    }

    @Test
    void whatAMendUncoversIsTheSameFinding() {
        assertEquals(List.of(new Finding(Kind.SPACE, 1, 4, " ")), CopyCheck.of("ক \u200B খ"));
    }

    @Test
    void anEditorMayMendOneOfTwo() {
        String text = "দু:খ|";
        assertEquals("দুঃখ|", CopyCheck.mended(text, CopyCheck.of(text).subList(0, 1)));
    }

    @Property
    @Domain(Texts.class)
    void mendedTextHasNoFindings(@ForAll String text) {
        assertIsMendedAtOnce(text);
    }

    @Property
    void mendedCopyHasNoFindings(@ForAll("copy") String text) {
        assertIsMendedAtOnce(text);
    }

    @Property
    void copyWithoutMistakesIsUntouched(@ForAll("cleanCopy") String text) {
        assertEquals(List.of(), CopyCheck.of(text));
    }

    @Provide
    Arbitrary<String> copy() {
        return Arbitraries.of(
                        "ক",
                        "খ",
                        "দু",
                        "নি",
                        "মো",
                        "সা",
                        "|",
                        "\u09F7",
                        "।",
                        ":",
                        "ঃ",
                        ".",
                        " ",
                        "  ",
                        "\u00A0",
                        "\n",
                        "\"",
                        "'",
                        "(",
                        ")",
                        "“",
                        "’",
                        "1",
                        "২",
                        ",",
                        "\u200B",
                        "\u200C",
                        "\u200D",
                        "\u09CD",
                        "a",
                        "https://",
                        "a@b.c",
                        "😀")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> cleanCopy() {
        Arbitrary<String> sentences = Arbitraries.of(
                        "ড. মো. আলী", "‘যাব না’", "২০২৩ সালে", "র\u200D\u09CDযাব", "দুঃখ", "NATO")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words) + "।");
        return sentences.list().ofMaxSize(5).map(all -> String.join("\n", all));
    }

    private static void assertIsMendedAtOnce(String text) {
        List<Finding> findings = CopyCheck.of(text);
        int at = 0;
        for (Finding finding : findings) {
            assertTrue(at <= finding.start() && finding.start() < finding.end(), findings::toString);
            at = finding.end();
        }
        assertTrue(at <= text.length());
        assertEquals(List.of(), CopyCheck.of(CopyCheck.mended(text, findings)));
    }

    @ParameterizedTest
    @CsvSource({
        "মু\u09CDক্তিযোদ্ধা, মুক্তিযোদ্ধা",
        "হা\u09CDমলা, হামলা",
        "অনু\u09CDষ্ঠিত, অনুষ্ঠিত",
        "সাহাযে\u09CDযর, সাহায্যের",
        "দ্রবে\u09CDযর, দ্রব্যের",
        "অ\u09BEগামী, আগামী",
        "\u09C7থ\u09C7ক, থেকে",
        "উৎ\u09CDসব, উৎসব",
        "৩ঃ৩০ মিনিটে, ৩:৩০ মিনিটে",
        "যায় |, যায়।",
        "উত্সব, উৎসব",
        "চ\u0981\u09BEদ, চাঁদ",
        "সুষ্ঠু\u09C1, সুষ্ঠু",
        "আ\u09BEন্দোলন, আন্দোলন",
        "নি\u09C1 আদালত, নিম্ন আদালত",
        "ভিও\u09BF, ভিত্তি",
        "আ\u09CDযাপ, অ্যাপ",
        "দু\u0981\u0981, দুঁ"
    })
    void whatNoWordCanHoldIsFoundAndMended(String written, String meant) {
        String text = Normalization.nfc(written);
        assertFalse(CopyCheck.of(text).isEmpty());
        assertEquals(Normalization.nfc(meant), CopyCheck.mended(text, CopyCheck.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "অ্যাপ ও এ্যাপ",
                "উদ্\u200Cযাপন",
                "র\u200D\u09CDযাব",
                "আত্মা, সত্য, মিত্র, যত্ন, উত্থান",
                "‘ডাকাত’কে",
                "দুঃখ, পুনঃপুন",
                "ক্ষ্ম",
                "চাঁদ ও হাঁস",
                "স্বাস্থ্যের",
                "শ্রেণির",
                "ইংরেজি",
                "বাংলা’র",
                "‘ে’-কার",
                "অন্তঃস্থ",
                "হ্\u200C",
                "মা’র"
            })
    void whatIsRightIsLeftAlone(String text) {
        assertEquals(
                List.of(),
                CopyCheck.of(Normalization.nfc(text)).stream()
                        .filter(finding -> finding.kind() == CopyCheck.Kind.IMPOSSIBLE)
                        .toList());
    }
}
