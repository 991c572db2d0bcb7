package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.story.StoryField;

class SeedManifestTest {

    @ParameterizedTest
    @CsvSource({
        "2024-11-10T08:30:00+06:00, 2024-11-10T02:30:00Z",
        "2024-11-10T08:30+0600, 2024-11-10T02:30:00Z",
        "2024-11-10 08:30:00 +06:00, 2024-11-10T02:30:00Z",
        "2024-11-10T02:30:00Z, 2024-11-10T02:30:00Z",
        "2024-11-10T08:30, 2024-11-10T02:30:00Z",
        "2024-11-10 08:30, 2024-11-10T02:30:00Z",
        "2024-11-10, 2024-11-09T18:00:00Z",
        "২০২৪-১১-১০, 2024-11-09T18:00:00Z",
        "২০২৪-১১-১০ ০৮:৩০, 2024-11-10T02:30:00Z",
        "১০ নভেম্বর ২০২৪, 2024-11-09T18:00:00Z",
        "রবিবার ১০ নভেম্বর ২০২৪ সকাল ৮:৩০, 2024-11-10T02:30:00Z",
        "১০ নভেম্বর ২০২৪ রাত ৯টা, 2024-11-10T15:00:00Z",
        "১০ নভেম্বর ২০২৪ রাত ১২:৩০, 2024-11-09T18:30:00Z",
        "১০ নভেম্বর ২০২৪ দুপুর ১টা, 2024-11-10T07:00:00Z",
        "১৬ই ডিসেম্বর ২০২৩, 2023-12-15T18:00:00Z",
        "১ জানুয়ারী ২০২৪, 2023-12-31T18:00:00Z",
        "1 Jan 2024, 2023-12-31T18:00:00Z",
        "November 10 2024 8:30 PM, 2024-11-10T14:30:00Z",
        "2024/11/10, 2024-11-09T18:00:00Z",
        "Sun 10 Nov 2024 08:30:00 +0600, 2024-11-10T02:30:00Z",
        "2024-11-10T02:30:00.123Z, 2024-11-10T02:30:00Z",
        "২৩-০৫-২০২৪ ০৭:৪৫:১২ অপরাহ্ন, 2024-05-23T13:45:12Z",
        "০৭ এপ্রিল ২০২৪ | ০৯:০৫, 2024-04-07T03:05:00Z",
        "১৭ টা ২ মিনিট ২৭ মে ২০২৪, 2024-05-27T11:02:00Z",
        "১০৩৫ ঘণ্টা আগস্ট ৩ ২০২৩, 2023-08-03T04:35:00Z",
        "'\"০২ মার্চ ২০২৪ ১০: ১৫\"', 2024-03-02T04:15:00Z"
    })
    void aDateWithoutAZoneIsDhakas(String written, String meant) throws Exception {
        assertEquals(
                Optional.of(Instant.parse(meant)),
                SeedManifest.parse("date: " + written).instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "গতকাল",
                "2024-13-45",
                "10.11.2024",
                "১০/১১/২০২৪",
                "2024-02-30",
                "2024-11-10T25:00",
                "২৫ কার্তিক ১৪৩১",
                "0024-11-10"
            })
    void aDateThatIsNoneIsRefused(String date) throws Exception {
        ImportRefusedException refused = assertThrows(
                ImportRefusedException.class,
                () -> SeedManifest.parse("date: " + date).instant());

        assertTrue(refused.reason.contains(date));
        assertTrue(refused.whatToDo.contains("2024-11-10T08:30:00+06:00"));
    }

    @Test
    void oneTagNeedsNoBrackets() throws Exception {
        assertEquals(List.of("নদী"), SeedManifest.parse("tags: নদী").tags());
        assertEquals(
                List.of("নদী", "পানি"),
                SeedManifest.parse("{\"tags\": [\"নদী\", \"পানি\"]}").tags());
    }

    @Test
    void wordsThatYamlTakesForSomethingElseAreWords() throws Exception {
        SeedManifest manifest =
                SeedManifest.parse("headline: no\nkicker: 2024\ntags: [no, on, 2024, 1.50, null, \"\", \" \"]");

        assertEquals("no", manifest.texts().get(StoryField.HEADLINE));
        assertEquals("2024", manifest.texts().get(StoryField.KICKER));
        assertEquals(List.of("no", "on", "2024", "1.50"), manifest.tags());
    }

