package shironam.desk.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.desk.Desk.headline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** A story begins once in its form, and none of its texts stands over a later one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BeginningTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১০";

    @Inject
    Accounts accounts;

    private Desk reporter;
    private String key;

    @BeforeEach
    void aNewPage() {
        accounts.createUnlessThere("begin-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("begin-other", Role.REPORTER, PASSWORD);
        reporter = Desk.open("begin-reporter", PASSWORD);
        key = reporter.page("/desk/stories/new").expectFirst("[name=copy-key]").attr("value");
    }

    @Test
    void aFormThatArrivesManyTimesBeginsOneStory() throws Exception {
        ExecutorService network = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(time -> network.submit(() -> story(post(reporter, Map.of("headline", "একবারই শুরু")))))
                    .toList();
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertEquals(first, answer.get());
            }
            assertEquals(
                    1, reporter.page(first + "/history").select(".revision").size());
        } finally {
            network.shutdown();
        }
    }

    @Test
    void whatWasTypedOnSinceIsSavedAndWhatComesLateIsNot() {
        String story = story(post(reporter, typed("শুরু", "2")));

        assertEquals(story, story(post(reporter, typed("শুরু থেকে শেষ", "3"))));
        assertEquals(story, story(post(reporter, typed("শু", "1"))));

        assertEquals("শুরু থেকে শেষ", headline(reporter.page(story)));
    }

    @Test
    void withoutScriptsTheSecondPressSavesWhatIsInTheForm() {
        String story = story(post(reporter, Map.of("headline", "প্রথমবার")));

        assertEquals(story, story(post(reporter, Map.of("headline", "ফিরে এসে আবার"))));

        assertEquals("ফিরে এসে আবার", headline(reporter.page(story)));
    }

    @Test
    void aKeyIsItsAccountsOwn() {
        String story = story(post(reporter, Map.of("headline", "আমার লেখা")));

        Desk other = Desk.open("begin-other", PASSWORD);
        assertNotEquals(story, story(post(other, Map.of("headline", "অন্যের লেখা"))));
        assertEquals("আমার লেখা", headline(reporter.page(story)));
    }

    @Test
    void aStoryWithoutAHeadlineCanBeFoundInTheList() {
        String story = story(post(reporter, Map.of("body", "<p>শুধু লেখা, শিরোনাম পরে।</p>")));

        assertTrue(reporter.page("/desk/stories")
                .expectFirst(".story-row a[href=" + story + "]")
                .text()
                .contains("এখনো শিরোনাম নেই"));
    }

    private Response post(Desk desk, Map<String, String> changes) {
        Map<String, String> all = new java.util.HashMap<>(changes);
        all.put("copy-key", key);
        return desk.postStory("/desk/stories/new", "/desk/stories", all);
    }

    private static Map<String, String> typed(String headline, String sequence) {
        return Map.of("headline", headline, "copy-tab", "window", "copy-sequence", sequence);
    }

    private static String story(Response response) {
        return response.then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/desk/stories/\\d+).*", "$1");
    }
}
