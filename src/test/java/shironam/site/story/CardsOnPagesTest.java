package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.cli.Waiting;
import shironam.desk.Listener;
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

    /** No table has links, nor what is told live: the page waits for the address. */
    @Test
    void aLinkAndWhatIsToldLiveLeadToTheirTargetWhenItArrives() throws Exception {
        String url = OLD_HOME + "7730977";
        String link = "<p><a href=\"" + url + "\">পুরোনো ঠিকানা</a></p>";
        Story holder = newsroom.publish(Newsroom.content("ঠিকানার অপেক্ষায়", "culture", link));
        newsroom.tellLive(holder, link + card(url, "উৎসের শিরোনাম"));
        List<String> pages = List.of(holder.path(), "/lite" + holder.path());
        pages.forEach(page -> assertEquals(
                3, Pages.page(page).select("main a[href='" + url + "']").size(), page));
        try (Listener first = Listener.to(holder.id, "?since=0", null)) {
            assertTrue(first.next("update").data().contains("উৎসের শিরোনাম"));

            Story target = arrive("যে লেখা পরে এল", url);

            assertEquals(3, linksTo(target.path(), pages.get(0)));
            assertEquals(1, linksTo("/lite" + target.path(), pages.get(1)), "the card");
            assertEquals(2, linksTo(target.path(), pages.get(1)));
            Waiting.until("who comes now hears of it", Duration.ofSeconds(20), () -> {
                try (Listener second = Listener.to(holder.id, "?since=0", null)) {
                    return second.next("update").data().contains("যে লেখা পরে এল");
                }
            });
            newsroom.withdraw(target);
            pages.forEach(page -> assertEquals(
                    3, Pages.page(page).select("main a[href='" + url + "']").size(), page));
        }
    }

    /** A draft of ours has an address before readers find it there. */
    @Test
    void aLinkLeadsToAStoryFromItsPublicationOn() {
        Story target = newsroom.draft(Newsroom.content("এখনো খসড়া", "science", "<p>লেখা</p>"));
        String href = "/science/" + target.id + "/before";
        Story holder = newsroom.publish(
                Newsroom.content("খসড়ার দিকে", "culture", "<p><a href=\"" + href + "\">এখানে</a></p>"));
        assertEquals(1, linksTo(href, holder.path()));

        Story out = newsroom.schedule(target, null);

        assertEquals(1, linksTo(out.path(), holder.path()));
    }

    private static int linksTo(String href, String page) {
        return Pages.page(page).select("main a[href='" + href + "']").size();
    }

    @ActivateRequestContext
    Story arrive(String headline, String url) {
        var content = Newsroom.content(headline, "science", "<p>" + headline + "</p>");
        var source = new IncomingStory.Source(url, url, url, url);
        var incoming = new IncomingStory(
                source, url, "", content, Instant.now(), false, null, url, List.of(), true, false, null);
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
