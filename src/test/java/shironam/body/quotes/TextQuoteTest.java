package shironam.body.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A place in a text is found again by its words, while the text around them changes. */
class TextQuoteTest {
    private static final String TEXT = """
            ঘাটে নৌকা ভিড়েছে সকালে। জেলেরা বলছেন, এবার মাছ কম।
            দুপুরে হাট বসে। জেলেরা বলছেন, দাম বেড়েছে দ্বিগুণ।
            সন্ধ্যায় সবাই ফেরেন।""";

    private static TextQuote quote(String words, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = TEXT.indexOf(words, at + 1);
        }
        int end = at + words.length();
        return new TextQuote(
                words,
                TEXT.substring(Math.max(0, at - 40), at),
                TEXT.substring(end, Math.min(TEXT.length(), end + 40)));
    }

    private static String found(TextQuote quote, String text) {
        return quote.in(text).map(place -> place.quote().exact()).orElse("–");
    }

    @Test
    void itIsFoundWhereItStands() {
        TextQuote again = quote("দাম বেড়েছে", 1).in(TEXT).orElseThrow().quote();
        assertEquals("দাম বেড়েছে", again.exact());
        assertTrue(again.prefix().endsWith("জেলেরা বলছেন,"), again.prefix());
        assertTrue(again.suffix().startsWith("দ্বিগুণ।"), again.suffix());
    }

    @Test
    void ofTheSameWordsInTwoPlacesThoseAreMeantThatWereQuoted() {
        assertTrue(
                quote("জেলেরা বলছেন", 2).in(TEXT).orElseThrow().quote().suffix().startsWith(", দাম"));
        assertTrue(
                quote("জেলেরা বলছেন", 1).in(TEXT).orElseThrow().quote().suffix().startsWith(", এবার"));
        String longer = TEXT.replace("দুপুরে হাট বসে।", "দুপুরে বড় হাট বসে নদীর পাড়ে।");
        assertTrue(quote("জেলেরা বলছেন", 2)
                .in(longer)
                .orElseThrow()
                .quote()
                .suffix()
                .startsWith(", দাম"));
    }

    @Test
    void spacesLinesAndEncodingsDoNotMatter() {
        String other = TEXT.replace("\n", " ").replace("বেড়েছে", "বেড়েছে").replace("দাম ", "দাম\u00a0 \u200c");
        assertTrue(quote("দাম বেড়েছে", 1).in(other).isPresent());
    }

    @Test
    void changedWordsAreFoundBetweenWhatStoodAroundThem() {
        TextQuote quote = quote("এবার মাছ কম", 1);
        String changed = TEXT.replace("এবার মাছ কম", "এ বছর ইলিশ ধরা পড়ছে অর্ধেক");
        assertEquals("এ বছর ইলিশ ধরা পড়ছে অর্ধেক", found(quote, changed));
        assertFalse(quote.says(quote.in(changed).orElseThrow().quote()));
        assertTrue(quote.says(quote.in(TEXT).orElseThrow().quote()));
    }

    @Test
    void wordsThatAreGoneAreGone() {
        assertEquals("–", found(quote("এবার মাছ কম", 1), "অন্য একটি লেখা, যেখানে এসব কিছু নেই।"));
        assertEquals("–", found(quote("এবার মাছ কম", 1), TEXT.replace(" এবার মাছ কম", "")));
        assertEquals("–", found(quote("এবার মাছ কম", 1), ""));
    }

    @Test
    void aShortWordElsewhereIsNotTaken() {
        assertEquals("–", found(quote("মাছ", 1), "নদীতে মাছ নেই বললেই চলে, তাই ঘাটও ফাঁকা।"));
        assertEquals("মাছ", found(quote("মাছ", 1), "আজ " + TEXT));
    }

    @Test
    void longWordsElsewhereAreNotTakenWhereTheirOwnPlaceIsStillThere() {
        String text = "ঘাটে সকালে, দাম বেড়েছে দ্বিগুণ বলে জানান সবাই।";
        TextQuote quote = new TextQuote("দাম বেড়েছে দ্বিগুণ", "ঘাটে সকালে, ", " বলে জানান সবাই।");
        String changed = text.replace("দাম বেড়েছে দ্বিগুণ", "মাছ কমেছে অর্ধেক") + " শহরে দাম বেড়েছে দ্বিগুণ।";
        assertEquals("মাছ কমেছে অর্ধেক", found(quote, changed));
        assertEquals("দাম বেড়েছে দ্বিগুণ", found(quote, "শহরে দাম বেড়েছে দ্বিগুণ।"));
    }

    @Test
    void behindTheBeginningOfALongQuoteStandsItsOwnRest() {
        String words = "মাছ কমেছে। ".repeat(60).strip();
        TextQuote quote = TextQuote.of(words, "আগে ", " পরে");
        assertEquals(TextQuote.LONGEST, quote.exact().length());
        assertTrue(words.substring(TextQuote.LONGEST).startsWith(quote.suffix()), quote.suffix());
        assertEquals(
                "আগে",
                quote.in("আগে " + words + " পরে").orElseThrow().quote().prefix().strip());
    }

    @Test
    void aTextOfFewWordsIsEnough() {
        assertEquals("মাছ", found(new TextQuote("মাছ", "", ""), "মাছ"));
    }

    @Property(tries = 300)
    void whateverIsAddedInFrontOrBehindItIsFoundAgain(
            @ForAll @StringLength(max = 60) String front,
            @ForAll @StringLength(max = 60) String behind,
            @ForAll @IntRange(max = 80) int start,
            @ForAll @IntRange(min = 12, max = 40) int length) {
        String words = TEXT.substring(start, Math.min(TEXT.length(), start + length));
        TextQuote quote =
                new TextQuote(words, TEXT.substring(0, start), TEXT.substring(Math.min(TEXT.length(), start + length)));
        Optional<TextQuote.Place> place = quote.in(front + " " + TEXT + " " + behind);
        assertTrue(place.isPresent());
        assertTrue(quote.says(place.get().quote()));
    }

    @Property(tries = 300)
    void nothingBreaksIt(@ForAll String exact, @ForAll String prefix, @ForAll String suffix, @ForAll String text) {
        new TextQuote(exact, prefix, suffix).in(text).ifPresent(place -> {
            assertFalse(place.quote().exact().isEmpty());
            assertTrue(place.quote().in(text).isPresent());
        });
    }
}
