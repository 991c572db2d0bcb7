package shironam.desk.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;

/** Pages of the paper's own, and the menus that lead to them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContentPagesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    @Inject
    Newsroom newsroom;

    private Desk admin;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("own-pages-admin", Role.ADMIN, PASSWORD);
        newsroom.publish(Newsroom.content("খবরের তালিকা যেন থাকে", "life", "<p>লেখা।</p>"));
        admin = Desk.open("own-pages-admin", PASSWORD);
    }

    /** The application serves the whole suite: nobody else shall find these pages in a footer. */
    @AfterEach
    void noPageStays() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from menu_items").executeUpdate();
            database.createNativeQuery("delete from stories where id in (select story_id from content_pages)")
                    .executeUpdate();
            database.createNativeQuery("select 1 from pg_notify('shironam_changes', 'sections latest')")
                    .getSingleResult();
        });
        admin.get("/desk/pages");
    }

    @Test
    void aPageIsWrittenAsAStoryAndIsNoNews() {
        long id = begin("আমাদের পত্রিকার কথা", "our-paper");
        assertEquals(404, Pages.status("/our-paper"), "a draft");
        Document form = admin.page("/desk/stories/" + id);
        assertTrue(form.expectFirst("#byline, #author").closest("fieldset").hasAttr("hidden"), "it has no byline");

        write(id, "<p>নদীর পাড়ের একমাত্র কাগজ।</p>", "/publication").then().statusCode(303);
        Document page = Pages.page("/our-paper");
        assertEquals("আমাদের পত্রিকার কথা", page.expectFirst("h1").text());
        assertTrue(page.text().contains("নদীর পাড়ের একমাত্র কাগজ।"));
        assertTrue(
                page.select(".story-facts, .byline, .story time, .tags, .more").isEmpty(), "no date, no byline");
        assertTrue(page.select("link[rel=canonical]").attr("href").endsWith("/our-paper"));
        assertTrue(page.select("script[type=application/ld+json]").html().contains("\"WebPage\""));
        assertTrue(Pages.text("/sitemap-pages.xml").contains("/our-paper</loc>"));
        for (String list : List.of("/", "/feed.xml", "/sitemap-1.xml", "/api/stories", "/lite")) {
            assertFalse(Pages.text(list).contains("নদীর পাড়ের একমাত্র কাগজ"), list);
        }
        assertFalse(admin.get("/desk/stories").asString().contains("আমাদের পত্রিকার কথা"), "it has a list of its own");

        write(id, "<p>নদীর পাড়ের প্রথম কাগজ।</p>", "").then().statusCode(303);
        assertTrue(Pages.text("/our-paper").contains("একমাত্র কাগজ"), "readers see what was published");
        assertTrue(admin.get("/desk/stories/" + id + "/preview").asString().contains("প্রথম কাগজ"));
        assertTrue(admin.get("/desk/stories/" + id + "/history").asString().contains("প্রকাশ"));
        change("/desk/pages/" + id + "/publication", Map.of()).then().statusCode(303);
        assertTrue(Pages.text("/our-paper").contains("প্রথম কাগজ"));
    }

    @Test
    void aPageMovesAndIsTakenAway() {
        long id = begin("ঠিকানা বদলানোর পাতা", "before-it-moves");
        write(id, "<p>লেখা।</p>", "/publication").then().statusCode(303);
        change("/desk/pages/" + id + "/address", Map.of("address", "/after-it-moved"))
                .then()
                .statusCode(303);
        Pages.get("/before-it-moves").then().statusCode(301).header("Location", endsWith("/after-it-moved"));
        assertEquals(200, Pages.status("/after-it-moved"));

        change("/desk/pages/" + id + "/publication/removal", Map.of()).then().statusCode(303);
        assertEquals(404, Pages.status("/after-it-moved"));
        change("/desk/pages/" + id + "/publication", Map.of()).then().statusCode(303);
        assertEquals(200, Pages.status("/after-it-moved"));
        change("/desk/stories/" + id + "/trash", Map.of()).then().statusCode(303);
        assertEquals(404, Pages.status("/after-it-moved"), "what is thrown away has no readers");
    }

    @Test
    void readersKeepTheCardsOfWhatWasPublished() {
        String card = "<related-story href=\"https://other.example/1\" headline=\"কার্ডের শিরোনাম\"></related-story>";
        long id = begin("কার্ডসহ পাতা", "with-a-card");
        write(id, "<p>আগে।</p>" + card + "<p>পরে।</p>", "/publication").then().statusCode(303);
        assertTrue(Pages.text("/with-a-card").contains("কার্ডের শিরোনাম"));

        write(id, "<p>খসড়ায় কার্ড নেই।</p>", "").then().statusCode(303);

        assertTrue(Pages.text("/with-a-card").contains("কার্ডের শিরোনাম"));
    }

    @Test
    void whatMayNotBeShownLeavesAPageWhoseDraftHasChanged() throws Exception {
        String revoked = admin.upload(coded(photograph(700, 500, 97_001), "jpeg"));
        String expired = admin.upload(coded(photograph(700, 500, 97_002), "jpeg"));
        long id = begin("ছবিসহ পাতা", "with-pictures");
        write(id, "<p>আমাদের দপ্তর।</p>" + figure(revoked) + figure(expired), "/publication")
                .then()
                .statusCode(303);
        write(id, "<p>আমাদের নতুন দপ্তর।</p>", "").then().statusCode(303);
        assertEquals(2, Pages.page("/with-pictures").select("main figure img").size());

        admin.post(
                        deskPage(revoked),
                        "form[action$=revocation]",
                        deskPage(revoked) + "/revocation",
                        Map.of("reason", "আপত্তি"))
                .then()
                .statusCode(303);
        assertEquals(1, Pages.page("/with-pictures").select("main figure img").size());

        admin.post(
                        deskPage(expired),
                        "form[action$=facts]",
                        deskPage(expired) + "/facts",
                        Map.of("valid-until", "2020-01-01T00:00"))
                .then()
                .statusCode(303);
        Document page = Pages.page("/with-pictures");
        assertTrue(page.select("main figure").isEmpty(), page.select("main").html());
        assertTrue(page.text().contains("আমাদের দপ্তর।"), "what was published is not what is drafted");
        assertEquals(404, Pages.status(expired));
    }

    @Test
    void aPictureThatIsOnlyThePosterOfWhatAPagePlaysIsNoneOfItsPicturesAnyMore() throws Exception {
        String played = admin.upload(coded(photograph(700, 500, 97_003), "jpeg"));
        String poster = admin.upload(coded(photograph(700, 500, 97_004), "jpeg"));
        write(begin("ভিডিওর পাতা", "with-a-poster"), "<p>আমাদের দপ্তর।</p>" + figure(played), "/publication")
                .then()
                .statusCode(303);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into recordings (asset, seconds, poster) values (:played, 9, :poster)")
                        .setParameter("played", asset(played))
                        .setParameter("poster", poster)
                        .executeUpdate());
        assertEquals(Set.of(asset(played), asset(poster)), assets("with-a-poster"));

        admin.post(
                        deskPage(poster),
                        "form[action$=revocation]",
                        deskPage(poster) + "/revocation",
                        Map.of("reason", "আপত্তি"))
                .then()
                .statusCode(303);
        assertEquals(Set.of(asset(played)), assets("with-a-poster"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from recordings where asset = :played")
                        .setParameter("played", asset(played))
                        .executeUpdate());
    }

    @Test
    void aPageOfNothingButAPictureFollowsWhatIsDoneToThePicture() throws Exception {
        String first = admin.upload(coded(photograph(700, 500, 97_005), "jpeg"));
        long id = begin("শুধু ছবির পাতা", "only-a-picture");
        write(id, figure(first), "/publication").then().statusCode(303);
        write(id, "<p>খসড়া।</p>", "").then().statusCode(303);

        String second = admin.request()
                .multiPart("form-token", admin.formToken())
                .multiPart("picture-file", "better.jpg", coded(photograph(900, 500, 97_006), "jpeg"), "image/jpeg")
                .post(deskPage(first) + "/replacement")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/desk/pictures/([0-9a-f]{64}).*", "/media/$1");
        assertTrue(Pages.page("/only-a-picture")
                .expectFirst("main figure img")
                .attr("src")
                .contains(asset(second)));
        assertEquals(Set.of(asset(second)), assets("only-a-picture"));
        assertFalse(shown("only-a-picture").contains(asset(first)));

        admin.post(
                        deskPage(second),
                        "form[action$=revocation]",
                        deskPage(second) + "/revocation",
                        Map.of("reason", "আপত্তি"))
                .then()
                .statusCode(303);
        assertTrue(Pages.page("/only-a-picture").select("main figure").isEmpty());
        assertEquals(Set.of(), assets("only-a-picture"));
        assertEquals("", shown("only-a-picture"), "what readers see is a revision that never had it");
        assertTrue(admin.get("/desk/stories/" + id + "/history").asString().contains("প্রত্যাহার করা ছবি বাদ"));
        assertEquals(200, Pages.status("/only-a-picture"));
    }

    /** The text of the revision that readers see. */
    private String shown(String address) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery("""
                                select r.content ->> 'body' from content_pages p
                                join revisions r on r.story_id = p.story_id and r.number = p.revision
                                where p.address = :address""", String.class)
                .setParameter("address", address)
                .getSingleResult());
    }

    private Set<String> assets(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Set.copyOf(database.createNativeQuery(
                                "select unnest(assets) from content_pages where address = :address", String.class)
                        .setParameter("address", address)
                        .getResultList()));
    }

    private static String asset(String picture) {
        return picture.replaceAll("/media/([0-9a-f]{64}).*", "$1");
    }

    private static String figure(String picture) {
        return "<figure><img src=\"" + picture + "\" alt=\"দপ্তর\"></figure>";
    }

    private static String deskPage(String picture) {
        return picture.replaceAll("/media/([0-9a-f]{64}).*", "/desk/pictures/$1");
    }

    @Test
    void onlyAnAdminThrowsAwayWhatReadersSee() {
        accounts.createUnlessThere("own-pages-editor", Role.EDITOR, PASSWORD);
        Desk editor = Desk.open("own-pages-editor", PASSWORD);
        long id = begin("সবার পাতা", "everybodys");
        assertTrue(editor.get("/desk/stories/" + id).asString().contains("/stories/" + id + "/trash"), "a draft");
        write(id, "<p>লেখা।</p>", "/publication").then().statusCode(303);

        assertFalse(editor.get("/desk/stories/" + id).asString().contains("/stories/" + id + "/trash"));
        editor.post("/desk/account", "form[action='/desk/language']", "/desk/stories/" + id + "/trash", Map.of())
                .then()
                .statusCode(403);
        assertEquals(200, Pages.status("/everybodys"));
    }

    @Test
    void anAddressBelongsToOneThing() {
        begin("একটি পাতা", "one-of-a-kind");
        for (String taken : List.of("one-of-a-kind", "science", "desk", "search", "12", "Not an address")) {
            Response refused = admin.post(
                    "/desk/pages",
                    "form[action=/desk/pages]",
                    "/desk/pages",
                    Map.of("title", "আরেকটি", "address", taken));
            refused.then().statusCode(400).body(containsString("সংরক্ষণ হয়নি"));
        }
        admin.post(
                        "/desk/sections",
                        "form[action=/desk/sections]",
                        "/desk/sections",
                        Map.of("name-bn", "বিভাগ", "name-en", "Section", "slug", "one-of-a-kind"))
                .then()
                .statusCode(400);
    }

    @Test
    void theUsualPagesAreDraftsOfThePaper() {
        change("/desk/pages/usual", Map.of()).then().statusCode(303);
        Document pages = admin.page("/desk/pages");
        assertEquals(6, pages.select(".own-pages .person").size());
        assertTrue(pages.select("form[action=/desk/pages/usual]").isEmpty(), "they are there");
        assertEquals(404, Pages.status("/privacy"), "nothing is published by itself");
        String privacy = pages.select(".page-title:contains(গোপনীয়তা)").attr("href");
        assertTrue(
                admin.page(privacy).expectFirst("#body").wholeText().contains("শিরোনাম পড়তে"), "it names the paper");
    }

    @Test
    void menusAreArranged() {
        long id = begin("মেনুর পাতা", "in-the-menu");
        assertFalse(foot().contains("মেনুর পাতা"), "a draft");
        write(id, "<p>লেখা।</p>", "/publication").then().statusCode(303);
        assertTrue(foot().contains("মেনুর পাতা"), "by itself");
        assertFalse(top().contains("মেনুর পাতা"));

        menu("/top/items", Map.of("what", "in-the-menu")).then().statusCode(303);
        menu("/top/items", Map.of("what", "", "words", "ই-পেপার", "href", "https://epaper.example/"))
                .then()
                .statusCode(303);
        menu("/top/items", Map.of("what", "", "words", "ফাঁদ", "href", "javascript:alert(1)"))
                .then()
                .statusCode(400);
        List<String> lines = top();
        menu("/top/items", Map.of("what", "in-the-menu")).then().statusCode(303);
        assertEquals(lines, top(), "each stands there once");
        assertEquals(List.of("মেনুর পাতা", "ই-পেপার"), lines.subList(lines.size() - 2, lines.size()));

        Document menus = admin.page("/desk/menus");
        String last = menus.select("#menu-top ~ ol .person:last-child form[action$=/place]")
                .attr("action");
        change(last, Map.of("direction", "up")).then().statusCode(303);
        assertEquals(List.of("ই-পেপার", "মেনুর পাতা"), top().subList(lines.size() - 2, lines.size()));
        change(last.replace("/place", "/removal"), Map.of()).then().statusCode(303);
        assertFalse(top().contains("ই-পেপার"));

        change("/desk/menus/top/arrangement/removal", Map.of()).then().statusCode(303);
        assertEquals(lines.subList(0, lines.size() - 2), top(), "it follows the sections again");
    }

    @Test
    void theFooterSaysWhoAnswersForThePaper() {
        settings("সম্পাদক রহিমা খাতুন", "সম্পাদক রহিমা খাতুন", "০১৭১১-০০০০০০");
        try {
            Document page = Pages.page("/science");
            String foot = page.expectFirst(".colophon").text();
            assertTrue(foot.contains("সম্পাদক ও প্রকাশক: সম্পাদক রহিমা খাতুন"), foot);
            assertTrue(foot.contains("নিবন্ধন নম্বর: ১২৩"), foot);
            assertEquals(
                    "tel:01711000000",
                    page.expectFirst(".colophon a[href^=tel]").attr("href"));
        } finally {
            settings("", "", "");
        }
        assertFalse(Pages.text("/science").contains("রহিমা খাতুন"));
    }

    private void settings(String editor, String publisher, String phone) {
        Map<String, String> fields = Desk.fields(admin.page("/desk/settings").expectFirst("form.stack"));
        fields.putAll(Map.of(
                "editor",
                editor,
                "publisher",
                publisher,
                "phone",
                phone,
                "registration",
                editor.isEmpty() ? "" : "১২৩"));
        admin.postMultipart("/desk/settings", fields).then().statusCode(303);
    }

    private static List<String> foot() {
        return Pages.page("/science").select(".colophon nav li").eachText();
    }

    private static List<String> top() {
        return Pages.page("/science").select("nav.sections li").eachText();
    }

    private long begin(String title, String address) {
        String location = admin.post(
                        "/desk/pages",
                        "form[action=/desk/pages]",
                        "/desk/pages",
                        Map.of("title", title, "address", address))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll("\\D*(\\d+)$", "$1").replaceAll(".*/", ""));
    }

    private Response write(long id, String body, String action) {
        String here = "/desk/stories/" + id;
        return admin.postStory(here, here + action, Map.of("body", body));
    }

    private Response menu(String path, Map<String, String> fields) {
        return change("/desk/menus" + path, fields);
    }

    /** As a button of a page would, whose only field is the token. */
    private Response change(String action, Map<String, String> fields) {
        return admin.post("/desk/sections", "form[action=/desk/sections]", action, fields);
    }
}
