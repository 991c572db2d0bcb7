package shironam.desk.planning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;

/** What is planned, for whom, and how it becomes a story. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlanningTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ১২";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private final LocalDate today = LocalDate.now(Dates.zone());
    private Desk editor;
    private Desk reporter;
    private Desk other;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("plan-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("plan-chief", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("plan-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("plan-other", Role.REPORTER, PASSWORD);
        editor = Desk.open("plan-editor", PASSWORD);
        reporter = Desk.open("plan-reporter", PASSWORD);
        other = Desk.open("plan-other", PASSWORD);
    }

    @Test
    void aPlanIsSeenByWhomItIsForAndBecomesAStoryByOnePress() {
        long plan = plan(editor, "বাঁধ মেরামতের খোঁজ", today.plusDays(1), Map.of("person", "plan-reporter"));

        Element entry = entry(reporter, today.plusDays(1), plan);
        assertTrue(entry.text().contains("০৯:৩০ বাঁধ মেরামতের খোঁজ"), entry.text());
        assertTrue(entry.text().contains("plan-reporter") && entry.text().contains("কয়রা"), entry.text());
        assertTrue(reporter.page("/desk").expectFirst(".week").text().contains("বাঁধ মেরামতের খোঁজ"));
        assertFalse(calendar(other, today).text().contains("বাঁধ মেরামতের খোঁজ"));
        other.get("/desk/plans/" + plan).then().statusCode(403);

        String story = begin(editor, plan);
        assertEquals(story, begin(editor, plan), "once, however often");
        Document form = reporter.page(story);
        assertEquals("বাঁধ মেরামতের খোঁজ", Desk.headline(form));
        assertEquals("কয়রা", form.expectFirst("#dateline").attr("value"));
        assertEquals("life", form.expectFirst("#section option[selected]").attr("value"));
        editor.postStory(story, story + "/publication", Map.of("body", "<p>লেখা।</p>"))
                .then()
                .statusCode(400)
                .body(containsString("নিজস্ব শিরোনাম"));
        assertTrue(entry(editor, today.plusDays(1), plan).text().contains("লেখা চলছে"));
    }

    @Test
    void aPlanMovesChangesAndIsDropped() {
        long plan = plan(editor, "মেলার প্রস্তুতি", today, Map.of());
        move(editor, "/desk/plans/" + plan + "/day", today, today.plusDays(9));
        assertTrue(entry(editor, today.plusDays(9), plan).text().contains("মেলার প্রস্তুতি"));

        Map<String, String> changed =
                Desk.fields(editor.page("/desk/plans/" + plan).expectFirst("#plan"));
        assertEquals("09:30", changed.get("time"), "its hour stays");
        changed.put("title", "মেলা শুরু");
        post(editor, "/desk/plans/" + plan, changed).then().statusCode(303);
        assertTrue(entry(editor, today.plusDays(9), plan).text().contains("মেলা শুরু"));

        post(editor, "/desk/plans/" + plan + "/removal", Map.of()).then().statusCode(303);
        assertFalse(calendar(editor, today.plusDays(9)).text().contains("মেলা শুরু"));
    }

    @Test
    void nobodyOverridesAPlanThatChangedSinceTheySawIt() {
        long plan = plan(editor, "সেতুর টোল", today, Map.of());
        Map<String, String> seen =
                Desk.fields(editor.page("/desk/plans/" + plan).expectFirst("#plan"));
        Desk chief = Desk.open("plan-chief", PASSWORD);
        move(chief, "/desk/plans/" + plan + "/day", today, today.plusDays(2));

        assertTrue(move(editor, "/desk/plans/" + plan + "/day", today, today.plusDays(4))
                .getHeader("Location")
                .contains("said=OUTDATED"));
        seen.put("title", "সেতুর নতুন টোল");
        Response refused = post(editor, "/desk/plans/" + plan, seen);
        assertEquals(409, refused.statusCode());
        assertTrue(entry(editor, today.plusDays(2), plan).text().contains("সেতুর টোল"), "as the chief left it");

        Element again = Jsoup.parse(refused.asString()).expectFirst("#plan");
        assertEquals("সেতুর নতুন টোল", again.expectFirst("#title").attr("value"), "what was typed is not lost");
        assertEquals(
                303, post(editor, "/desk/plans/" + plan, Desk.fields(again)).statusCode());
        assertTrue(entry(editor, today, plan).text().contains("সেতুর নতুন টোল"));
    }

    @Test
    void aReporterTakesNoPlanFromWhomItWasGivenTo() {
        long plan = plan(reporter, "নদীভাঙনের খবর", today, Map.of());
        Map<String, String> given =
                Desk.fields(editor.page("/desk/plans/" + plan).expectFirst("#plan"));
        given.put("person", "plan-other");
        post(editor, "/desk/plans/" + plan, given).then().statusCode(303);

        Document form = reporter.page("/desk/plans/" + plan);
        assertTrue(form.select("[formaction$=/story]").isEmpty());
        Map<String, String> corrected = Desk.fields(form.expectFirst("#plan"));
        corrected.put("title", "নদীভাঙনের নতুন খবর");
        post(reporter, "/desk/plans/" + plan, corrected).then().statusCode(303);
        assertTrue(entry(reporter, today, plan).text().contains("plan-other"), "it stays theirs");
        post(reporter, "/desk/plans/" + plan + "/story", Map.of()).then().statusCode(403);

        post(other, "/desk/plans/" + plan + "/removal", Map.of()).then().statusCode(403);
        begin(other, plan);
        post(reporter, "/desk/plans/" + plan + "/removal", Map.of()).then().statusCode(303);
    }

    @Test
    void aReporterPlansForThemselvesOnly() {
        long plan = plan(reporter, "নিজের ভাবনা", today, Map.of("person", "plan-other"));
        assertTrue(entry(editor, today, plan).text().contains("plan-reporter"));
        assertFalse(calendar(other, today).text().contains("নিজের ভাবনা"));

        Map<String, String> form = Map.of("form", "form-beside-" + plan);
        assertEquals(plan(reporter, "দুবার আসা", today, form), plan(reporter, "দুবার আসা", today, form));
    }

    @Test
    void aChiefSeesWhatIsLateAndWhoWorksOnWhat() {
        plan(editor, "কাল আসার কথা ছিল", today.minusDays(1), Map.of("person", "plan-reporter"));
        reporter.write("হাতে থাকা লেখা");
        Document board = Desk.open("plan-chief", PASSWORD).page("/desk");
        assertTrue(board.expectFirst(".late").text().contains("কাল আসার কথা ছিল"));
        assertTrue(board.expectFirst(".people-work").text().contains("হাতে থাকা লেখা"));
        assertTrue(editor.page("/desk").select(".people-work, .late").isEmpty());
    }

    @Test
    void aScheduledStoryMovesToAnotherDayAtItsHourAndNeverIntoThePast() {
        Instant at = today.plusDays(3)
                .atTime(LocalTime.of(6, 0))
                .atZone(Dates.zone())
                .toInstant();
        Story story = newsroom.publish(Newsroom.content("সরানোর মতো লেখা", "life", "<p>লেখা।</p>"), at);
        String day = "/desk/stories/" + story.id + "/publication/day";

        move(editor, day, today.plusDays(3), today.plusDays(5)).then().statusCode(303);
        Element moved = calendar(editor, today.plusDays(5)).expectFirst("li:has(#story-" + story.id + ")");
        assertTrue(moved.text().contains("০৬:০০ সরানোর মতো লেখা"));
        assertEquals(today.plusDays(5).toString(), moved.attr("data-entry"));

        assertTrue(move(editor, day, today.plusDays(5), today.minusDays(1))
                .getHeader("Location")
                .contains("said=PAST"));
        assertTrue(
                move(editor, day, today.plusDays(3), today.plusDays(4))
                        .getHeader("Location")
                        .contains("said=OUTDATED"),
                "it has been moved from there");
        assertEquals(
                1,
                calendar(editor, today.plusDays(5)).select("#story-" + story.id).size());
        move(reporter, day, today.plusDays(5), today.plusDays(6)).then().statusCode(403);

        post(editor, "/desk/stories/" + story.id + "/publication/cancellation", Map.of());
        move(editor, day, today.plusDays(5), today.plusDays(6));
        assertTrue(
                calendar(editor, today.plusDays(6)).select("#story-" + story.id).isEmpty(), "it was called off");
    }

    @Test
    void theCalendarShowsWhatCameOut() {
        Story out = newsroom.publish(Newsroom.content("আজ বের হওয়া", "life", "<p>লেখা।</p>"));
        Element cell = calendar(editor, today).expectFirst("[data-day=" + today + "]");
        assertTrue(cell.text().contains("প্রকাশিত"), cell.text());
        assertEquals(
                "/desk/stories/" + out.id, cell.expectFirst("a#story-" + out.id).attr("href"));
        Element reporters = calendar(reporter, today).expectFirst("a#story-" + out.id);
        assertEquals(out.path(), reporters.attr("href"), "as readers have it");
    }

    @Test
    void firstWordsAreTheirWritersAloneUntilTheySave() {
        Map<String, String> typed = firstWords(reporter, "প্রথম কথাটুকু");
        String here = keepFirstWords(reporter, typed);
        assertTrue(reporter.page("/desk/stories").text().contains("প্রথম কথাটুকু"));
        for (String list :
                new String[] {"/desk", "/desk/stories", "/desk/stories?attention=true", "/desk/stories?q=প্রথম"}) {
            assertFalse(editor.page(list).text().contains("প্রথম কথাটুকু"), list);
        }
        Desk chief = Desk.open("plan-chief", PASSWORD);
        for (String address : new String[] {"", "/history", "/history/1", "/preview", "/cards", "/working-copy"}) {
            reporter.get(here + address).then().statusCode(lessThan(400));
            chief.get(here + address).then().statusCode(403);
        }
        String number = here.replaceAll("\\D", "");
        for (String answer :
                new String[] {"/desk/cards?q=প্রথম কথাটুকু", "/desk/cards/preview?href=/life/" + number + "/x"}) {
            chief.get(answer).then().statusCode(200).body(not(containsString("প্রথম কথাটুকু")));
        }

        reporter.post(here, "form[action$=/trash]", here + "/trash", Map.of())
                .then()
                .statusCode(303);
        assertTrue(reporter.page("/desk/stories?status=trashed").text().contains("প্রথম কথাটুকু"));
        assertFalse(editor.page("/desk/stories?status=trashed").text().contains("প্রথম কথাটুকু"));
        reporter.post(here, "form[action$=/trash/removal]", here + "/trash/removal", Map.of())
                .then()
                .statusCode(303);
        chief.get(here).then().statusCode(403);

        typed.put("headline", "প্রথম কথাটুকু, আরো");
        reporter.postMultipart("/desk/stories", typed).then().statusCode(303);
        chief.get(here).then().statusCode(403);

        reporter.postStory(here, here, Map.of()).then().statusCode(303);
        assertTrue(editor.page("/desk/stories?attention=true").text().contains("প্রথম কথাটুকু"));
        chief.get(here).then().statusCode(200);
    }

    @Test
    void firstWordsOfWhomNobodyLetsInAnyMoreAreADraft() {
        accounts.createUnlessThere("plan-leaving", Role.REPORTER, PASSWORD);
        Desk leaving = Desk.open("plan-leaving", PASSWORD);
        String story = keepFirstWords(leaving, firstWords(leaving, "রেখে যাওয়া কথা"));
        editor.get(story).then().statusCode(403);
        accounts.disable("plan-leaving", null);
        editor.get(story).then().statusCode(200);
    }

    @Test
    void whoCommentsOnFirstWordsShowsThemToOthers() {
        String story = keepFirstWords(reporter, firstWords(reporter, "দেখানোর মতো"));
        editor.get(story).then().statusCode(403);
        reporter.get(story + "/mentions?q=plan-ed").then().body(containsString("plan-editor"));
        reporter.post(story, "#comments > form", story + "/comments", Map.of("words", "@plan-editor এভাবে হবে?"))
                .then()
                .statusCode(303);
        editor.get(story).then().statusCode(200);
        assertTrue(editor.page("/desk/notices").text().contains("এভাবে হবে?"));
    }

    /** What a form that nobody has saved sends by itself. */
    private static Map<String, String> firstWords(Desk desk, String headline) {
        Map<String, String> typed =
                new HashMap<>(Desk.fields(desk.page("/desk/stories/new").expectFirst("#story")));
        typed.putAll(Map.of("headline", headline, "kept-by-itself", "true"));
        return typed;
    }

    /** @return the story's path at the desk */
    private static String keepFirstWords(Desk desk, Map<String, String> typed) {
        return desk.postMultipart("/desk/stories", typed).getHeader("Location").replaceAll("\\?.*|^https?://[^/]*", "");
    }

    private long plan(Desk desk, String words, LocalDate day, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.putAll(
                Map.of("title", words, "day", day.toString(), "time", "09:30", "where", "কয়রা", "section", "life"));
        String location = post(desk, "/desk/plans", fields).getHeader("Location");
        return Long.parseLong(location.replaceAll(".*#plan-", ""));
    }

    private static String begin(Desk desk, long plan) {
        return post(desk, "/desk/plans/" + plan + "/story", Map.of())
                .getHeader("Location")
                .replaceAll("^https?://[^/]*", "");
    }

    private static Response post(Desk desk, String action, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        return desk.post("/desk/plans/new", "#plan", action, sent);
    }

    private static Response move(Desk desk, String action, LocalDate from, LocalDate to) {
        return post(desk, action, Map.of("from", from.toString(), "day", to.toString()));
    }

    private static Document calendar(Desk desk, LocalDate day) {
        return desk.page("/desk/calendar?month=" + YearMonth.from(day));
    }

    private static Element entry(Desk desk, LocalDate day, long plan) {
        return calendar(desk, day).expectFirst("[data-day=" + day + "] li:has(#plan-" + plan + ")");
    }
}
