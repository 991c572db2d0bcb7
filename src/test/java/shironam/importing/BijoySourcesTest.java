package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.story.history.Revision.Kind.IMPORTED;
import static shironam.story.history.Revision.Kind.PUBLISHED;
import static shironam.story.history.Revision.Kind.SAVED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.bangla.bijoy.Bijoy;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.workflow.Publishing;
import shironam.story.writing.StoryEditing;

/** A source in the Bijoy encoding comes in as it is and waits for somebody; only who asks for it has it converted. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BijoySourcesTest extends ImportingTest {
    private static final Importer.Options CONVERT = new Importer.Options(false, true, "", true);

    @Inject
    Accounts accounts;

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Test
    void itStaysAsItCameAndIsADraft() throws Exception {
        Path file = bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");

        ImportReport report = run(file);

        assertEquals(Status.DRAFT, kept(file).status());
        assertEquals(
                Normalization.nfc("cÖavbgš¿x †kL nvwmbv e‡j‡Qb"),
                kept(file).content().headline());
        assertTrue(kept(file).content().body().contains("<p>Avgvi †mvbvi evsjv, <strong>Avwg</strong> †Zvgvq"));
        assertEquals(1, report.inBijoy);
        assertEquals(1, report.heldAsDraft);
        assertEquals(0, report.converted);
        assertTrue(lines(report, Kind.BIJOY).get(0).contains("in the Bijoy encoding (SutonnyMJ), as a draft."));
        assertTrue(report.summary().contains("in the Bijoy encoding: 1 as they came, 0 converted"), report.summary());
        assertEquals(0, report.exitCode());
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "the same source changes nothing");
    }

    @Test
    void whoAsksForItHasItInUnicodeAndPublished() throws Exception {
        Path file = bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");

        ImportReport report = run(CONVERT, file);

        assertEquals("প্রধানমন্ত্রী শেখ হাসিনা বলেছেন", kept(file).content().headline());
        assertEquals(
                "<p>আমার সোনার বাংলা, <strong>আমি</strong> তোমায\u09BC ভালোবাসি।<br>"
                        + "দেশের ৬৪ জেলায\u09BC ২৫ হাজার মানুষ পানিবন্দি</p><p>একে বাংলায\u09BC: " + unique + "</p>",
                kept(file).content().body());
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals(1, report.converted);
        assertTrue(lines(report, Kind.CONVERTED).get(0).endsWith("in Unicode now: 3."), report.lines.toString());
        assertEquals(report.charactersIn, report.charactersInBodies, "every character is accounted for");
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(CONVERT, file)));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(run(file)), "without the option it is no other source");
        assertTrue(kept(file).content().headline().startsWith("প্রধানমন্ত্রী"));
    }

    @Test
    void whatWaitsIsConvertedWhenSomebodyAsksForItLater() throws Exception {
        Path file = bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");
        run(file);

        ImportReport report = run(CONVERT, file);

        assertEquals(List.of(0, 1, 0, 0, 0), counts(report));
        assertEquals(1, report.converted);
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertEquals(List.of(IMPORTED, IMPORTED), history(file));
    }

    @Test
    void aStoryThatAnEditorHasMendedStaysSo() throws Exception {
        Path file = bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");
        run(file);
        Kept draft = kept(file);
        writing.save(
                draft.id(), draft.version(), draft.content().withTexts(Bijoy::isLikely, Bijoy::toUnicode), editor());

        for (Importer.Options options : List.of(PUBLISH, CONVERT)) {
            ImportReport report = run(options, file);
            assertEquals(List.of(0, 0, 1, 0, 0), counts(report));
            assertEquals(0, report.inBijoy + report.converted);
        }
        assertEquals("প্রধানমন্ত্রী শেখ হাসিনা বলেছেন", kept(file).content().headline());
        assertEquals(List.of(SAVED, IMPORTED), history(file));
    }

    @Test
    void aPublishedStoryIsNotReplacedByIt() throws Exception {
        Path file = write(unique + ".html", page("প্রধানমন্ত্রী বলেছেন", "<p>নদীর পানি বাড়ছে।</p>"));
        run(file);
        bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");

        ImportReport report = run(file);

        assertEquals(List.of(0, 0, 0, 0, 1), counts(report));
        assertTrue(lines(report, Kind.REFUSED).get(0).contains("--convert-bijoy"));
        assertEquals("প্রধানমন্ত্রী বলেছেন", kept(file).content().headline());
    }

    @Test
    void anEditorMayStillPublishIt() throws Exception {
        Path file = bijoy("cÖavbgš¿x †kL nvwmbv e‡j‡Qb");
        run(file);

        publishing.publish(kept(file).id(), null, false, editor());

        assertEquals(List.of(PUBLISHED, IMPORTED), history(file));
    }

    @Test
    void theTitleOfACardIsEnough() throws Exception {
        Path file = write(
                unique + ".html",
                page(
                        "নদীর খবর",
                        "<p>নদীর পানি বাড়ছে।</p><related-story href=\"https://example.org/1\">"
                                + "ivóªcwZ e‡j‡Qb</related-story>"));

        run(file);
        boolean held = kept(file).status() == Status.DRAFT;
        run(CONVERT, file);

        assertTrue(held);
        assertEquals("রাষ্ট্রপতি বলেছেন", kept(file).content().cards().get(0).headline());
    }

    @Test
    void everySharedVectorIsFoundAmongBengaliLines() throws Exception {
        JsonNode vectors = new ObjectMapper()
                .readTree(Shared.file("bengali/text_vectors.json").toFile());
        for (JsonNode vector : vectors.get("bijoy_sutonnymj")) {
            String line = vector.get("ansi").asText().replace("&", "&amp;");
            Path file = write(unique + ".html", page("নদীর খবর", "<p>পানি বাড়ছে।</p><p>" + line + "</p>"));
            assertEquals(1, run(DRY_RUN, file).inBijoy, line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The government said on Tuesday that it would review the law.</p>",
                "<p>Kyiv, Lviv, Avdiivka and Makiivka</p>",
                "<p>নদীর পানি GKv e‡m বাড়ছে।</p>",
                "<pre>GKv e‡m Zywg</pre><p>কোড <code>ivóªcwZ</code></p>",
                "<p>Le président a été reçu à l’Élysée ; « c’est l’été », dit-il.</p>",
                "<p>© 2024 Reuters, Disney™</p><ul><li>BBC</li><li>CNN</li><li>ABC</li></ul>",
            })
    void otherTextsAreNotTakenForIt(String html) throws Exception {
        Path file = write(unique + ".html", page("নদীর খবর", html));

        ImportReport report = run(CONVERT, file);

        assertEquals(0, report.inBijoy + report.converted, report.lines.toString());
        assertEquals(Status.PUBLISHED, kept(file).status());
        assertFalse(kept(file).content().body().isEmpty());
    }

    private Path bijoy(String headline) throws Exception {
        return write(
                unique + ".html",
                page(
                        headline,
                        "<p>Avgvi †mvbvi evsjv, <b>Avwg</b> †Zvgvq fv‡jvevwm|<br>‡`‡ki 64 †Rjvq 25 nvRvi gvbyl"
                                + " cvwbew›`</p><p>একে বাংলায়: " + unique + "</p>"));
    }

    private static String page(String headline, String html) {
        return "---\nheadline: \"%s\"\nsection: world\ndate: 2024-11-10\n---\n%s".formatted(headline, html);
    }

    private Account editor() {
        return accounts.create("editor-" + unique.substring(4), Role.CHIEF, "a long password");
    }
}
