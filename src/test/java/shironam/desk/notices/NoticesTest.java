package shironam.desk.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Desk;
import shironam.desk.Listener;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.notices.Notices;
import shironam.story.notices.TimelyNotices;

/** People hear of what concerns them: once, never of what they did themselves, and never of what they may not see. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoticesTest {
    private static final String PASSWORD = "বিজ্ঞপ্তির পাসওয়ার্ড";

    @Inject
    Accounts accounts;

    @Inject
    Notices notices;

    @Inject
    TimelyNotices timely;

    @Inject
    EntityManager database;

    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("told-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("told-other", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("told-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("told-second", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("told-chief", Role.CHIEF, PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from notices").executeUpdate();
            database.createNativeQuery("delete from planned_stories where words = 'পরিকল্পনা'")
                    .executeUpdate();
        });
        reporter = Desk.open("told-reporter", PASSWORD);
        editor = Desk.open("told-editor", PASSWORD);
    }

    @Test
    void aStoryIsHeardOfOnItsWayToReadersAndBack() {
        long id = submitted("ঘাটের ইজারা");
        assertEquals(List.of(), told(reporter), "nobody is told what they did themselves");
        assertEquals(List.of("told-reporter লেখাটি পর্যালোচনায় জমা দিয়েছেন।: ঘাটের ইজারা"), told(editor));
        assertEquals("১", count(editor));

        editor.post(desk(id), "form[action$=/return]", desk(id) + "/submission/return", Map.of("why", "সূত্র কে?"))
                .then()
                .statusCode(303);
        assertEquals(List.of("told-editor লেখাটি ফেরত পাঠিয়েছেন।: ঘাটের ইজারা"), told(reporter));
        assertEquals("সূত্র কে?", page(reporter).expectFirst(".notice-words").text());
        assertEquals("", count(Desk.open("told-second", PASSWORD)), "what is done waits for nobody any more");

        reporter.postStory(desk(id), desk(id) + "/submission", Map.of()).then().statusCode(303);
        editor.postStory(desk(id), desk(id) + "/publication", Map.of()).then().statusCode(303);
        assertEquals(
                "told-editor লেখাটি প্রকাশ করেছেন।: ঘাটের ইজারা", told(reporter).get(0));
    }

    @Test
    void nobodyChoosesAboutWhatTheyAreNeverToldOf() {
        Document choices = reporter.page("/desk/notices/choices");
        assertEquals(
                1,
                choices.select("[name=by-mail][value=sent_back][type=checkbox]").size());
        assertEquals(
                0,
                choices.select("[value=backup_failed][type=checkbox], [value=submitted][type=checkbox]")
                        .size());
        assertEquals(
                1,
                choices.select("[name=by-mail][value=submitted][type=hidden]").size(),
                "for the day on which they become an editor");
        assertEquals(
                1,
                editor.page("/desk/notices/choices")
                        .select("[name=by-mail][value=submitted][type=checkbox]")
                        .size());
    }

    @Test
    void aNoticeLeadsToThePlaceAndIsReadFromThenOn() {
        long id = submitted("নোটিশ থেকে লেখায়");
        say(editor, id, "দ্বিতীয় অনুচ্ছেদ দেখুন।");
        Document page = page(reporter);
        String link = page.expectFirst(".notice h2 a").attr("href");
        String place = reporter.get(link).then().statusCode(303).extract().header("Location");
        assertTrue(place.matches(".*" + desk(id) + "#comment-\\d+"), place);
        String anchor = place.replaceAll(".*#", "");
        assertEquals(
                "দ্বিতীয় অনুচ্ছেদ দেখুন।",
                reporter.page(desk(id))
                        .expectFirst("#" + anchor + " .comment-words")
                        .text());
        assertEquals("", count(reporter));

        reporter.post("/desk/notices", ".notice form", link + "/reading/removal", Map.of())
                .then()
                .statusCode(303);
        assertEquals("১", count(reporter));
        reporter.post("/desk/notices", ".page-head form", "/desk/notices/reading", Map.of())
                .then()
                .statusCode(303);
        assertEquals("", count(reporter));
        assertEquals(1, page(reporter).select(".notice").size());
        assertTrue(reporter.page("/desk/notices?unread=true").select(".notice").isEmpty());
    }

    @Test
    void whoIsNamedHearsOfItIfTheyMaySeeTheStory() {
        long id = submitted("উল্লেখের লেখা");
        say(reporter, id, "@told-second আর @told-other দেখবেন? লিখুন told-chief@paper.example-এ");
        assertEquals(
                "told-reporter মন্তব্যে আপনার নাম উল্লেখ করেছেন।: উল্লেখের লেখা",
                told(Desk.open("told-second", PASSWORD)).get(0));
        assertEquals(List.of(), told(Desk.open("told-other", PASSWORD)), "it is not theirs to see");
        assertEquals(1, told(Desk.open("told-chief", PASSWORD)).size(), "a mail address names nobody");

        say(Desk.open("told-second", PASSWORD), id, "দেখেছি।");
        assertEquals(
                "told-second মন্তব্য করেছেন।: উল্লেখের লেখা", told(reporter).get(0));
        say(editor, id, "আমিও।");
        assertEquals(
                "told-editor মন্তব্য করেছেন।: উল্লেখের লেখা",
                told(Desk.open("told-second", PASSWORD)).get(0));
    }

    @Test
    void aNoticeIsGoneWithTheStoryThatIsTakenFromItsReader() {
        long id = editor.write("হাতবদলের লেখা");
        assign(id, "told-other");
        Desk other = Desk.open("told-other", PASSWORD);
        assertEquals(List.of("told-editor লেখাটির দায়িত্ব আপনাকে দিয়েছেন।: হাতবদলের লেখা"), told(other));
        String link = page(other).expectFirst(".notice h2 a").attr("href");

        assign(id, "told-reporter");
        assertEquals(List.of(), told(other));
        assertEquals("", count(other));
        assertTrue(other.get(link)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .endsWith("?gone=true"));
        assertEquals(List.of("told-editor লেখাটির দায়িত্ব আপনাকে দিয়েছেন।: হাতবদলের লেখা"), told(reporter));
        assertTrue(
                reporter.get(link)
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location")
                        .endsWith("?gone=true"),
                "somebody else's notice opens nothing");
    }

    @Test
    void theDeskHearsAtOnce() throws Exception {
        long id = submitted("এখনই শোনা");
        String session = Desk.closed().login("told-reporter", PASSWORD).getCookie("shironam-session");
        try (Listener listener = Listener.at("/desk/notices/stream", "shironam-session=" + session)) {
            assertEquals(
                    "{\"count\":\"\",\"label\":\"বিজ্ঞপ্তি\"}",
                    listener.next("unread").data());
            say(editor, id, "শুনছেন?");
            assertEquals(
                    "{\"count\":\"১\",\"label\":\"বিজ্ঞপ্তি, ১টি পড়া হয়নি\"}",
                    listener.next("unread").data());
        }
    }

    @Test
    void whatTheClockBringsIsToldOnce() {
        long id = reporter.write("এমবার্গো শেষের লেখা");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update stories set embargo_until = :until where id = :id")
                        .setParameter(
                                "until",
                                Instant.now().plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS))
                        .setParameter("id", id)
                        .executeUpdate());
        timely.tellOfStoriesNotReady();
        timely.tellOfStoriesNotReady();
        List<String> heard = told(reporter);
        assertEquals(1, heard.size(), heard.toString());
        assertTrue(heard.get(0).contains("এখনো তৈরি নয়"), heard.toString());
        assertEquals(1, told(Desk.open("told-chief", PASSWORD)).size());
        assertEquals(List.of(), told(editor));
    }

    @Test
    void aPlannedStoryThatIsDueAndNotReadyIsSaid() {
        long id = reporter.write("পরিকল্পনার লেখা");
        ZonedDateTime due = ZonedDateTime.now(Dates.zone()).plusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into planned_stories (words, due_on, due_time, story_id, created_at)
                        values ('পরিকল্পনা', :day, :time, :story, now())""")
                        .setParameter("day", due.toLocalDate())
                        .setParameter("time", due.toLocalTime())
                        .setParameter("story", id)
                        .executeUpdate());
        timely.tellOfStoriesNotReady();
        timely.tellOfStoriesNotReady();
        assertEquals(
                List.of(Dates.dateTime(due.toInstant()) + " প্রকাশের কথা, লেখাটি এখনো তৈরি নয়।: পরিকল্পনার লেখা"),
                told(reporter));
    }

    @Test
    void aChangeThatFailsTellsNobody() {
        long id = submitted("ফেরত না যাওয়া");
        editor.post(desk(id), "form[action$=/return]", desk(id) + "/submission/return", Map.of("why", " "))
                .then()
                .statusCode(400);
        assertEquals(List.of(), told(reporter));
        assertFalse(told(editor).isEmpty(), "the story waits still");
    }

    @Test
    void nobodyIsToldWhoHasLeft() {
        accounts.createUnlessThere("told-keeper", Role.ADMIN, PASSWORD);
        accounts.createUnlessThere("told-gone", Role.EDITOR, PASSWORD);
        Account keeper = QuarkusTransaction.requiringNew()
                .call(() -> Account.named("told-keeper").orElseThrow());
        accounts.disable("told-gone", keeper);
        submitted("কে শোনে");
        long gone = QuarkusTransaction.requiringNew()
                .call(() -> Account.named("told-gone").orElseThrow().id);
        assertEquals(0, notices.unread(gone));
    }

    private long submitted(String headline) {
        long id = reporter.write(headline);
        reporter.postStory(desk(id), desk(id) + "/submission", Map.of()).then().statusCode(303);
        return id;
    }

    private static void say(Desk desk, long id, String words) {
        desk.post(desk(id), "form[action$=/comments]", desk(id) + "/comments", Map.of("words", words))
                .then()
                .statusCode(303);
    }

    private void assign(long id, String to) {
        editor.post(desk(id), "form[action$=/assignment]", desk(id) + "/assignment", Map.of("to", to))
                .then()
                .statusCode(303);
    }

    /** What somebody's page says, newest first. */
    private static List<String> told(Desk desk) {
        return page(desk).select(".notice").stream()
                .map(notice -> notice.expectFirst(".facts span:last-child").text() + ": "
                        + notice.expectFirst("h2").text())
                .toList();
    }

    private static Document page(Desk desk) {
        return desk.page("/desk/notices");
    }

    /** What stands at the bell. */
    private static String count(Desk desk) {
        return page(desk).expectFirst("[data-bell-count]").text();
    }

    private static String desk(long id) {
        return "/desk/stories/" + id;
    }
}
