package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.desk.Desk;
import shironam.identity.Role;

/** Two servers on one database: for readers, editors and whoever hears of news they are one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final String NAME = "chief";
    private static final String PASSWORD = "a long password";
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    /** So that nothing is under way when the first node is killed, which might then be heard twice. */
    private static final Map<String, String> NOTHING_FOLLOWS = Map.of("QUARKUS_SCHEDULER_ENABLED", "false");

    private static OwnDatabase database;
    private static Elsewhere elsewhere;
    private static Node one;
    private static Node other;

    /** Its cookies are for both. */
    private static Desk desk;

    /** Their time came while no node was up. */
    private static final List<Long> late = new ArrayList<>();

    @BeforeAll
    static void noNodeIsUpWhenTheTimeOfSomeStoriesComes() throws Exception {
        database = OwnDatabase.migrated("two_nodes");
        elsewhere = new Elsewhere();
        one = new Node("node-one", database, elsewhere.settings("one"));
        other = new Node("node-other", database, elsewhere.settings("other"));
        one.start(NOTHING_FOLLOWS);
        one.waitUntilReady();
        database.addAccount(NAME, Role.CHIEF, PASSWORD);
        desk = Desk.closed().at(one.address());
        desk.login(NAME, PASSWORD).then().statusCode(303);
        for (int i = 0; i < 3; i++) {
            late.add(publish(one, "সময় এল যখন কেউ নেই " + i, Duration.ofMinutes(10)));
        }
        one.kill();
        // The ten minutes pass.
        database.execute("update stories set publish_at = publish_at - interval '11 minutes'");
        database.execute("update follow_ups set due_at = due_at - interval '11 minutes' where due_at > now()");
        one.start();
        other.start();
        one.waitUntilReady();
        other.waitUntilReady();
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        one.close();
        other.close();
        elsewhere.close();
        database.close();
    }

    @Test
    @Order(1)
    void aLoginAtOneIsALoginAtTheOtherAndSoIsALogout() {
        Desk person = Desk.closed().at(one.address());
        person.login(NAME, PASSWORD).then().statusCode(303);

        person.at(other.address()).post("/desk", "form[action=/desk/logout]", "/desk/logout", Map.of());

        person.at(one.address()).get("/desk").then().statusCode(303);
    }

    @Test
    @Order(2)
    void whatCameOutWhileNoNodeWasUpIsOutAtBoth() {
        for (Node node : List.of(one, other)) {
            String front = page(node, "/");
            for (int i = 0; i < late.size(); i++) {
                assertTrue(front.contains("সময় এল যখন কেউ নেই " + i), "story " + i + " is on the front");
            }
        }
    }

    @Test
    @Order(3)
    void whatOnePublishesIsInTheNextPageOfTheOther() {
        for (int i = 0; i < 4; i++) {
            Node here = i % 2 == 0 ? one : other;
            Node there = i % 2 == 0 ? other : one;
            String headline = "দুই নোডের খবর " + i;
            page(there, "/"); // a finished page, which has to go
            long story = publish(here, headline, null);
            String path = path(here, story);
            withinASecond(headline + " is on the front", () -> page(there, "/").contains(headline));
            assertTrue(page(there, path).contains(headline));

            desk.at(here.address())
                    .postStory("/desk/stories/" + story, "/desk/stories/" + story, Map.of("summary", "সারসংক্ষেপ এল"))
                    .then()
                    .statusCode(303);
            withinASecond("the summary is in the story", () -> page(there, path).contains("সারসংক্ষেপ এল"));
        }
    }

    @Test
    @Order(4)
    void aStoryIsOutAtItsTimeAtBoth() {
        String first = "এক মুহূর্ত পরে";
        String second = "একই মুহূর্তে";
        publish(one, first, Duration.ofMillis(1500));
        Instant earliest = Instant.now().plusMillis(1500);
        publish(other, second, Duration.ofMillis(1500));
        Instant latest = Instant.now().plusMillis(1500);
        List<String> fronts = fronts();
        assertTrue(Instant.now().isAfter(earliest.minusMillis(500)) // too slow to see that they are not
                || fronts.stream().noneMatch(front -> front.contains(second)));
        waitFor(
                "both are out at both",
                Duration.between(Instant.now(), latest).plusSeconds(3),
                () -> fronts().stream().allMatch(front -> front.contains(first) && front.contains(second)));
    }

    @Test
    @Order(5)
    void whatOneWithdrawsIsGoneFromTheOther() {
        long story = publish(one, "প্রত্যাহারের খবর", null);
        String path = path(one, story);
        withinASecond("it is there", () -> page(other, path).contains("প্রত্যাহারের খবর"));
        withinASecond("it is on the front", () -> page(other, "/").contains("প্রত্যাহারের খবর"));

        desk.at(one.address())
                .post(
                        "/desk/stories/" + story,
                        "form[action$=/withdrawal]",
                        "/desk/stories/" + story + "/withdrawal",
                        Map.of())
                .then()
                .statusCode(303);

        withinASecond("it is off the front", () -> !page(other, "/").contains("প্রত্যাহারের খবর"));
        withinASecond(
                "it is gone", () -> Desk.closed().at(other.address()).get(path).statusCode() == 410);
    }

    /** From the answer to whoever revokes it on, no byte of it is to be had at either node. */
    @Test
    @Order(6)
    void aPictureThatOneRevokesIsNowhereAtEither() throws Exception {
        byte[] bytes = coded(photograph(1000, 500, 4711), "jpeg");
        String picture = upload(one, bytes);
        upload(other, bytes); // each has a folder of its own
        List<String> forms = List.of(
                picture,
                picture + ".webp",
                picture.replace(".jpeg", "-640.jpeg"),
                picture.replace(".jpeg", "-640.jpeg.webp"));
        String hash = picture.replaceAll(".*/|\\..*", "");
        long story = desk.at(one.address()).write("ছবি যাবে দুই নোড থেকে");
        desk.postStory(
                        "/desk/stories/" + story,
                        "/desk/stories/" + story + "/publication",
                        Map.of("picture-url", picture))
                .then()
                .statusCode(303);
        String path = path(one, story);
        List<String> pages = List.of(path, "/", "/life", "/feed.xml", "/life/atom.xml", "/feed.json", "/lite");
        for (Node node : List.of(one, other)) {
            forms.forEach(form -> withinASecond("the picture is there", () -> status(node, form) == 200));
            withinASecond("the story shows it", () -> page(node, path).contains(hash));
            pages.forEach(shown -> page(node, shown)); // finished pages, which have to go
        }

        desk.at(one.address())
                .post(
                        "/desk/pictures/" + hash,
                        "form[action$=/revocation]",
                        "/desk/pictures/" + hash + "/revocation",
                        Map.of("reason", "আদালতের আদেশ"))
                .then()
                .statusCode(303);

        for (Node node : List.of(one, other)) {
            forms.forEach(form -> withinASecond(form + " is gone", () -> status(node, form) == 410));
            pages.forEach(shown -> withinASecond(
                    shown + " is without it", () -> !page(node, shown).contains(hash)));
            assertEquals(410, desk.at(node.address()).get(picture).statusCode());
        }
    }

    private static int status(Node node, String path) {
        return Desk.closed().at(node.address()).get(path).statusCode();
    }

    private static String upload(Node node, byte[] bytes) {
        desk.at(node.address());
        return desk.upload(bytes);
    }

    @Test
    @Order(7)
    void eachThingThatFollowsIsDoneExactlyOnceAlsoWhatIsLate() throws Exception {
        waitFor("all is done", Duration.ofSeconds(20), () -> number("done_at is null") == 0);

        Map<String, Long> planned = database.numbers(
                "select kind || ' ' || subject as what, count(*) from follow_ups group by what order by what");
        assertEquals(planned, elsewhere.heard());
        assertEquals(0, number("attempts <> 1"));
        assertEquals(Set.of("one", "other"), elsewhere.callers(), "both nodes were at it");
        for (long story : late) {
            assertEquals(6, number("kind = 'ping' and story_id = " + story), "two feeds have it, in three forms each");
            assertEquals(
                    1,
                    number("kind = 'purge' and story_id = " + story
                            + " and due_at = (select publish_at from stories where id = " + story + ")"));
        }
    }

    private static long number(String which) {
        try {
            return database.number("select count(*) from follow_ups where " + which);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> fronts() {
        return List.of(page(one, "/"), page(other, "/"));
    }

    /** @param in how long from now on; null for at once */
    private static long publish(Node node, String headline, Duration in) {
        desk.at(node.address());
        long story = desk.write(headline);
        String when = in == null ? "" : LocalDateTime.now(DHAKA).plus(in).toString();
        desk.postStory("/desk/stories/" + story, "/desk/stories/" + story + "/publication", Map.of("publish-at", when))
                .then()
                .statusCode(303);
        return story;
    }

    private static String path(Node node, long story) {
        return desk.at(node.address())
                .page("/desk/stories/" + story)
                .expectFirst("a.bar-when[target]")
                .attr("href");
    }

    private static String page(Node node, String path) {
        return Desk.closed().at(node.address()).get(path).asString();
    }

    /** With some patience for a machine that does something else just then. */
    private static void withinASecond(String what, BooleanSupplier promise) {
        waitFor(what, Duration.ofSeconds(3), promise);
    }

    private static void waitFor(String what, Duration atMost, BooleanSupplier promise) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!promise.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "after " + atMost + " not yet: " + what);
            EmbeddedDatabase.waitBriefly();
        }
    }
}
