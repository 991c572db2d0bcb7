package shironam.desk.cards;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.newsroom.CardCheck;
import shironam.story.writing.CardResolution;

/** Whoever looks after cards sees what leads where, and what leads nowhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CardNeighboursTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    CardCheck check;

    @Inject
    CardResolution cards;

    @Inject
    EntityManager database;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("cards-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("cards-editor", PASSWORD);
    }

    private Story story(String headline, String... targets) {
        StringBuilder body = new StringBuilder("<p>" + headline + "</p>");
        for (String target : targets) {
            body.append("<related-story href=\"").append(target).append("\"></related-story>");
        }
        return newsroom.publish(Newsroom.content(headline, "world", body.toString()));
    }

    private static String path(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.require(story.id).path());
    }

    @Test
    void aStoryShowsWhatItPointsAtAndWhatPointsAtIt() {
        Story target = story("কার্ডের লক্ষ্য");
        Story holder = story("কার্ডের ধারক", path(target));

        Document page = editor.page("/desk/stories/" + holder.id + "/cards");
        assertTrue(
                page.select("h3 a[href=/desk/stories/" + target.id + "/cards]").size() == 1);
        assertEquals(1, page.select("svg.neighbourhood .arrow").size());
        Document back = editor.page("/desk/stories/" + target.id + "/cards");
        assertTrue(
                back.select("svg a[href=/desk/stories/" + holder.id + "/cards]").size() == 1);
    }

    @Test
    void aStoryShowsWhichLiveStoriesPointAtIt() {
        Story target = story("সরাসরির লক্ষ্য");
        Story holder = story("সরাসরির ধারক");
        newsroom.tellLive(holder, "<p>দেখুন</p><related-story href=\"" + path(target) + "\"></related-story>");
        newsroom.tellLive(
                story("অন্য সরাসরি"),
                "<related-story href=\"/world/" + target.id + "0/x\"></related-story><p>লেখা</p>");

        assertEquals(
                List.of("/desk/stories/" + holder.id + "/cards"),
                editor.page("/desk/stories/" + target.id + "/cards")
                        .select("li.revision a")
                        .eachAttr("href"));
    }

    @Test
    void aCardInALiveUpdateByAnotherSitesAddressCountsAndIsLookedAt() {
        Story target = story("পুরোনো ঠিকানার লক্ষ্য");
        String address = "https://old-paper.example/news/" + target.id + "-boat_race";
        QuarkusTransaction.requiringNew().run(() -> cards.answerTo(Story.require(target.id), List.of(address)));
        Story holder = story("পুরোনো ঠিকানার ধারক");
        newsroom.tellLive(holder, "<p>দেখুন</p><related-story href=\"" + address + "?utm_source=x\"></related-story>");

        assertEquals(
                List.of("/desk/stories/" + holder.id + "/cards"),
                editor.page("/desk/stories/" + target.id + "/cards")
                        .select("li.revision a")
                        .eachAttr("href"));
        check.run();
        assertFalse(editor.page("/desk/card-problems").html().contains("/desk/stories/" + holder.id + "/live"));

        newsroom.withdraw(target);
        check.run();
        assertEquals(
                1,
                editor.page("/desk/card-problems")
                        .select("li.revision a[href='/desk/stories/" + holder.id + "/live']")
                        .size());
    }

    @Test
    void brokenCardsInLiveUpdatesAreCountedAsTheyAreListedAndNoneIsPastTheEnd() {
        Story one = story("ভাঙা কার্ডের লক্ষ্য ১");
        Story two = story("ভাঙা কার্ডের লক্ষ্য ২");
        Story older = story("ভাঙা কার্ডের পুরোনো সরাসরি");
        newsroom.tellLive(older, "<p>ক</p>" + card(one) + "<p>খ</p>" + card(one));
        Story newer = story("ভাঙা কার্ডের নতুন সরাসরি");
        newsroom.tellLive(newer, "<p>ক</p>" + card(one) + card(two));
        Story thrownAway = story("ভাঙা কার্ডের ফেলে দেওয়া সরাসরি");
        newsroom.tellLive(thrownAway, "<p>ক</p>" + card(one));
        List.of(one, two, thrownAway).forEach(newsroom::withdraw);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update stories set trashed_at = now() where id = :id")
                        .setParameter("id", thrownAway.id)
                        .executeUpdate());

        CardCheck.Result result = check.run();

        assertEquals(check.counts().get(CardCheck.Kind.BROKEN), result.found().get(CardCheck.Kind.BROKEN));
        List<CardCheck.Problem> first = check.toldLive(Long.MAX_VALUE, 1);
        assertEquals(List.of(newer.id, newer.id), holders(first), "an update is on one page");
        long before = first.get(1).updateId();
        assertEquals(List.of(older.id), holders(check.toldLive(before, 1)));
        String next = editor.page("/desk/card-problems?before=" + before).html();
        assertTrue(next.contains("/desk/stories/" + older.id + "/live"));
        assertFalse(next.contains("/desk/stories/" + newer.id + "/live"));
    }

    private static String card(Story target) {
        return "<related-story href=\"" + path(target) + "\"></related-story>";
    }

    private static List<Long> holders(List<CardCheck.Problem> problems) {
        return problems.stream().map(CardCheck.Problem::storyId).toList();
    }

    @Test
    void aCardThatLeadsNowhereGivesWayByOnePress() {
        story("নদীভাঙনের নতুন খবর");
        Story holder = story("নদীভাঙনের পুরোনো খবর", "/world/999999999/nowhere");
        String here = "/desk/stories/" + holder.id + "/cards";
        Document page = editor.page(here);
        assertTrue(page.text().contains("কোথাও যায় না"), page.text());
        String offered = page.selectFirst("button[name=story]").attr("value");

        editor.post(here, "form[action$=replacement]", here + "/replacement", Map.of("story", offered, "version", "-1"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("stale=1"));
        assertEquals(1, editor.page(here + "?stale=1").select("[role=alert]").size());
        editor.post(here, "form[action$=replacement]", here + "/replacement", Map.of("story", offered))
                .then()
                .statusCode(303)
                .header("Location", endsWith("replaced=1"));

        Document after = editor.page(here + "?replaced=1");
        assertFalse(after.text().contains("কোথাও যায় না"));
        assertTrue(after.select("[role=status]").text().contains("কার্ডটি এখন সেখানে যায়"), after.text());
    }

    @Test
    void theCheckFindsWhatIsBrokenRoundAndDouble() {
        Story one = story("চক্রের এক");
        Story other = story("চক্রের দুই", path(one));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into cards (story_id, position, href, addresses, target_id)"
                                        + " values (:one, 0, :href, cast(array['#' || :other] as text[]), :other)")
                        .setParameter("one", one.id)
                        .setParameter("href", path(other))
                        .setParameter("other", other.id)
                        .executeUpdate());
        Story twice = story("দুবার", path(one), "/world/" + one.id + "/another-slug", "/world/999999998/x");

        check.run();

        assertTrue(has(CardCheck.Kind.CIRCULAR, other));
        assertTrue(has(CardCheck.Kind.DOUBLE, twice));
        assertTrue(has(CardCheck.Kind.BROKEN, twice));
        assertFalse(has(CardCheck.Kind.BROKEN, other));
        assertTrue(editor.page("/desk/card-problems?kind=double").text().contains("দুবার"));
        assertEquals(
                1, editor.page("/desk").select("a[href=/desk/card-problems]").size());
    }

    private boolean has(CardCheck.Kind kind, Story story) {
        return check.page(kind, 0, 10_000).stream().anyMatch(problem -> problem.storyId() == story.id);
    }
}
