package shironam.story.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.changes.SurrogateKey;

/** The split at two thousand, seen at three. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ActivateRequestContext
class SitemapFilesTest {
    private static final int SIZE = 3;

    @Inject
    Newsroom newsroom;

    private final SitemapQueries files = new SitemapQueries(SIZE);

    @Test
    void everyStoryStandsInOneFileAndNoFileIsOverfull() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 2 * SIZE + 1; i++) {
            stories.add(newsroom.publish(Newsroom.content("মানচিত্রে " + i, "sport", "<p>লেখা</p>")));
        }
        Story draft = newsroom.draft(Newsroom.content("মানচিত্রে নেই", "sport", "<p>লেখা</p>"));

        List<String> paths = new ArrayList<>();
        for (SitemapQueries.File file : files.files()) {
            List<SitemapQueries.Entry> entries = files.in(file.number());
            assertTrue(!entries.isEmpty() && entries.size() <= SIZE);
            assertEquals(
                    entries.stream()
                            .map(SitemapQueries.Entry::changed)
                            .max(java.util.Comparator.naturalOrder())
                            .orElseThrow(),
                    file.changed());
            entries.forEach(entry -> paths.add(entry.path()));
        }

        stories.forEach(story ->
                assertEquals(1, paths.stream().filter(story.path()::equals).count()));
        assertFalse(paths.stream().anyMatch(path -> path.contains("/" + draft.id + "/")));
    }

    @Test
    void aNewStoryLeavesEarlierFilesAsTheyWere() {
        Story first = newsroom.publish(Newsroom.content("আগের মানচিত্রে", "sport", "<p>লেখা</p>"));
        long file = (first.id - 1) / SIZE + 1;
        for (int i = 0; i < SIZE; i++) {
            newsroom.publish(Newsroom.content("মানচিত্র ভরে " + i, "sport", "<p>লেখা</p>"));
        }
        List<SitemapQueries.Entry> before = files.in(file);

        for (int i = 0; i < SIZE; i++) {
            newsroom.publish(Newsroom.content("পরের মানচিত্রে " + i, "sport", "<p>লেখা</p>"));
        }

        assertEquals(before, files.in(file));
    }

    @Test
    void theIndexOfAllFilesReadsOneEntryOfEach() {
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            EntityManager database = Panache.getEntityManager();
            database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            database.createNativeQuery("set local enable_sort = off").executeUpdate();
            return database.createNativeQuery("explain " + SitemapQueries.filesOf(SurrogateKey.STORIES_PER_SITEMAP))
                    .getResultList()
                    .toString();
        });

        assertTrue(plan.contains("using stories_of_a_sitemap"), plan);
    }

    @Test
    void aStoryIsAnIngredientOfItsOwnFileOnly() {
        assertEquals(
                List.of(1L, 1L, 2L),
                List.of(1L, 2_000L, 2_001L).stream()
                        .map(SurrogateKey::sitemapNumberOf)
                        .toList());
    }
}
