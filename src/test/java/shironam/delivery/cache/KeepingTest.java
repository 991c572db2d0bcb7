package shironam.delivery.cache;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.delivery.MovableClock;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.breaking.BreakingNews;
import shironam.story.lists.PublicLists;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.PublicPictures;

/** When a finished page may be kept, and when it goes. The day's end is the moment that a clock can reach. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ActivateRequestContext
class KeepingTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    PublicLists lists;

    @Inject
    BreakingNews breaking;

    @Inject
    PaperSettings paper;

    @Inject
    PublicPictures pictures;

    private final MovableClock clock = new MovableClock();
    private final PageCache pages = new PageCache();

    @BeforeEach
    void open() {
        NextExpiry nextExpiry = new NextExpiry();
        nextExpiry.clock = clock;
        nextExpiry.stories = lists;
        nextExpiry.breaking = breaking;
        nextExpiry.paper = paper;
        nextExpiry.pictures = pictures;
        nextExpiry.outage = new DatabaseOutage();
        pages.nextExpiry = nextExpiry;
        pages.clock = clock;
        pages.madeOf = List.of();
        pages.settings = () -> 1_000_000;
        pages.open();
    }

    @Test
    void aPageIsKeptUntilOneOfItsIngredientsChanges() {
        keep("/a", pages.mark(), "story-1", "section-2");

        pages.drop(Set.of("story-2", "section-1"));
        assertNotNull(pages.get("/a"));

        pages.drop(Set.of("section-2", "latest"));
        assertNull(pages.get("/a"));
    }

    /** Not for a moment: who made it may be held up between putting it there and looking for changes. */
    @Test
    void aPageThatWasReadBeforeAChangeIsSeenByNobodyAfterIt() throws Exception {
        ExecutorService maker = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 500; i++) {
                long mark = pages.mark();
                Future<?> kept = maker.submit(() -> keep("/a", mark, "story-1"));
                pages.drop(Set.of("story-1"));
                do {
                    assertNull(pages.get("/a"), "round " + i);
                    assertNull(pages.lastKnown("/a"), "round " + i);
                } while (!kept.isDone());
            }
        } finally {
            maker.shutdown();
        }
    }

    @Test
    void aPageThatWasReadBeforeAChangeIsNotKeptAfterIt() {
        long mark = pages.mark();
        pages.drop(Set.of("story-1"));

        keep("/a", mark, "story-1");

        assertNull(pages.get("/a"));
    }

    @Test
    void allPagesGoWhenTheMomentComes() {
        keep("/a", pages.mark(), "story-1");

        clock.advance(A_DAY);

        assertNull(pages.get("/a"));
    }

    @Test
    void aPageThatWasReadBeforeTheMomentIsNotKeptAfterIt() {
        long mark = pages.mark();
        clock.advance(A_DAY);

        keep("/a", mark, "story-1");

        assertNull(pages.get("/a"));
    }

    @Test
    void aChangeAfterTheMomentDropsWhatWasMadeBeforeIt() {
        keep("/a", pages.mark(), "story-1");
        clock.advance(A_DAY);

        pages.drop(Set.of("story-2"));

        assertNull(pages.get("/a"));
    }

    @Test
    void aRenderingAfterTheMomentDropsWhatWasMadeBeforeIt() {
        keep("/a", pages.mark(), "story-1");
        clock.advance(A_DAY);

        keep("/b", pages.mark(), "story-2");

        assertNull(pages.get("/a"));
    }

    @Test
    void aPageThatSaysUntilWhenItIsRightGoesThenAndAlone() {
        Instant soon = clock.instant().plusSeconds(60);
        var made = new CachedPage.Made(Instant.now(), true);
        pages.keep("/news", new CachedPage(new byte[] {1}, Map.of(), Set.of("latest"), made, soon), pages.mark());
        keep("/a", pages.mark(), "latest");
        assertNotNull(pages.get("/news"));

        clock.advance(Duration.ofMinutes(1));

        assertNull(pages.get("/news"));
        assertNotNull(pages.get("/a"));
    }

    @Test
    void pagesAreKeptAgainAfterTheMoment() {
        clock.advance(A_DAY);
        assertNull(pages.get("/a"));

        keep("/a", pages.mark(), "story-1");

        assertNotNull(pages.get("/a"));
    }

    @Test
    void withoutMemoryNothingIsKept() {
        pages.settings = () -> 0;

        keep("/a", pages.mark(), "story-1");

        assertNull(pages.get("/a"));
    }

    @Test
    void whatTheClockMadeWrongIsPutAsideAndWhatHasChangedIsGone() {
        keep("/a", pages.mark(), "story-1");
        keep("/b", pages.mark(), "story-2");
        clock.advance(A_DAY);
        assertNull(pages.get("/a"));

        pages.drop(Set.of("story-2"));

        assertNull(pages.get("/a"));
        assertNotNull(pages.lastKnown("/a"));
        assertNull(pages.lastKnown("/b"));
    }

    @Test
    void whatMayHaveChangedIsPutAsideUntilItIsMadeAnew() {
        keep("/a", pages.mark(), "story-1");

        pages.putAsideWhatMayHaveChanged();

        assertNull(pages.get("/a"));
        assertNotNull(pages.lastKnown("/a"));
        keep("/a", pages.mark(), "story-1");
        assertNotNull(pages.get("/a"));
    }

    @Test
    void whenAnythingMayBeWithdrawnNothingIsPutAside() {
        keep("/a", pages.mark(), "story-1");

        pages.dropAll();

        assertNull(pages.lastKnown("/a"));
    }

    private void keep(String key, long mark, String... surrogateKeys) {
        var made = new CachedPage.Made(Instant.now(), true);
        pages.keep(key, new CachedPage(new byte[] {1}, Map.of(), Set.of(surrogateKeys), made), mark);
    }
}
