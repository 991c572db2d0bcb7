package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.analysis.Terms;
import shironam.bangla.bijoy.Bijoy;
import shironam.bangla.copycheck.CopyCheck;
import shironam.bangla.transliteration.Consonants;
import shironam.bangla.transliteration.Romanised;
import shironam.bangla.transliteration.Slug;

/**
 * However long a text is, it goes through every analysis in time and memory that grow as it does. What is quadratic would
 * take many times the time that it has here, and what calls itself for each letter would have no stack left. A megabyte
 * is tried by {@code -Dshironam.text.length=1000000}.
 */
class LongTextTest {
    private static final int LONG = Integer.getInteger("shironam.text.length", 50_000);
    /** 25 µs of processor time a letter, many times what any of them takes. */
    private static final Duration FOR_LONG = Duration.ofMillis(25L * LONG / 1000);

    /** Of this thread alone, so that a busy machine makes no difference. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int MANY = 5_000;
    private static final Duration FOR_MANY = Duration.ofMillis(625);

    private static final Map<String, Consumer<String>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("nfc", Normalization::nfc);
        WAYS.put("line", Normalization::line);
        WAYS.put("key", Normalization::key);
        WAYS.put("romanised", Romanised::word);
        WAYS.put("consonants", Consonants::of);
        WAYS.put("may be", Consonants::mayBe);
        WAYS.put("terms", Terms::in);
        WAYS.put("telling terms", Terms::telling);
        WAYS.put("slug", Slug::of);
        WAYS.put("tag", Slug::tag);
        WAYS.put("is slug", Slug::isSlug);
        WAYS.put("sentences", Sentences::split);
        WAYS.put("words", Words::count);
        WAYS.put("pieces", Words::pieces);
        WAYS.put("graphemes", Graphemes::count);
        WAYS.put("truncated", text -> Graphemes.truncate(text, 160));
        WAYS.put("truncated late", text -> Graphemes.truncate(text, 40_000));
        WAYS.put("together", NonBreakingSpaces::keepTogether);
        WAYS.put("digits", Digits::bengali);
        WAYS.put("likely Bijoy", Bijoy::isLikely);
        WAYS.put("from Bijoy", Bijoy::toUnicode);
        WAYS.put("copy check", CopyCheck::of);
        WAYS.put("mended", CopyCheck::mended);
    }

    /** Repeated many times: one word, one line, and whatever a rule could begin with at every letter. */
    static Stream<String> pieces() {
        return Stream.of(
                "নদী",
                "ক",
                "রা",
                "কে",
                "ের",
                "পুর",
                "টিকে",
                "ক্",
                "ক্য",
                "কা",
                "কঁ",
                "ংঃ",
                "আ",
                "ইয়া",
                "ও",
                "দু:",
                "মোঃ",
                "ড.",
                "ইউনিসেফ’",
                "উ. ",
                "শব্দ ",
                "শব্দ, ",
                "শব্দ\n",
                "কেন? ",
                "?",
                "!’ ",
                "।",
                "। ",
                " ।",
                "|",
                " |",
                "১",
                "১,",
                "১.",
                "1২",
                "৫ জুন ",
                "১০:",
                "a",
                "ab ",
                "a.",
                "a@",
                "a@b.",
                "a.b@",
                "www.",
                "http://",
                "&amp;",
                "'",
                "\"",
                "\"ক",
                "'ক' ",
                "‘",
                " ",
                "\u00A0",
                "\t",
                "-",
                "…",
                "GKv",
                "e‡m",
                "š",
                "š‡",
                "K¨",
                "K&",
                "©",
                "¯Í",
                "w",
                "‡",
                "v",
                "æ",
                "Av",
                "MvB ",
                "\u00AD",
                "K\u00AD",
                "\u2212",
                "\u09BC",
                "\u09CD",
                "\u09BC\u09CD",
                "\u0323\u0301",
                "\u0F73",
                "\u200C",
                "\u200D",
                "\u200B",
                " \u200B",
                "\u0981",
                "ক\u200D",
                "é",
                "İ",
                "ß",
                "漢",
                "ไทย",
                "👨\u200D👩",
                "\uD83D",
                "\uFFFC",
                "\u0000",
                "\r",
                "\u202E");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(value = 600, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whateverIsRepeatedGoesThroughEveryAnalysis(String piece) {
        goesThrough(piece, MANY, FOR_MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"নদী", "শব্দ, ", "GKv"})
    @Timeout(value = 900, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongTextGoesThroughEveryAnalysis(String piece) {
        goesThrough(piece, LONG, FOR_LONG);
    }

    private static void goesThrough(String piece, int length, Duration most) {
        String text = "ক " + piece.repeat(length / piece.length()) + " খ";
        for (Map.Entry<String, Consumer<String>> way : WAYS.entrySet()) {
            long began = CLOCK.getCurrentThreadCpuTime();
            try {
                way.getValue().accept(text);
            } catch (StackOverflowError | OutOfMemoryError unbounded) {
                throw new AssertionError(way.getKey() + " can't bear a lot of «" + piece + "»", unbounded);
            }
            Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - began);
            assertTrue(took.compareTo(most) < 0, way.getKey() + " took " + took + " for a lot of «" + piece + "»");
        }
    }

    @Test
    void aLongWordIsKnownByItsBeginningAndStandsWholeInTheText() {
        String word = "নদী".repeat(40_000);

        List<Terms.Term> terms = Terms.in("এই " + word + " শেষ");

        assertEquals(3, terms.size());
        assertTrue(word.startsWith(terms.get(1).word()) && terms.get(1).word().length() <= Terms.LONGEST);
        assertEquals(3 + word.length(), terms.get(1).end());
        assertEquals(
                terms.get(1).stem(), Terms.in("নদী".repeat(30)).get(0).stem(), "who asks for the beginning finds it");
    }

    @Test
    void anAddressForALongWordIsCutLikeAnyOther() {
        assertEquals(Slug.MAX_LENGTH, Slug.of("নদী".repeat(100_000)).length());
    }

    @Test
    void marksInALongRunAreOrderedAsAnywhereElse() {
        String marks = "\u0301\u0323".repeat(1000);
        assertEquals("ạ" + "\u0323".repeat(999) + "\u0301".repeat(1000), Normalization.nfc("a" + marks));
    }
}
