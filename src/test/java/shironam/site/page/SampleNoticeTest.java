package shironam.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** A paper's own text is its own: only pages with samples of the demo on them say whose those are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SampleNoticeTest {
    private static final String LICENCE = "Apache-2.0";

    @Inject
    Newsroom newsroom;

    @Test
    void theLicenceOfTheSamplesStandsOnlyWhereOneIsShown() {
        String tag = "নমুনার বাইরে";
        newsroom.publish(story("নিজের খবর", "opinion", false, tag));

        assertFalse(Pages.text("/tag/নমুনার-বাইরে").contains(LICENCE));
        assertFalse(Pages.text("/feeds").contains(LICENCE));
        assertFalse(Pages.text("/offline").contains(LICENCE));

        Story sample = newsroom.publish(story("নমুনা খবর", "opinion", true, tag));

        assertTrue(Pages.text("/opinion/" + sample.id + "/" + sample.slug).contains(LICENCE));
        assertTrue(Pages.text("/tag/নমুনার-বাইরে").contains(LICENCE));
        assertTrue(Pages.text("/opinion").contains(LICENCE));
        assertTrue(Pages.text("/").contains(LICENCE));

        newsroom.withdraw(sample);
        assertFalse(Pages.text("/tag/নমুনার-বাইরে").contains(LICENCE));
        assertEquals(410, Pages.status("/opinion/" + sample.id + "/" + sample.slug));
    }

    /** Around it stands what is new in its section, which these fill, and nothing is like it. */
    @Test
    void anOwnStoryOfAPaperThatAlsoHasSamplesDoesNotNameTheirLicence() {
        Story sample = newsroom.publish(story("নমুনার খবর", "opinion", true, "নমুনার পাশে"));
        Story own = newsroom.publish(story("নিজের পাতা", "environment", false, "নিজের পাশে"));
        for (int n = 0; n < 12; n++) {
            newsroom.publish(story("নিজের আরেকটি " + n, "environment", false, "নিজের পাশে"));
        }

        assertTrue(Pages.text(sample.path()).contains(LICENCE));
        assertFalse(Pages.text(own.path()).contains(LICENCE));

        newsroom.publish(story("নমুনা এসে পড়ে", "environment", true, "নমুনার পাশে"));
        assertTrue(Pages.text(own.path()).contains(LICENCE), "what it shows beside itself counts");
    }

    private static StoryContent story(String headline, String section, boolean sample, String tag) {
        StoryContent content = Newsroom.content(headline, section, "<p>লেখা।</p>", "", "", List.of(tag));
        return StoryContent.titled(content.headline())
                .with()
                .section(section)
                .tags(List.of(tag))
                .body(content.body())
                .cards(content.cards())
                .sample(sample)
                .build();
    }
}
