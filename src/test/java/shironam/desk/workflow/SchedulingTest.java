package shironam.desk.workflow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.desk.DeskDates;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.Story;
import shironam.story.history.Revision;

/** A story comes out when somebody has said so, and never by a time that was cleared, mistyped or only typed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchedulingTest {
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    private Desk editor;

    @BeforeEach
    void arrive() {
        accounts.createUnlessThere("scheduling-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("scheduling-editor", PASSWORD);
    }

    @Test
    void aClearedTimeIsAskedAboutAndNeverMeansNow() {
        long id = editor.write("সময় মোছা হয়েছে");
        String desk = "/desk/stories/" + id;
        String when = in(Duration.ofDays(2));
        publish(id, Map.of("publish-at", when)).then().statusCode(303);
        assertEquals(
                "schedule",
                editor.page(desk).expectFirst("#story [name=intent]").attr("value"));

        for (Map<String, String> cleared : java.util.List.of(
                Map.of("publish-at", "", "intent", "schedule", "summary", "নতুন সারসংক্ষেপ"),
                Map.of("publish-at", "  ", "against-embargo", "true"))) {
            Document asked = Jsoup.parse(
                    publish(id, cleared).then().statusCode(400).extract().asString());
            assertNotNull(asked.selectFirst("button[name=publish-now]"), "it can be done all the same");
            assertEquals("নতুন সারসংক্ষেপ", asked.expectFirst("#summary").text());
            given().get("/x/" + id).then().statusCode(404);
        }
        assertEquals(when, DeskDates.field(story(id).publishAt), "the time stands");

        publish(id, Map.of("publish-at", "", "publish-now", "true")).then().statusCode(303);
        given().get("/x/" + id).then().statusCode(200);
    }

    @Test
    void theScheduleButtonOfAnOldFormPublishesNothingEither() {
        long id = editor.write("বাতিল হওয়া সময়");
        String desk = "/desk/stories/" + id;
        publish(id, Map.of("publish-at", in(Duration.ofDays(2)))).then().statusCode(303);
        editor.post(desk, "form[action$=/cancellation]", desk + "/publication/cancellation", Map.of())
                .then()
                .statusCode(303);
        publish(id, Map.of("publish-at", "", "intent", "schedule")).then().statusCode(400);
        given().get("/x/" + id).then().statusCode(404);
    }

    @Test
    void aTimeThatHasPassedIsAskedAbout() {
        long id = editor.write("গত বছরের তারিখ");
        String lastYear = in(Duration.ofDays(-365));
        Document asked = Jsoup.parse(publish(id, Map.of("publish-at", lastYear))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals(lastYear, asked.expectFirst("#publish-at").attr("value"));
        given().get("/x/" + id).then().statusCode(404);

        publish(id, Map.of("publish-at", lastYear, "publish-now", "true"))
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(200);
        assertEquals(lastYear, DeskDates.field(story(id).publishAt));

        long now = editor.write("এখনকার তারিখ");
        publish(now, Map.of("publish-at", in(Duration.ofMinutes(-3))))
                .then()
                .statusCode(303)
                .header("Location", containsString("PUBLISHED"));
    }

    @Test
    void whoeverOnlySavesHearsThatTheTimeIsNotSet() {
        long id = editor.write("শুধু সংরক্ষণ");
        String desk = "/desk/stories/" + id;
        String first = in(Duration.ofDays(2));
        String later = in(Duration.ofDays(3));
        Document told = Jsoup.parse(editor.postStory(desk, desk, Map.of("publish-at", first, "summary", "রাখা"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(first, told.expectFirst("#publish-at").attr("value"));
        assertEquals("রাখা", story(id).summary);

        publish(id, Map.of("publish-at", first)).then().statusCode(303);
        editor.postStory(desk, desk, Map.of()).then().statusCode(303);
        told = Jsoup.parse(editor.postStory(desk, desk, Map.of("publish-at", later))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(told.select(".said-problem").text().contains("আগের মতোই"), "it says what stands");
        assertEquals(first, DeskDates.field(story(id).publishAt));
    }

    @Test
    void anEmbargoIsAskedAboutAfterTheTimeAndBothAnswersCount() {
        long id = editor.write("নিষেধাজ্ঞা আর সময়");
        String desk = "/desk/stories/" + id;
        editor.post(desk, "form[action$=/embargo]", desk + "/embargo", Map.of("until", in(Duration.ofDays(1))))
                .then()
                .statusCode(303);
        publish(id, Map.of("publish-at", in(Duration.ofDays(2)))).then().statusCode(303);

        Document asked = Jsoup.parse(publish(id, Map.of("publish-at", "", "publish-now", "true"))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertNotNull(asked.selectFirst("[name=against-embargo]"));
        assertEquals("true", asked.expectFirst("input[name=publish-now]").attr("value"), "the first answer is kept");
        given().get("/x/" + id).then().statusCode(404);
        publish(id, Map.of("publish-at", "", "publish-now", "true", "against-embargo", "true"))
                .then()
                .statusCode(303);
        given().get("/x/" + id).then().statusCode(200);
    }

    @Test
    void whoeverPressesTwicePublishesOnce() {
        long id = editor.write("দুবার চাপা");
        publish(id, Map.of("publish-at", "")).then().statusCode(303);
        Instant out = story(id).publishAt;
        publish(id, Map.of("publish-at", "")).then().statusCode(303).header("Location", containsString("PUBLISHED"));
        assertEquals(out, story(id).publishAt);
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> Revision.of(id).stream()
                                .filter(revision -> revision.kind == Revision.Kind.PUBLISHED)
                                .count()));
    }

    private io.restassured.response.Response publish(long id, Map<String, String> fields) {
        return editor.postStory("/desk/stories/" + id, "/desk/stories/" + id + "/publication", fields);
    }

    private static String in(Duration time) {
        return DeskDates.field(Instant.now().plus(time));
    }

    private static Story story(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Story.require(id));
    }
}
