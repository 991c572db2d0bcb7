package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.search.related.RelatedStoriesIndexer;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** Under a story stand those that are like it, and no others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RelatedStoriesTest {
    private static final String SUBJECT = "<p>কাপ্তাইহ্রদে নৌকাবাইচের আয়োজন। মাঝিমাল্লারা বৈঠা হাতে প্রস্তুত। %s</p>";

    @Inject
    Newsroom newsroom;

    @Inject
    RelatedStoriesIndexer related;

    /** What other tests have left to be worked out is thousands of stories. */
    @BeforeEach
    @Transactional
    void nothingOfOthersIsDue() {
        Panache.getEntityManager().createNativeQuery("delete from related_due").executeUpdate();
    }

    @Test
    void whatIsLikeItIsShownAndWhatIsHiddenCardedNewerOrTheSameIsNot() {
        Instant day = Instant.now().minus(Duration.ofDays(30));
        for (int i = 0; i < 12; i++) {
            newsroom.publish(
                    Newsroom.content("খবর" + i, "environment", "<p>শেয়ারবাজারে" + i + " সূচক" + i + " পড়েছে।</p>"),
                    day);
        }
        Story like = published("নৌকাবাইচে হাজারো দর্শক", "বিকেলে পুরস্কার দেন অতিথি।", day);
        Story alsoLike = published("কাপ্তাইহ্রদে জেলেপাড়ার শীত", "সংসার চলে মাছ ধরে, কাজ থাকে কম।", day);
        Story withdrawn = published("নৌকাবাইচের কারিগর সোবহান", "শাল কাঠ থেকে বানান, দাম পড়ে হাজার টাকা।", day);
        Story carded = published("কাপ্তাইহ্রদের ঘাটে টিকিট", "ভিড় জমে ছুটির দিনে, লাগে না কারও।", day);
        newsroom.draft(content("কাপ্তাইহ্রদের নৌকাবাইচ খসড়া", "এখনো লেখা শেষ হয়নি।"));
        Story newer =
                published("নৌকাবাইচ কাপ্তাইহ্রদে পরে", "পরের বছরও হবে বলে জানান সমিতি।", day.plus(Duration.ofDays(9)));
        Story other = newsroom.publish(
                Newsroom.content("একেবারে অন্য বিষয়", "environment", "<p>শেয়ারবাজারে সূচক পড়েছে।</p>"), day);
        String text =
                "<p>আনন্দে মাতে দুই পাড়ের মানুষ।</p><related-story href=\"" + carded.path() + "\"></related-story>";
        Story story = newsroom.publish(
                Newsroom.content("কাপ্তাইহ্রদে নৌকাবাইচ জিতল রাঙামাটি", "environment", SUBJECT.formatted("") + text),
                day.plus(Duration.ofDays(1)));
        assertEquals("এই বিভাগের আরো", heading(story));

        workOut();

        assertEquals("আরো পড়ুন", heading(story));
        List<String> shown = shown(story);
        assertEquals(Set.of(like.path(), alsoLike.path(), withdrawn.path()), Set.copyOf(shown.subList(0, 3)));
        for (Story hidden : List.of(carded, newer, other)) {
            assertFalse(shown.contains(hidden.path()), hidden.headline);
        }

        newsroom.withdraw(withdrawn);

        assertFalse(shown(story).contains(withdrawn.path()), "a kept page lets it go");
        assertEquals(
                Set.of(like.path(), alsoLike.path()), Set.copyOf(shown(story).subList(0, 2)));
    }

    @Test
    void anOldArchiveIsLookedThroughToo() {
        String subject = "<p>জলঢাকার ঝুমকোলতা গ্রামে কদমতলার হাট বসে। %s</p>";
        Story old = newsroom.publish(
                Newsroom.content("ঝুমকোলতার হাট", "environment", subject.formatted("দাম কম ছিল চালের।")),
                Instant.parse("1990-05-05T06:00:00Z"));
        Story story = newsroom.publish(
                Newsroom.content("কদমতলায় আবার হাট", "environment", subject.formatted("ভিড় বেড়েছে ক্রেতার।")));

        workOut();

        assertTrue(shown(story).contains(old.path()));
    }

    private Story published(String headline, String more, Instant at) {
        return newsroom.publish(content(headline, more), at);
    }

    private static StoryContent content(String headline, String more) {
        return Newsroom.content(headline, "environment", SUBJECT.formatted(more));
    }

    private void workOut() {
        while (related.doNext()) {
            // until nothing is due
        }
    }

    private static String heading(Story story) {
        return Pages.page(story.path()).expectFirst(".more .head").text();
    }

    private static List<String> shown(Story story) {
        return Pages.page(story.path()).select(".more .teaser h3 a").eachAttr("href");
    }
}
