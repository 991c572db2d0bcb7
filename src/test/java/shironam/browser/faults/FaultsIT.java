package shironam.browser.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shironam.cli.Node;
import shironam.cli.OwnDatabase;
import shironam.desk.Desk;
import shironam.identity.Role;

/**
 * Editors write in real browsers while requests get lost, come twice or late, tabs and the server are killed, logins
 * end: every word that was acknowledged can be found again, and no older text stands over a newer one. A few runs are made
 * each time, among them one in which the server is killed; more when asked for, {@code -Dshironam.fault.runs=200}, and from
 * another run on by {@code -Dshironam.fault.first=80}. A run takes some ten seconds.
 */
class FaultsIT {
    private static final int RUNS = Integer.getInteger("shironam.fault.runs", 2);
    private static final int FIRST = Integer.getInteger("shironam.fault.first", 2);
    private static final long SEED = Long.getLong("shironam.fault.seed", 20_241_110);

    /** A new start of the server takes longer than all else in a run. */
    private static final int KILLS_EVERY = 10;

    /** Who begins the stories, and whose login never ends. */
    private static final String NEWSROOM = "newsroom";

    private static OwnDatabase database;
    private static Node server;
    private static Line line;
    private static final List<Person> people = new ArrayList<>();

    @BeforeAll
    static void everybodyIsThere() throws Exception {
        database = OwnDatabase.migrated("faults");
        server = new Node("faults", database, Map.of());
        server.start();
        server.waitUntilReady();
        line = new Line(server.address());
        database.addAccount(NEWSROOM, Role.EDITOR, Person.PASSWORD);
        for (String name : List.of("rina", "selim")) {
            database.addAccount(name, Role.EDITOR, Person.PASSWORD);
            people.add(new Person(name, line, database));
        }
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        if (line == null) {
            return;
        }
        people.forEach(Person::close);
        line.close();
        server.close();
        database.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingOlderStandsOverIt() throws Exception {
        Desk desk = Desk.closed().at(server.address());
        desk.login(NEWSROOM, Person.PASSWORD).then().statusCode(303);
        List<String> failed = new ArrayList<>();
        for (int number = FIRST; number < FIRST + RUNS; number++) {
            Random random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
            Texts texts = new Texts(database, begin(desk, number));
            RandomRun run = new RandomRun(random, number % KILLS_EVERY == 3, server, line, texts, people);
            List<String> wrong = played(run);
            if (!wrong.isEmpty()) {
                failed.add("run " + number + " of seed " + SEED + ": " + wrong + run.told());
                System.err.println(failed.get(failed.size() - 1));
            }
        }
        assertEquals(List.of(), failed, failed.size() + " of " + RUNS + " runs failed");
    }

    /** A story in which each window has a paragraph of its own. */
    private static long begin(Desk desk, int number) {
        StringBuilder body = new StringBuilder();
        for (int window = 0; window < 4; window++) {
            body.append("<p>").append(Window.mark(window)).append("</p>");
        }
        String location = desk.postStory(
                        "/desk/stories/new",
                        "/desk/stories",
                        Map.of("headline", "দৈব " + number, "section", "life", "body", body.toString()))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*/desk/stories/(\\d+).*", "$1"));
    }

    private static List<String> played(RandomRun run) throws Exception {
        try {
            return run.play();
        } catch (PlaywrightException stuck) {
            run.leave();
            return List.of(stuck.getMessage());
        }
    }
}