    @Test
    void tagsInOneTextArePartedByCommas() throws Exception {
        assertEquals(
                List.of("রাশিয়া", "উত্তর কোরিয়া", "পুতিন"),
                SeedManifest.parse("tags: \"রাশিয়া, উত্তর কোরিয়া, পুতিন\"").tags());
    }

    @Test
    void htmlInALineIsReadAsText() throws Exception {
        SeedManifest manifest = SeedManifest.parse("""
                headline: "<b>গাঢ়</b> শিরোনাম &amp; &quot;উদ্ধৃতি&quot; &#8216;ক&#8217;"
                summary: "<p>সারাংশ <a href='x'>লিংক</a></p>"
                kicker: ৫ < ৬ & ৭ > ৪
                """);

        assertEquals("গাঢ় শিরোনাম & \"উদ্ধৃতি\" ‘ক’", manifest.texts().get(StoryField.HEADLINE));
        assertEquals("সারাংশ লিংক", manifest.texts().get(StoryField.SUMMARY));
        assertEquals("৫ < ৬ & ৭ > ৪", manifest.texts().get(StoryField.KICKER));
    }

    @Test
    void whatIsRepeatedByAnAnchorIsThatText() throws Exception {
        assertEquals(
                "মেলা",
                SeedManifest.parse("headline: &h মেলা\nkicker: *h").texts().get(StoryField.KICKER));
    }

    @Test
    void anEntryThatStandsTwiceIsNamed() {
        for (String twice : List.of("headline: ক\nheadline: খ", "{\"headline\": \"ক\", \"headline\": \"খ\"}")) {
            ImportRefusedException refused =
                    assertThrows(ImportRefusedException.class, () -> SeedManifest.parse(twice));
            assertTrue(refused.reason.contains("twice"), refused.reason);
        }
    }

    @Test
    void allUnknownEntriesAreNamedAtOnceWithWhatTheyAreCalledHere() {
        ImportRefusedException refused =
                assertThrows(ImportRefusedException.class, () -> SeedManifest.parse("title: ক\nlayout: খ\n"));

        assertTrue(refused.reason.contains("«title», «layout»"), refused.reason);
        assertTrue(refused.whatToDo.contains("«title» is called headline here."), refused.whatToDo);
    }

    @Test
    void anUnknownEntryIsNamed() {
        ImportRefusedException refused =
                assertThrows(ImportRefusedException.class, () -> SeedManifest.parse("headline: ক\nhedline: খ\n"));

        assertTrue(refused.reason.contains("«hedline»"), refused.reason);
        assertTrue(refused.whatToDo.contains("headline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline: [ক", "- ক\n- খ", "headline: {ক: খ}", "just a line", "\"", "headline: &a [*a]"})
    void whatIsNoManifestIsRefusedAndNeverThrown(String broken) {
        ImportRefusedException refused = assertThrows(ImportRefusedException.class, () -> SeedManifest.parse(broken));

        assertTrue(refused.reason.startsWith("Its manifest"), refused.reason);
    }

    @Test
    void anEmptyManifestSaysNothing() throws Exception {
        assertEquals(SeedManifest.NONE, SeedManifest.parse("# to come\n"));
        assertEquals(Optional.empty(), SeedManifest.parse("headline: ").instant());
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nheadline: [*b, *b, *b, *b]\n",
                "headline: &a [*a]\n",
                "headline: !!javax.script.ScriptEngineManager [x]\n? [a, b]\n: c\n"
            })
    void nothingInAManifestIsExpanded(String yaml) {
        assertThrows(ImportRefusedException.class, () -> SeedManifestEntries.of(yaml));
    }

    @Test
    @Timeout(10)
    void tomlIsBounded() throws Exception {
        for (String deep : List.of("a = " + "[".repeat(30_000), "x".repeat(70_000) + " = 1", "a = \"\"\"" + "x")) {
            assertThrows(
                    ImportRefusedException.class,
                    () -> FrontMatter.of("+++\n" + deep + "\n+++\nক"),
                    deep.substring(0, 5));
        }
        String deepTable = "+++\ntitle = 'ক'\ntaxonomies" + ".a".repeat(5_000) + " = 1\n+++\nক";
        assertEquals("{\"title\":\"ক\"}", FrontMatter.of(deepTable).manifest());
    }
}
