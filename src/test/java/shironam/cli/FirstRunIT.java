package shironam.cli;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shironam.desk.Desk;

/** From an empty database to a paper with a name, sections and a first story, without a command. */
class FirstRunIT {
    private static final Pattern ADDRESS = Pattern.compile("(/desk/welcome/first/)([\\w-]+)");
    private static final String PASSWORD = "নৌকা-জোনাকি-৭৩-পাহাড়";

    private static OwnDatabase database;
    private static Node node;

    @BeforeAll
    static void anEmptyInstallation() throws Exception {
        database = OwnDatabase.empty("firstrun");
        node = new Node("node-first-run", database, Map.of());
        node.start();
        node.waitUntilReady();
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        database.close();
    }

    @Test
    void anEmptyInstallationBecomesAPaper() throws IOException {
        String printed = printedAddress();
        Desk admin = Desk.closed().at(node.address());
        Desk.closed()
                .at(node.address())
                .get("/desk/welcome/first/guessed")
                .then()
                .statusCode(410);

        refusesAWeakPassword(admin, printed);
        make(admin, printed, PASSWORD).then().statusCode(303).header("Location", endsWith("/desk/first-run"));
        Desk.closed().at(node.address()).get(printed).then().statusCode(410);

        Document empty = admin.page("/desk");
        assertEquals(1, empty.select("a[href=/desk/first-run]").size());
        keep(admin, Map.of("name-bn", "", "starter", "DISTRICT"))
                .then()
                .statusCode(400)
                .body(containsString("নাম নেই"));
        keep(admin, Map.of("name-bn", "যশোর বার্তা", "name-en", "Jashore Barta", "starter", "DISTRICT"))
                .then()
                .statusCode(303);

        Document front = admin.page("/");
        assertTrue(front.title().startsWith("যশোর বার্তা"), front.title());
        List<String> sections = front.select("nav.sections li").eachText();
        assertEquals("জেলার খবর", sections.get(0), sections.toString());
        assertTrue(front.select("nav.sections a[href=/science]").isEmpty(), "the sections of before are gone");

        admin.postStory(
                "/desk/stories/new", "/desk/stories", Map.of("headline", "ভৈরবে নতুন খেয়া", "section", "local"));
        assertTrue(admin.page("/desk").select("a[href=/desk/first-run]").isEmpty(), "the paper has begun");
        assertTrue(
                admin.page("/desk/first-run").select("input[name=starter]").isEmpty(),
                "sections with stories are not replaced");
        keep(admin, Map.of("name-bn", "যশোর বার্তা", "starter", "NATIONAL"))
                .then()
                .statusCode(400);
    }

    private static void refusesAWeakPassword(Desk admin, String printed) {
        make(admin, printed, "12345678").then().statusCode(400);
    }

    private static Response make(Desk admin, String printed, String password) {
        return admin.post(printed, "form", printed, Map.of("name", "anwar", "password", password));
    }

    private static Response keep(Desk admin, Map<String, String> fields) {
        return admin.post("/desk/first-run", "form[action=/desk/first-run]", "/desk/first-run", fields);
    }

    private static String printedAddress() throws IOException {
        String log = node.log().toString();
        Matcher address = ADDRESS.matcher(log);
        assertTrue(address.find(), log);
        return address.group();
    }
}
