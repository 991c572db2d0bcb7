package shironam.desk.names;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.OtherNode;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;

/** Who types a name is told of those that there are, and of one that is nearly the same before another is made. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NamesTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ২৭";

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private Desk reporter;

    @BeforeEach
    void somebodyWritesAndNamesAreThere() {
        accounts.createUnlessThere("names-rina", Role.REPORTER, PASSWORD);
        reporter = Desk.open("names-rina", PASSWORD);
        newsroom.publish(Newsroom.content(
                "নাম জানা লেখা",
                "culture",
                "<p>নাম জানা লেখা</p>",
                "জয়ন্তিকা মাহমুদা ও শুভঙ্কর পালিত",
                "",
                List.of("হাওরের কৃষি", "নদীভাঙন")));
    }

    @Test
    void theBeginningOfAnyWordIsEnoughInBothEncodings() {
        ask("authors", "", "মাহমু").body("", hasItem(Normalization.line("জয়ন্তিকা মাহমুদা")));
        ask("authors", "", "জ\u09DFন").body("", hasItem(Normalization.line("জয়ন্তিকা মাহমুদা")));
        ask("authors", "", "জ\u09AF\u09BCন").body("", hasItem(Normalization.line("জয়ন্তিকা মাহমুদা")));
        ask("tags", "", "কৃষি").body("", hasItem(Normalization.line("হাওরের কৃষি")));
        ask("tags", "", "কৃষিবিদ্যা").body("", empty());
        ask("authors", "", "%").body("", empty());
    }

    @Test
    void latinLettersFindWhatSoundsLikeIt() {
        ask("authors", "", "shubhonkor").body("", hasItem("শুভঙ্কর পালিত"));
        ask("tags", "", "nodibhan").body("", hasItem(Normalization.line("নদীভাঙন")));
    }

    @Test
    void latinLettersFindAlsoWhomNoReaderHasRead() {
        newsroom.draft(Newsroom.content(
                "খসড়ার লেখা", "culture", "<p>লেখা</p>", "ঝিনুকা তরফদার ও ঝিনুকা শিকদার", "", List.of("টেংরাগিরি বন")));

        ask("authors", "", "jhinu").body("", hasItems("ঝিনুকা তরফদার", "ঝিনুকা শিকদার"));
        ask("authors", "", "jhinuka tara").body("", contains("ঝিনুকা তরফদার"));
        ask("authors", "", "torofd").body("", hasItem("ঝিনুকা তরফদার"));
        ask("tags", "", "tengragi").body("", contains("টেংরাগিরি বন"));
        ask("authors", "", "qqqq").body("", empty());
    }

    @Test
    void namesAreThereWhileAnotherNodeFindsOutWhatTheySoundLike() throws Exception {
        newsroom.draft(Newsroom.content("লেখা", "culture", "<p>লেখা</p>", "পুষ্কর দেওয়ানজি", "", List.of()));

        OtherNode.whileItHolds(database, "select from words_to_hear", () -> ask("authors", "", "pushkor"))
                .body("", contains("পুষ্কর দেওয়ানজি"));
    }

    @Test
    void anAuthorWhoIsAskedForInLatinLettersIsFoundByReadersAndAtTheDesk() {
        newsroom.publish(Newsroom.content("মাঠের লেখা", "culture", "<p>লেখা</p>", "আনিসুর মল্লিক", "", List.of()));
        newsroom.draft(Newsroom.content("ঘরের লেখা", "culture", "<p>লেখা</p>", "মতিউর বখশি", "", List.of()));
        accounts.createUnlessThere("names-chief", Role.CHIEF, PASSWORD);
        Desk chief = Desk.open("names-chief", PASSWORD);

        for (String typed : List.of("anisur", "anisur mollik", "anisur mallick")) {
            assertTrue(Pages.text("/search?q=" + typed.replace(" ", "+")).contains("মাঠের লেখা"), typed);
            assertTrue(
                    chief.get("/desk/stories?q=" + typed.replace(" ", "%20"))
                            .asString()
                            .contains("মাঠের লেখা"),
                    typed);
        }
        assertTrue(chief.get("/desk/stories?q=motiur").asString().contains("ঘরের লেখা"), "a draft");
        Document said = Pages.page("/search?author=anisur+mollik");
        assertEquals(0, said.select(".search-more[open]").size(), "what is said stands in sight");
        assertTrue(said.text().contains("“anisur mollik” বলতে ধরা হয়েছে “আনিসুর মল্লিক”।"), said.text());
        String there = said.expectFirst("a:contains(এই নামের সব লেখা)").attr("href");
        assertTrue(Pages.page(there).expectFirst("h1").text().contains("আনিসুর মল্লিক"), there);
        for (String typed : List.of("motiur%20bakhshi", "Motiur", "মতিওর%20বখশি")) {
            Document list = chief.page("/desk/stories?author=" + typed);
            assertEquals(1, list.select(".story-row").size(), typed);
            assertTrue(list.select(".part").text().contains("মতিউর"), "the list says who is meant");
        }
        assertEquals(
                0, chief.page("/desk/stories?author=motia").select(".story-row").size(), "nobody is guessed");
        assertFalse(
                Pages.get("/search?author=anisur+" + "bna+kra+".repeat(400) + "hindmost")
                        .asString()
                        .contains("hindmost"),
                "nobody has so long a name");
    }

    @Test
    void aReadersSearchTakesTheOnlyAuthorWhoSoundsSoAndSaysWho() {
        newsroom.publish(
                Newsroom.content("খেয়াঘাটের লেখা", "culture", "<p>লেখা</p>", "ঝুমকি তালুকদার", "", List.of()));
        for (String typed : List.of("jhumki+talukdar", "Jhumki+Talukder", "ঝুমকী+তালুকদার")) {
            Document page = Pages.page("/search?q=খেয়াঘাটের&author=" + typed);
            assertTrue(page.select(".found").text().contains("খেয়াঘাটের লেখা"), typed);
            assertTrue(page.text().contains("বলতে ধরা হয়েছে “ঝুমকি তালুকদার”"), page.text());
        }
        assertFalse(
                Pages.page("/search?q=খেয়াঘাটের&author=ঝুমকি+তালুকদার").text().contains("বলতে ধরা হয়েছে"));

        newsroom.draft(Newsroom.content("ঘরে", "culture", "<p>লেখা</p>", "ঝুমকা তালুকদার", "", List.of()));
        assertTrue(
                Pages.page("/search?q=খেয়াঘাটের&author=jhumki+talukdar").text().contains("বলতে ধরা হয়েছে"),
                "nobody learns of a draft's author");

        newsroom.publish(Newsroom.content("বাইরে", "culture", "<p>লেখা</p>", "ঝুমকা তালুকদার", "", List.of()));
        String both = Pages.get("/search?q=খেয়াঘাটের&author=jhumki+talukdar").asString();
        assertTrue(
                both.contains("কাছাকাছি নাম") && both.contains("ঝুমকা তালুকদার"), "two sound so: the reader chooses");
    }

    @Test
    void aNameThatIsNearlyThereIsSaid() {
        ask("authors", "/near", "শুভংকর পালিত; ছবি: নতুন মানুষ")
                .body("typed", contains("শুভংকর পালিত"))
                .body("known", contains("শুভঙ্কর পালিত"));
        ask("authors", "/near", "শুভঙ্কর পালিত ও জয়ন্তিকা মাহমুদা").body("", empty());
        ask("tags", "/near", "নদীভাঙ্গন, একেবারে নতুন").body("known", contains(Normalization.line("নদীভাঙন")));
    }

    @Test
    void nobodyOutsideIsTold() {
        Desk.closed()
                .request()
                .accept("application/json")
                .queryParam("q", "শুভ")
                .get("/desk/names/authors")
                .then()
                .statusCode(401)
                .body(not(equalTo("[]")));
    }

    private ValidatableResponse ask(String kind, String what, String typed) {
        return reporter.request()
                .queryParam("q", typed)
                .get("/desk/names/" + kind + what)
                .then()
                .statusCode(200);
    }
}
