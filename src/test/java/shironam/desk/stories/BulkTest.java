package shironam.desk.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;

/** Many stories at once: what is said before, what is done, what is refused and why, and that it can be undone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BulkTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("bulk-chief", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("bulk-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("bulk-reporter", Role.REPORTER, PASSWORD);
        chief = Desk.open("bulk-chief", PASSWORD);
    }

    @Test
    void storiesArePublishedTogetherAndThoseThatCannotAreNamed() {
        Story ready = draft("গুচ্ছে প্রস্তুত", "life");
        Story other = draft("গুচ্ছে আরেকটি প্রস্তুত", "life");
        Story homeless = draft("গুচ্ছে বিভাগহীন", "");
        Story out = newsroom.publish(Newsroom.content("গুচ্ছে আগেই প্রকাশিত", "life", "<p>লেখা।</p>"));

        Document asked = asked(chief, "do=publish", ready, other, homeless, out);
        assertEquals(
                List.of("গুচ্ছে প্রস্তুত", "গুচ্ছে আরেকটি প্রস্তুত"),
                asked.select(".bulk-good li a").eachText());
        assertTrue(asked.expectFirst(".bulk-good h2").text().contains("২"), "the count before");
        assertTrue(asked.select(".bulk-other").text().contains("বিভাগ দরকার"), asked.text());
        assertEquals(404, Pages.status("/x/" + ready.id), "nothing is done yet");

        String done = confirm(chief, asked);
        Document result = chief.page(done);
        assertTrue(result.expectFirst(".bulk-good h2").text().contains("২"));
        assertEquals(301, Pages.status("/x/" + ready.id));
        assertEquals(
                2,
                chief.page("/desk/stories/" + ready.id + "/history")
                        .select(".revision")
                        .size());

        assertEquals(done, confirm(chief, asked), "a second press does nothing again");

        Document undone = undo(chief, done);
        assertEquals(2, undone.select(".bulk-good li").size());
        assertEquals(410, Pages.status("/x/" + ready.id));
        assertEquals(301, Pages.status("/x/" + out.id), "what it did not change it does not undo");
        assertTrue(undone.select("main form").isEmpty(), "once");
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        Story first = draft("সরানো লেখা", "life");
        Story second = draft("সরানোর পরে বদলানো", "life");
        String done = confirm(chief, asked(chief, "do=move&section=sport", first, second));
        assertEquals("sport", section(first));
        String desk = "/desk/stories/" + second.id;
        chief.postStory(desk, desk, Map.of("headline", "সরানোর পরে বদলানো, আবার"))
                .then()
                .statusCode(303);

        Document undone = undo(chief, done);
        assertEquals("life", section(first));
        assertEquals("sport", section(second), "somebody has worked on it since");
        assertTrue(undone.select(".bulk-other").text().contains("এর মধ্যে বদলেছে"), undone.text());
    }

    @Test
    void tagsAreAddedAndTakenAwayAndComeBackInTheirOrder() {
        Story plain = draft("বিষয়হীন", "life");
        Story tagged = newsroom.draft(Newsroom.content(
                "বিষয়ী", "life", "<p>লেখা।</p>", "", "", List.of("গুচ্ছ এক", "গুচ্ছ দুই", "গুচ্ছ তিন")));
        confirm(chief, asked(chief, "do=add_tag&tag=গুচ্ছ দুই", plain, tagged));
        assertEquals("গুচ্ছ দুই", tags(plain));
        assertEquals("গুচ্ছ এক, গুচ্ছ দুই, গুচ্ছ তিন", tags(tagged));

        String done = confirm(chief, asked(chief, "do=remove_tag&tag=গুচ্ছ দুই", plain, tagged));
        assertEquals("", tags(plain));
        assertEquals("গুচ্ছ এক, গুচ্ছ তিন", tags(tagged));
        undo(chief, done);
        assertEquals("গুচ্ছ এক, গুচ্ছ দুই, গুচ্ছ তিন", tags(tagged));
    }

    @Test
    void storiesAreGivenToSomebody() {
        Story story = draft("দেওয়া লেখা", "life");
        Desk reporter = Desk.open("bulk-reporter", PASSWORD);
        String page = "/desk/stories/" + story.id;
        reporter.get(page).then().statusCode(403);
        String version = chief.page(page).expectFirst("[name=version]").attr("value");
        String done = confirm(chief, asked(chief, "do=assign&to=bulk-reporter", story));
        assertTrue(
                reporter.page("/desk").select(".story-row").text().contains("দেওয়া লেখা"), "it is theirs to do now");
        assertEquals(
                version,
                chief.page(page).expectFirst("[name=version]").attr("value"),
                "whoever has it open is in nobody's way");
        undo(chief, done);
        reporter.get(page).then().statusCode(403);
    }

    @Test
    void nobodyDoesToManyWhatTheyMayNotDoToOne() {
        Story story = draft("অন্যের লেখা", "life");
        Desk reporter = Desk.open("bulk-reporter", PASSWORD);
        long own = reporter.write("প্রতিবেদকের গুচ্ছ");
        Document asked = asked(reporter, "do=publish", story, null, own);
        assertFalse(asked.text().contains("অন্যের লেখা"), "what is not theirs to see is not told of");
        assertTrue(asked.select(".bulk-good form").isEmpty());

        String ticket = java.util.UUID.randomUUID().toString();
        Document form = asked(reporter, "do=add_tag&tag=দরকারি", null, null, own);
        Element token = form.expectFirst("[name=form-token]");
        Response forced = reporter.request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("form-token", token.attr("value"))
                .formParam("do", "publish")
                .formParam("ticket", ticket)
                .formParam("story", story.id, own)
                .post("/desk/bulk");
        forced.then().statusCode(303);
        assertEquals(404, Pages.status("/x/" + own));
        assertEquals(404, Pages.status("/x/" + story.id));

        String done = confirm(chief, asked(chief, "do=move&section=sport", story));
        reporter.get(done).then().statusCode(404);
    }

    @Test
    void anEditorMayNotTakeBackWhatReadersHaveSeen() {
        Desk editor = Desk.open("bulk-editor", PASSWORD);
        Story story = draft("সম্পাদকের প্রকাশ", "life");
        String done = confirm(editor, asked(editor, "do=publish", story));
        Document undone = undo(editor, done);
        assertTrue(undone.select(".bulk-other").text().contains("অনুমতি নেই"), undone.text());
        assertEquals(301, Pages.status("/x/" + story.id));
    }

    @Test
    void whatIsMissingFromAnOrderIsSaid() {
        Story story = draft("অসম্পূর্ণ নির্দেশ", "life");
        chief.get("/desk/bulk?do=publish").then().statusCode(400);
        chief.get("/desk/bulk?do=move&section=nowhere&story=" + story.id).then().statusCode(400);
        chief.get("/desk/bulk?do=add_tag&tag=&story=" + story.id).then().statusCode(400);
        chief.get("/desk/bulk?do=assign&to=nobody-here&story=" + story.id)
                .then()
                .statusCode(400);
        chief.get("/desk/bulk?do=explode&story=" + story.id).then().statusCode(303);
    }

    private Story draft(String headline, String section) {
        return newsroom.draft(Newsroom.content(headline, section, "<p>লেখা।</p>"));
    }

    private static Document asked(Desk desk, String what, Story... stories) {
        return desk.page("/desk/bulk?" + what
                + Arrays.stream(stories).map(story -> "&story=" + story.id).collect(Collectors.joining()));
    }

    private static Document asked(Desk desk, String what, Story one, Story none, long own) {
        return desk.page("/desk/bulk?" + what + (one == null ? "" : "&story=" + one.id) + "&story=" + own);
    }

    /** Presses the page's button, and answers where that leads. */
    private static String confirm(Desk desk, Document page) {
        RequestSpecification request = desk.request().contentType(ContentType.URLENC.withCharset("UTF-8"));
        for (Element field : page.expectFirst(".bulk-good form").select("input")) {
            request.formParam(field.attr("name"), field.attr("value"));
        }
        return request.post(page.expectFirst(".bulk-good form").attr("action"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]*", "");
    }

    private static Document undo(Desk desk, String done) {
        desk.post(done, ".bulk-good form", done + "/undoing", Map.of()).then().statusCode(303);
        return desk.page(done);
    }

    private String section(Story story) {
        return chief.page("/desk/stories/" + story.id)
                .expectFirst("select[name=section] option[selected]")
                .attr("value");
    }

    private String tags(Story story) {
        return chief.page("/desk/stories/" + story.id)
                .expectFirst("[name=tags]")
                .attr("value");
    }
}
