package shironam.desk.editor;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Who opens a story sees who else has it open. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PresenceTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১৩";

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private Desk rina;
    private Desk selim;
    private String story;

    @BeforeEach
    void twoAtOneStory() {
        accounts.createUnlessThere("present-rina", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("present-selim", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("present-reporter", Role.REPORTER, PASSWORD);
        rina = Desk.open("present-rina", PASSWORD);
        selim = Desk.open("present-selim", PASSWORD);
        story = "/desk/stories/" + rina.write("দুজনের গল্প");
        rina.page(story);
    }

    @Test
    void thePageSaysWhoElseIsHereWithoutScriptsToo() {
        assertEquals("present-rina এখানে আছেন", said(selim));
        assertEquals("present-selim এখানে আছেন", said(rina));
        come(rina).then().statusCode(200).body("others", equalTo(List.of("present-selim")));
    }

    @Test
    void whoLeavesIsGoneAtOnce() {
        selim.page(story);
        rina.request()
                .contentType(ContentType.URLENC)
                .formParam("form-token", token(rina))
                .post(story + "/presence/removal")
                .then()
                .statusCode(204);

        come(selim).then().body("others", equalTo(List.of()));
    }

    @Test
    void whoIsNotHeardOfIsGoneSoon() throws SQLException {
        seen("30 seconds");
        come(selim).then().body("others", equalTo(List.of("present-rina")));
        seen("46 seconds");
        come(selim).then().body("others", equalTo(List.of()));
    }

    @Test
    void onlyWhoMaySeeTheStorySeesWhoIsThere() {
        Desk reporter = Desk.open("present-reporter", PASSWORD);
        String own = "/desk/stories/" + reporter.write("নিজের গল্প");
        String token =
                reporter.page(own).expectFirst("#story [name=form-token]").attr("value");
        reporter.request()
                .header("X-Form-Token", token)
                .put(story + "/presence")
                .then()
                .statusCode(403);
        come(selim).then().body("others", equalTo(List.of("present-rina")));
    }

    private String said(Desk desk) {
        return desk.page(story).expectFirst("[data-presence]").text();
    }

    private Response come(Desk desk) {
        return desk.request().header("X-Form-Token", token(desk)).put(story + "/presence");
    }

    /** From a page that is not the story's: looking at that one would be a sign of life. */
    private static String token(Desk desk) {
        return desk.page("/desk/stories/new")
                .expectFirst("#story [name=form-token]")
                .attr("value");
    }

    private void seen(String ago) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update presences set seen_at = now() - interval '%s' where account_id =
                        (select id from accounts where name = 'present-rina')""".formatted(ago));
        }
    }
}
