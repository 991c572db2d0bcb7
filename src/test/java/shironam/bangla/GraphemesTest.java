package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {

    @ParameterizedTest
    @CsvSource({"ক্ষমতা, 3", "উত্তর, 3", "প্রেসিডেন্ট, 4", "হঠাৎ, 3", "ন্যাটো, 2", "👩‍👩‍👧, 1", "'', 0"})
    void aConjunctIsOneLetter(String word, int letters) {
        assertEquals(letters, Graphemes.count(word));
    }

    @Test
    void whatFitsStays() {
        assertEquals("ন্যাটো", Graphemes.truncate("ন্যাটো", 2));
        assertEquals("ন্যাটো জোট,", Graphemes.truncate("ন্যাটো জোট,", 60));
    }

    @Test
    void theCutIsBetweenWords() {
        assertEquals("চুক্তি…", Graphemes.truncate("চুক্তি সই করলেন পুতিন", 5));
        assertEquals("চুক্তি সই…", Graphemes.truncate("চুক্তি সই করলেন পুতিন", 6));
    }

    @Test
    void punctuationGoesBeforeTheEllipsis() {
        assertEquals("চুক্তি হলো…", Graphemes.truncate("চুক্তি হলো, জানাল মস্কো", 8));
        assertEquals("চুক্তি হলো…", Graphemes.truncate("চুক্তি হলো – জানাল মস্কো", 9));
        assertEquals("সে বলে…", Graphemes.truncate("সে বলে: ‘আসব না’", 8));
    }

    @Test
    void anOverlongWordIsCutBetweenGraphemes() {
        assertEquals("প্রেসি…", Graphemes.truncate("প্রেসিডেন্ট", 3));
        assertEquals("ছাত্র…", Graphemes.truncate("ছাত্র-শিক্ষক-কর্মকর্তাদের", 5));
    }

    @Test
    void whatNbspTiesIsNotTorn() {
        assertEquals("সেনা…", Graphemes.truncate("সেনা উ.\u00A0কোরি\u09AF\u09BCার হাতে", 6));
    }

    @Test
    void noHastantaIsLeftBehind() {
        assertEquals("উদ…", Graphemes.truncate("উদ্\u200Cযাপনে", 3));
        assertEquals("প্রাক…", Graphemes.truncate("প্রাক্ নির্বাচন", 4));
    }

    @Test
    void thereMayBeNoRoomAtAll() {
        assertEquals("…", Graphemes.truncate("ঢাকা", 1));
        assertEquals("", Graphemes.truncate("ঢাকা", 0));
        assertEquals("", Graphemes.truncate("", 0));
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void theLimitHolds(@ForAll String text, @ForAll @IntRange(min = -1, max = 40) int limit) {
        String cut = Graphemes.truncate(text, limit);
        assertTrue(Graphemes.count(cut) <= Math.max(0, limit), cut);
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void nothingLooseHangsOnTheEllipsis(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int limit) {
        String cut = Graphemes.truncate(text, limit);
        if (!cut.equals(text)) {
            assertTrue(cut.endsWith("…"));
            String kept = cut.substring(0, cut.length() - 1);
            assertTrue(text.startsWith(kept));
            assertTrue(!kept.matches("(?s).*[\\s\\u09CD\\u200B-\\u200D,;:–।-]"), cut);
        }
    }
}
