package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.StoryCard;

/** A card finds its story, whichever of the two comes first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CardsResolveTest extends ImportingTest {
    private long number;
    private Path holder;
    private Path target;

    @BeforeEach
    void twoFiles() throws Exception {
        number = ThreadLocalRandom.current().nextLong(10_000_000L, 1_000_000_000L);
        holder = write(
                "holder/" + unique + "1.html",
                "<p>নদীর পানি, " + unique + "</p>"
                        + card("https://www.kalerkantho.com/online/world/2024/06/19/" + number));
        target = write(
                "target/" + unique + "2.html",
                "---\nurl: https://www.kalerkantho.com/online/world/2024/06/19/" + number + "\n---\n<p>লক্ষ্যের লেখা, "
                        + unique + "</p>");
    }

    @Test
    void aCardResolvesWhenItsTargetIsThere() throws Exception {
        run(target);
        ImportReport report = run(holder);

        assertEquals(kept(target).id(), targetOfCard(holder));
        assertEquals(1, report.cardsFound);
        assertEquals(1, report.cardsResolved);
    }

    @Test
    void aCardResolvesWhenItsTargetArrives() throws Exception {
        assertEquals(0, run(holder).cardsResolved);
        assertNull(targetOfCard(holder));

        run(target);

        assertEquals(kept(target).id(), targetOfCard(holder));
    }

    @Test
    void aCardResolvesWhenItsTargetLearnsItsAddress() throws Exception {
        write("target/" + unique + "2.html", "<p>লক্ষ্যের লেখা, " + unique + "</p>");
        run(target, holder);
        assertNull(targetOfCard(holder));
        write("target/" + unique + "2.yaml", "url: https://www.kalerkantho.com/online/world/2024/06/19/" + number);

        run(target);

        assertEquals(kept(target).id(), targetOfCard(holder));
    }

    @Test
    void theArticlesNumberIsEnough() throws Exception {
        write(
                "target/" + unique + "2.html",
                "---\nurl: http://kalerkantho.com/print-edition/news/2024/06/20/" + number
                        + "?utm_source=x\n---\n<p>লক্ষ্যের লেখা, " + unique + "</p>");

        run(holder, target);

        assertEquals(kept(target).id(), targetOfCard(holder));
    }

    @Test
    void theSameNumberAtAnotherPaperIsAnotherStory() throws Exception {
        write(
                "target/" + unique + "2.html",
                "---\nurl: https://samakal.com/world/" + number + "\n---\n<p>লক্ষ্যের লেখা, " + unique + "</p>");

        run(holder, target);

        assertNull(targetOfCard(holder));
    }

    @Test
    void twoStoriesPointAtEachOther() throws Exception {
        write(
                "holder/" + unique + "1.html",
                "---\nurl: https://a.example/n/" + number + "1\n---\n<p>নদীর পানি, " + unique + "</p>"
                        + card("https://a.example/n/" + number + "2"));
        write(
                "target/" + unique + "2.html",
                "---\nurl: https://a.example/n/" + number + "2\n---\n<p>লক্ষ্যের লেখা, " + unique + "</p>"
                        + card("https://a.example/n/" + number + "1"));

        run(folder);

        assertEquals(kept(target).id(), targetOfCard(holder));
        assertEquals(kept(holder).id(), targetOfCard(target));
    }

    @Test
    void aCardToItsOwnStoryStaysUnresolved() throws Exception {
        write(
                "holder/" + unique + "1.html",
                "---\nurl: https://a.example/n/" + number + "\n---\n<p>নদীর পানি, " + unique + "</p>"
                        + card("https://a.example/n/" + number));

        run(holder);
        run(holder);

        assertNull(targetOfCard(holder));
    }

    @Test
    void aCardKeepsWhatItsSourceGave() throws Exception {
        run(holder);

        StoryCard card = card(holder);
        assertEquals("কার্ডের শিরোনাম", card.headline);
        assertEquals("https://a.example/1.jpg", card.pictureUrl);
        assertEquals(100, card.pictureWidth);
        assertEquals("world", card.sectionSlug);
        assertEquals(java.time.LocalDate.of(2024, 6, 19), card.publishedOn);
    }

    private static String card(String href) {
        return "<div><strong>আরো পড়ুন</strong><div><img src='https://a.example/1.jpg' width=100 height=66>"
                + "<p>কার্ডের শিরোনাম</p></div><a class='stretched-link' href='" + href + "'> </a></div>";
    }

    private static Long targetOfCard(Path file) {
        return card(file).targetId;
    }

    private static StoryCard card(Path file) {
        long id = kept(file).id();
        return QuarkusTransaction.requiringNew()
                .call(() -> StoryCard.<StoryCard>find("story.id", id).firstResult());
    }
}
