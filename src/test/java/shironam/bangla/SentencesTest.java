package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final UnicodeSetSpanner WHITE_SPACE =
            new UnicodeSetSpanner(new UnicodeSet("[:White_Space:]").freeze());

    @Test
    void dandaQuestionAndExclamationEndASentence() {
        assertSentences("সে এল। কেন এল? কী আশ্চর্য! আর কে?! ", "সে এল।", "কেন এল?", "কী আশ্চর্য!", "আর কে?!");
    }

    @Test
    void closingQuotesBelongToTheirSentence() {
        assertSentences("তিনি বলেন, ‘যাব না।’ তারপর গেলেন।", "তিনি বলেন, ‘যাব না।’", "তারপর গেলেন।");
        assertSentences("“কেন যাব?” (প্রশ্ন তাঁর।) কেউ জানে না।", "“কেন যাব?”", "(প্রশ্ন তাঁর।)", "কেউ জানে না।");
        assertSentences("‘যাব না। ’ তারপর গেলেন।", "‘যাব না। ’", "তারপর গেলেন।");
    }

    @Test
    void aCommaAfterTheQuoteCarriesOn() {
        assertSentences("‘কেন যাব?’, প্রশ্ন করেন তিনি।", "‘কেন যাব?’, প্রশ্ন করেন তিনি।");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "প্রধান অতিথি ড. মো. আবদুল হাই এলেন।",
                "উ. কোরিয\u09BCার সেনা কোথায\u09BC",
                "ডা. রহমান ও অ্যাড. করিম কথা বলেন",
                "এ. কে. ফজলুল হক হল",
                "দাম ২.৫ শতাংশ বেড\u09BCে সকাল ১০.৩০ মিনিটে কমেছে",
                "১. প্রথম কথা",
                "দেখুন https://example.com/a?b=1!c সেখানে",
                "মন্ত্রী (!) আসেননি",
                "এই Mr. Brown ও J. K. Rowling এলেন",
                "তিনি … Hesitated",
                "1. The first point",
            })
    void noSentenceEndsHere(String text) {
        assertSentences(text, text);
    }

    @Test
    void abbreviationsAndDecimalsInOneSentence() {
        assertSentences(
                "মুখপাত্র ড. মো. রফিক বলেন, ‘উ. কোরিয\u09BCা ৩.৫ শতাংশ পাবে!’ কেন? সূত্র : রয\u09BCটার্স।",
                "মুখপাত্র ড. মো. রফিক বলেন, ‘উ. কোরিয\u09BCা ৩.৫ শতাংশ পাবে!’",
                "কেন?",
                "সূত্র : রয\u09BCটার্স।");
    }

    @Test
    void latinSentencesEndBeforeACapital() {
        assertSentences(
                "বিবৃতিতে বলা হয\u09BC, ‘We agree. They in the U.S. Senate do not.’ এরপর সব শেষ।",
                "বিবৃতিতে বলা হয\u09BC, ‘We agree.",
                "They in the U.S. Senate do not.’ এরপর সব শেষ।");
        assertSentences("It grew by 2.5 percent. “Good.” Ok.", "It grew by 2.5 percent.", "“Good.”", "Ok.");
    }

    @Test
    void aLineIsASentence() {
        assertSentences("ঢাকা\n\nতিনি বলেন\r\nশেষ।।", "ঢাকা", "তিনি বলেন", "শেষ।।");
    }

    @Test
    void aMissingSpaceDoesNotJoinSentences() {
        assertSentences("শেষ।শুরু।", "শেষ।", "শুরু।");
    }

    @Test
    void theFirstSentenceMayBeMissing() {
        assertEquals("সে এল।", Sentences.first(" সে এল। সে গেল।"));
        assertEquals("", Sentences.first(" \n"));
    }

    @Property
    @Domain(Texts.class)
    void theSentencesAreTheWholeText(@ForAll String text) {
        List<String> sentences = Sentences.split(text);
        assertEquals(
                WHITE_SPACE.deleteFrom(text).toString(),
                WHITE_SPACE.deleteFrom(String.join("", sentences)).toString());
        assertTrue(sentences.stream().noneMatch(String::isEmpty));
    }

    private static void assertSentences(String text, String... sentences) {
        assertEquals(List.of(sentences), Sentences.split(text));
    }
}
