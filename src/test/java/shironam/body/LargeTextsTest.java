package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shironam.body.pasting.Pasted;
import shironam.body.pasting.PlainTextInput;
import shironam.body.writing.Markdown;

/**
 * A lot of anything is read in a time that grows with its length, or refused with a reason that a person can act on.
 * Where the time grew with the square of the length, a megabyte of each of these took minutes.
 */
class LargeTextsTest {
    /** In letters, about; a megabyte is tried by {@code -Dshironam.text.length=1000000}. */
    private static final int LENGTH = Integer.getInteger("shironam.text.length", 75_000);

    /** Of this thread alone, so that a busy machine makes no difference. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** 30 µs of processor time a letter. */
    private static final Duration MOST = Duration.ofMillis(30L * LENGTH / 1000);

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry("one word", "নদী".repeat(many(110_000))),
            Map.entry("one Latin word", "<p>" + "a".repeat(many(1_000_000)) + "</p>"),
            Map.entry("one line", "<p>" + "নদীর পানি ".repeat(many(35_000)) + "</p>"),
            Map.entry("line ends", "নদীর\n".repeat(many(70_000))),
            Map.entry("empty lines", "নদীর\n\n".repeat(many(70_000))),
            Map.entry("paragraphs", "<p>নদীর</p>".repeat(many(60_000))),
            Map.entry("breaks", "<br>".repeat(many(100_000)) + "নদী"),
            Map.entry("bold never closed", "<b>নদী ".repeat(many(40_000))),
            Map.entry("bold and italics crossed", "<b><i></b>".repeat(many(20_000)) + "নদী"),
            Map.entry("nested", "<div>".repeat(many(20_000)) + "নদী"),
            Map.entry("nested a little", "<div><p>নদী<b>র</b></p></div>".repeat(many(25_000))),
            Map.entry("empty tags", "<b></b>".repeat(many(100_000)) + "নদী"),
            Map.entry("hidden tags", "<b hidden>ক</b>".repeat(many(60_000)) + "নদী"),
            Map.entry("paragraphs never closed", "<p>নদী".repeat(many(60_000))),
            Map.entry("items", "<ol>" + "<li>নদী".repeat(many(60_000)) + "</ol>"),
            Map.entry("rows", "<table>" + "<tr><td>ক<td rowspan=0>খ".repeat(many(20_000)) + "</table>"),
            Map.entry("frames", "<iframe src='https://a.example/1'/>".repeat(many(20_000)) + "নদী"),
            Map.entry("frames never closed", "<iframe src=x>".repeat(many(40_000)) + "নদী"),
            Map.entry("style sheets never closed", "<style>".repeat(many(100_000)) + "নদী"),
            Map.entry("scripts never closed", "<script>\"".repeat(many(100_000)) + "নদী"),
            Map.entry("videos never closed", "<video>".repeat(many(100_000)) + "নদী"),
            Map.entry("comments never closed", "<!-- ".repeat(many(150_000)) + "নদী"),
            Map.entry("comments", "<!-- x -->".repeat(many(80_000)) + "নদী"),
            Map.entry("sections of CDATA", "<![CDATA[<p>".repeat(many(60_000)) + "নদী"),
            Map.entry("quotation marks", "<a href=\"".repeat(many(80_000)) + "নদী"),
            Map.entry("quotation marks crossed", "<a b=\"><a b='>".repeat(many(50_000)) + "নদী"),
            Map.entry("less than", "<".repeat(many(500_000)) + "নদী"),
            Map.entry("shortcodes", "[gallery ids='1']".repeat(many(50_000)) + "নদী"),
            Map.entry("brackets", "[a ".repeat(many(300_000)) + "নদী]"),
            Map.entry("captions", "[caption]".repeat(many(1_500)) + "নদী"),
            Map.entry("kept lines", "<div style='white-space:pre-wrap'>" + "নদী\n".repeat(many(70_000)) + "</div>"),
            Map.entry("tracked changes", "<del cite='mailto:x' datetime=1>ক</del>খ".repeat(many(20_000))),
            Map.entry("garbled", "<p>" + "à¦¬à¦¾ ".repeat(many(100_000)) + "</p>"),
            Map.entry("labels", "<p>আরও পড়ুন</p>".repeat(many(20_000))),
            Map.entry("cards", "<p>আরও পড়ুন <a href='/n/1'>খবর</a></p>".repeat(many(900))),
            Map.entry("targets", "<a name=x></a><a href='#x'>ক</a>".repeat(many(20_000))),
            Map.entry("links", "<a href='../x'>ক</a> ".repeat(many(30_000))),
            Map.entry("emoji", "<img class=emoji alt='😀'>".repeat(many(30_000))),
            Map.entry("pictures", "<img src='/1.jpg'>".repeat(many(40_000)) + "নদী"),
            Map.entry("marks", "<p><b>ক</b><i>খ</i>".repeat(many(40_000))),
            Map.entry("signs", "<p>ক" + "\u09BE\u09BC".repeat(many(100_000)) + "</p>"),
            Map.entry("source line", "<p>ক</p><p>সূত্র: " + "এ ".repeat(many(300_000)) + "</p>"),
            Map.entry("Word list", "<p style='mso-list:l0 level1 lfo1'>ক</p>".repeat(many(15_000))),
            Map.entry("style", "<p style='" + "display ".repeat(many(80_000)) + "'>নদী</p>")));

    /** As many as that makes, of the number of them in a megabyte. */
    private static int many(int inAMegabyte) {
        return (int) ((long) inAMegabyte * LENGTH / 1_000_000);
    }

    static Stream<String> names() {
        return TEXTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLargeTextIsReadOrRefusedInTime(String name) {
        String html = TEXTS.get(name);
        long began = CLOCK.getCurrentThreadCpuTime();
        try {
            SourceReading reading = SourceReading.of(html);
            reading.account()
                    .dropped()
                    .forEach(dropped -> assertTrue(!dropped.why().isDefect(), dropped.toString()));
        } catch (UnusableSourceException refused) {
            assertTrue(refused.whatToDo().length() > 10);
        }
        try {
            Body body = Pasted.of(html).body();
            assertEquals(body.html(), Body.parse(body.html()).html());
            body.text();
            body.passages();
            Markdown.of(body, address -> address, card -> "");
        } catch (BodyTooDeepException refused) {
            assertTrue(refused.getMessage().contains("paste it"));
        }
        Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - began);
        assertTrue(took.compareTo(MOST) < 0, name + " took " + took);
    }

    @Test
    @Timeout(60)
    void aLargeTextInAPlainFieldIsReadInTime() {
        for (String text : new String[] {
            "a".repeat(200_000), "নদী ".repeat(50_000), "নদী\n".repeat(50_000), "নদী\n\n".repeat(50_000)
        }) {
            String html = PlainTextInput.body(text).describedHtml();
            assertEquals(
                    html,
                    PlainTextInput.body(PlainTextInput.text(html, address -> false))
                            .describedHtml());
        }
    }

    @Test
    void moreElementsThanAnyTextHasAreRefusedWithAReason() {
        BodyTooDeepException refused =
                assertThrows(BodyTooDeepException.class, () -> Body.parse("<b></b>".repeat(400_000)));

        assertTrue(refused.getMessage().contains("a part at a time"));
        assertThrows(BodyTooDeepException.class, () -> Body.parse("<b><i></b>".repeat(20_000)));
    }
}
