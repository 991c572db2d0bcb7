package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What is too long is said so, by name and number, and stays in the form to be shortened. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TextLengthsTest {
    private static final String PASSWORD = "লম্বা লেখার পাসওয়ার্ড ৮";

    @Inject
    Accounts accounts;

    private Desk editor;
    private String story;

    @BeforeEach
    void aStory() {
        accounts.createUnlessThere("length-editor", Role.CHIEF, PASSWORD);
        editor = Desk.open("length-editor", PASSWORD);
        story = "/desk/stories/" + editor.write("মাপমতো শিরোনাম");
    }

    @ParameterizedTest
    @Timeout(60)
    @CsvSource({
        "headline, শিরোনাম, ৩০০, 160000",
        "kicker, কিকার, ৩০০, 301",
        "summary, সারসংক্ষেপ, ১২০০, 5000",
        "slug, ঠিকানার শেষ অংশ, ২০০, 300",
        "author, লেখক, ৩০০, 301",
        "source, সূত্র, ৩০০, 301",
        "tags, বিষয়, ১০০, 101",
        "picture-caption, ছবির বিবরণ, ১২০০, 100000",
        "body, মূল লেখা, ৪০০০০০, 400001"
    })
    void aFieldThatHoldsTooMuchComesBackWithEveryLetter(String field, String name, String most, int letters) {
        String much = "ক".repeat(letters);

        for (String action : List.of(story, story + "/publication")) {
            Response refused = editor.postStory(story, action, Map.of(field, much));

            Document page = Jsoup.parse(refused.then().statusCode(400).extract().asString());
            String said = page.expectFirst(".said-problem").text();
            assertTrue(said.contains(name) && said.contains(most), said);
            assertEquals(much, value(page, field));
        }
        assertEquals("মাপমতো শিরোনাম", Desk.headline(editor.page(story)));
    }

    private static String value(Document page, String field) {
        var element = page.expectFirst("[name=" + field + "]");
        String value = element.normalName().equals("textarea") ? element.wholeText() : element.attr("value");
        return value.replaceAll("</?p>|\\s", "");
    }

    @Test
    void soAreTooManyTags() {
        String tags = IntStream.range(0, 60).mapToObj(n -> "বিষয় " + n).collect(Collectors.joining(", "));

        Response refused = editor.postStory(story, story, Map.of("tags", tags));

        assertEquals(400, refused.statusCode());
        assertTrue(Jsoup.parse(refused.asString())
                .expectFirst(".said-problem")
                .text()
                .contains("৪০"));
    }

    @Test
    void aNewStoryThatIsTooLongBeginsAsNothing() {
        String headline = "খ".repeat(20_000);
        Response refused =
                editor.postStory("/desk/stories/new", "/desk/stories", Map.of("headline", headline, "section", "life"));

        assertEquals(400, refused.statusCode());
        assertEquals(headline, Desk.headline(Jsoup.parse(refused.asString())));
    }

    @Test
    @Timeout(60)
    void oneWordOfManyLatinLettersIsSavedAndPreviewed() {
        String word = "abcdefghij".repeat(400);
        Map<String, String> typed = Map.of("body", "<p>" + word + "</p>");

        editor.postStory(story, story + "/preview", typed).then().statusCode(200);
        editor.postStory(story, story, typed).then().statusCode(303);
        assertTrue(editor.page(story).html().contains(word));
    }

    @Test
    void otherFormsHaveTheirLimitsToo() {
        String much = "গ".repeat(20_000);
        for (String[] form : new String[][] {
            {story + "/comments", "words"},
            {"/desk/views", "name"},
            {"/desk/breaking", "text"},
            {story + "/corrections", "note"}
        }) {
            Response refused = editor.request()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .header(
                            "X-Form-Token",
                            editor.page(story)
                                    .expectFirst("input[name=form-token]")
                                    .attr("value"))
                    .formParam(form[1], much)
                    .post(form[0]);
            assertEquals(413, refused.statusCode(), form[0]);
            assertTrue(refused.asString().contains("ফরমেই আছে"), form[0]);
        }
    }
}
