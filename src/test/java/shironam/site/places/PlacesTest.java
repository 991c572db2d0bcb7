package shironam.site.places;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.site.Links;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.history.Revision;
import shironam.story.origins.StoryOrigin;

/** A story's places, from the field in which they are written to every list and form in which readers find it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlacesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ২৭";

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    @Test
    void whereItHappenedIsWrittenAtTheDeskAndTellsReadersAndMachines() {
        Desk desk = desk();
        long id = desk.write("ফারাক্কার পানি এল শার্শায়");
        String form = "/desk/stories/" + id;
        desk.postStory(form, form + "/publication", Map.of("places", "Sharsha, যশোর , কলকাতা"))
                .then()
                .statusCode(303);

        assertEquals(
                "শার্শা (যশোর), যশোর, কলকাতা (ভারত)",
                desk.page(form).expectFirst("[name=places]").attr("value"));
        StoryContent content = content(id);
        assertEquals(List.of("khulna/jashore/sharsha", "khulna/jashore", "india/kolkata"), content.places());
        assertEquals(content, QuarkusTransaction.requiringNew().call(() -> Revision.lastState(id).content));

        Document page = Pages.page(path(id));
        assertEquals(
                List.of("শার্শা", "যশোর", "কলকাতা"),
                page.select("nav a[href^=/places/]").eachText());
        String data = page.select("script[type=application/ld+json]").html();
        assertTrue(data.contains("\"contentLocation\":[{\"@type\":\"AdministrativeArea\",\"name\":\"শার্শা\""), data);
        assertTrue(data.contains("\"containedInPlace\":{\"@type\":\"Country\",\"name\":\"ভারত\""), data);
        List<String> wider = List.of("khulna/jashore/sharsha", "khulna/jashore", "khulna", "india/kolkata", "india");
        for (String place : wider) {
            assertTrue(Pages.text("/places/" + place).contains(path(id)), place);
            assertTrue(Pages.text("/places/" + place + "/feed.xml").contains(path(id)), place);
            assertEquals(
                    id,
                    Pages.get("/api/stories?size=1&place=" + place).jsonPath().getLong("stories[0].id"),
                    place);
        }
        assertFalse(Pages.text("/places/khulna/khulna").contains(path(id)));
        assertEquals(
                content.places(), Pages.get("/api/stories/" + id).jsonPath().getList("places.path"));
        assertEquals(
                List.of("শার্শা", "যশোর", "কলকাতা"),
                Pages.get("/api/stories/" + id + "/ninjs").jsonPath().getList("places.name"));
        assertTrue(Pages.text(path(id) + ".md").contains("\nplaces: [\"শার্শা\",\"যশোর\",\"কলকাতা\"]\n"));
        String sitemaps = Pages.text("/sitemap-places-1.xml");
        assertTrue(sitemaps.contains("/places/khulna</loc>"), sitemaps);
        assertTrue(Pages.text("/sitemap.xml").contains("/sitemap-places-1.xml"));
    }

    @Test
    void aListIsLeftAsSoonAsTheStoryHappenedElsewhereOrIsWithdrawn() {
        Story story = newsroom.publish(at("জায়গা বদলায়", "rangpur/dinajpur/biral"));
        assertTrue(Pages.text("/places/rangpur").contains(story.path()));

        newsroom.save(story, at("জায়গা বদলায়", "sylhet/sylhet"));
        assertFalse(Pages.text("/places/rangpur").contains(story.path()));
        assertTrue(Pages.text("/places/sylhet").contains(story.path()));

        newsroom.withdraw(story);
        assertFalse(Pages.text("/places/sylhet").contains(story.path()));
    }

    @Test
    void aListHasTheNewestFirstAndNothingBeforeItsTime() {
        Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Story older = newsroom.publish(at("আগের", "barishal/bhola/manpura"), time.minus(2, ChronoUnit.DAYS));
        Story newer = newsroom.publish(at("পরের", "barishal/bhola"), time.minus(1, ChronoUnit.DAYS));
        newsroom.publish(at("যার সময় আসেনি", "barishal/bhola"), time.plus(1, ChronoUnit.DAYS));

        assertEquals(
                List.of("পরের", "আগের"),
                Pages.page("/places/barishal/bhola").select(".list h2").eachText());
        assertEquals(
                List.of("আগের"),
                Pages.page("/places/barishal/bhola?before=" + newer.id)
                        .select(".list h2")
                        .eachText());
        assertEquals(404, Pages.status("/places/barishal/bhola?before=" + older.id));
    }

    @Test
    void eachPlaceLeadsToWhatLiesAroundAndInIt() {
        Document index = Pages.page("/places");
        assertEquals(8, index.select(".places h2 a").size());
        assertEquals(64, index.select(".places section:has(h2 a) li a").size());

        Document district = Pages.page("/places/khulna/jashore");
        assertEquals(
                List.of("/places", "/places/khulna"), district.select(".way a").eachAttr("href"));
        assertEquals(8, district.select(".inside a").size());
        assertTrue(district.select("script[type=application/ld+json]").html().contains("\"position\":4"));
        for (String none : List.of("/places/nowhere", "/places/khulna/nowhere", "/places/khulna/jashore/sharsha/x")) {
            assertEquals(404, Pages.status(none), none);
        }
    }

    @Test
    void aSearchForAPlaceWithoutAnyWordLeadsToItsNews() {
        Response answer = given().redirects().follow(false).get("/search?q=&author=&from=&to=&place=jashore");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.header("Location").endsWith("/places/khulna/jashore"), answer.header("Location"));
        assertEquals(
                200,
                given().redirects()
                        .follow(false)
                        .get("/search?q=&section=life&place=jashore")
                        .statusCode());
    }

    @Test
    void aSearchIsNarrowedToAPlace() {
        Story there = newsroom.publish(at("ডহরমশিয়াহাটি বাজারে আগুন", "khulna/jashore/abhaynagar"));
        newsroom.publish(at("ডহরমশিয়াহাটি নামে আরেক গ্রাম", "rangpur/rangpur"));
        String search = "/search?q=" + Links.encoded("ডহরমশিয়াহাটি") + "&place=";

        assertEquals(2, Pages.page(search).select(".found h2").size());
        assertEquals(
                List.of(there.path()),
                Pages.page(search + Links.encoded("যশোর")).select(".found h2 a").eachAttr("href"));
        Document narrowed = Pages.page(search + Links.encoded("যশোর") + "&from=2020-02-01");
        assertTrue(narrowed.select(".search-more[open]").isEmpty(), "what was found stands before the fields");
        assertTrue(narrowed.expectFirst(".search-more summary").text().endsWith(": যশোর · ১ ফেব্রুয়ারি ২০২০"));
        for (String unclear : List.of("অচিনপুর", "কালীগঞ্জ")) {
            Response refused = Pages.get(search + Links.encoded(unclear));
            assertEquals(400, refused.statusCode());
            assertTrue(refused.asString().contains(unclear));
        }
    }

    @Test
    void whatIsNoPlaceComesBackWithWhatItMayBe() {
        Desk desk = desk();
        String form = "/desk/stories/" + desk.write("কোন কালীগঞ্জ");

        Response unclear = desk.postStory(form, form, Map.of("places", "কালীগঞ্জ"));
        unclear.then().statusCode(400);
        Document page = Jsoup.parse(unclear.asString());
        assertTrue(page.expectFirst("[role=alert]").text().contains("কালীগঞ্জ (ঝিনাইদহ)"), page.text());
        assertEquals("কালীগঞ্জ", page.expectFirst("[name=places]").attr("value"));

        desk.postStory(form, form, Map.of("places", "অচিনপুর")).then().statusCode(400);
    }

    @Test
    void aManifestBringsPlacesAndSaysWhichItDoesNotKnow() throws Exception {
        Path file = folder.resolve("places.html");
        Files.writeString(
                file,
                "---\nsection: world\ndate: 2024-11-10\nplaces: [যশোর, কালীগঞ্জ, dhaka/gazipur/kaliganj, "
                        + "অচিনপুর]\n---\n<p>জায়গার নাম সঙ্গে আসে।</p>");

        ImportReport report = importer.run(List.of(file), new Importer.Options(false, true, "", false), line -> {});

        StoryOrigin origin = QuarkusTransaction.requiringNew()
                .call(() -> StoryOrigin.<StoryOrigin>find(
                                "location", file.toRealPath().toString())
                        .firstResult());
        assertEquals(
                List.of("khulna/jashore", "dhaka/gazipur/kaliganj"),
                content(origin.storyId).places());
        String said = report.lines.toString();
        assertTrue(said.contains("«কালীগঞ্জ»") && said.contains("khulna/jhenaidah/kaliganj"), said);
        assertTrue(said.contains("«অচিনপুর»"), said);
    }

    private Desk desk() {
        accounts.createUnlessThere("places-chief", Role.CHIEF, PASSWORD);
        return Desk.open("places-chief", PASSWORD);
    }

    private static StoryContent at(String headline, String place) {
        return Newsroom.content(headline, "sport", "<p>" + headline + "</p>").withPlaces(List.of(place));
    }

    private static StoryContent content(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id).content());
    }

    private static String path(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id).path());
    }
}
