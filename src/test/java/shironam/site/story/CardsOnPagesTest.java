package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.StoryImports;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CardsOnPagesTest {
    private static final String OLD_HOME = "https://www.old-cards.example/science/2024/10/28/";

    @Inject
    Newsroom newsroom;

    @Inject
    StoryImports imports;

    @Test
    void aCardShowsItsTargetAsItIsNow() {
        Story target = newsroom.publish(Newsroom.content("কার্ডের আগের শিরোনাম", "science", "<p>লেখা</p>"));
        Story holder = newsroom.publish(
                Newsroom.content("কার্ডওয়ালা লেখা", "culture", card("/science/" + target.id + "/old-slug", "")));
        assertEquals("কার্ডের আগের শিরোনাম", cardOn(holder).text());

        Story changed = newsroom.save(target, Newsroom.content("কার্ডের নতুন শিরোনাম", "science", "<p>লেখা</p>"));

        assertEquals("কার্ডের নতুন শিরোনাম", cardOn(holder).text());
        assertEquals(changed.path(), cardOn(holder).attr("href"));
    }

    @Test
    void aCardResolvesWhenItsTargetArrivesAndFallsBackWhenItGoes() {
        String url = OLD_HOME + "7730129";
        Story holder =
                newsroom.publish(Newsroom.content("অপেক্ষমাণ কার্ডের লেখা", "culture", card(url, "উৎসের শিরোনাম")));
        assertEquals(url, cardOn(holder).attr("href"));

        Story target =
                arrive("আমাদের শিরোনাম", OLD_HOME.replace("science/2024/10/28", "online/2024/10/29") + "7730129");
        assertEquals("আমাদের শিরোনাম", cardOn(holder).text());
        assertEquals(target.path(), cardOn(holder).attr("href"));

        newsroom.withdraw(target);
        assertEquals("উৎসের শিরোনাম", cardOn(holder).text());
        assertEquals(url, cardOn(holder).attr("href"));
    }

    @Test
    void aCardOfOursWithNothingToFallBackToLeavesThePage() {
        Story target = newsroom.publish(Newsroom.content("যে লেখা চলে যাবে", "science", "<p>লেখা</p>"));
        Story holder = newsroom.publish(
                Newsroom.content("যে কার্ড চলে যাবে", "culture", card("/science/" + target.id, "যে লেখা চলে যাবে")));

        newsroom.withdraw(target);

        assertFalse(Pages.text(holder.path()).contains("যে লেখা চলে যাবে"));
        assertEquals(0, Pages.page(holder.path()).select("aside.card").size());
        assertEquals(2, Pages.page(holder.path()).select(".prose > p").size());
    }

    @ActivateRequestContext
    Story arrive(String headline, String url) {
        var content = Newsroom.content(headline, "science", "<p>" + headline + "</p>");
        var source = new IncomingStory.Source(url, url, url, url);
        var incoming = new IncomingStory(source, url, "", content, Instant.now(), null, url, List.of(), true, false);
        return Story.require(imports.receive(incoming, true).storyId());
    }

    private static Element cardOn(Story holder) {
        return Pages.page(holder.path()).selectFirst("aside.card .card-headline a");
    }

    private static String card(String href, String headline) {
        return "<p>আগে</p><related-story href=\"" + href + "\" headline=\"" + headline
                + "\"></related-story><p>পরে</p>";
    }
}
