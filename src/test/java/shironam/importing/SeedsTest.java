package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.Status;

/** The seeds that come with the project. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeedsTest extends ImportingTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final Path REAL = SEEDS.resolve("000_6936bfd3f4e10f79.txt");

    @Test
    void theSecondTimeNothingChanges() throws Exception {
        ImportReport first = run(SEEDS);
        long stories = stories();
        ImportReport second = run(SEEDS);

        assertEquals(0, first.refused, first.lines.toString());
        assertEquals(List.of(0, 0, first.found, 0, 0), counts(second));
        assertEquals(stories, stories());
        assertEquals(1, history(REAL).size());
    }

    @Test
    void everyVisibleCharacterIsAccountedFor() throws Exception {
        ImportReport report = run(DRY_RUN, SEEDS);

        assertEquals(
                report.charactersIn, report.charactersInBodies + report.charactersInCards + report.charactersInSources);
        assertTrue(report.summary().contains("0 dropped (100 % accounted for)"), report.summary());
    }

    @Test
    void theRealSeedIsAPublishedStory() throws Exception {
        run(REAL);

        assertEquals(Status.PUBLISHED, kept(REAL).status());
        assertEquals("world", kept(REAL).content().section());
        assertEquals("এএফপি", kept(REAL).content().source());
        assertEquals(Instant.parse("2024-11-10T02:30:00Z"), kept(REAL).publishAt());
        assertEquals(2, kept(REAL).content().cards().size());
        assertEquals(
                LocalDate.of(2024, 6, 19), kept(REAL).content().cards().get(0).publishedOn());
        assertEquals("world", kept(REAL).content().cards().get(1).sectionSlug());
    }
}
