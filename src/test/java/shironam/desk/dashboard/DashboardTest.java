package shironam.desk.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
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

/** What somebody finds when they come to the desk. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DashboardTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    EntityManager database;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("board-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("board-editor", PASSWORD);
    }

    @Test
    void whoComesInFindsWhatIsTheirs() {
        String name = "board-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.createUnlessThere(name, Role.REPORTER, PASSWORD);
        newsroom.draft(Newsroom.content("অন্য কারও খসড়া", "", "<p>লেখা।</p>"));
        Desk reporter = Desk.open(name, PASSWORD);
        assertEquals("০", count(reporter.page("/desk"), "mine"));
        reporter.write("নিজের প্রথম খসড়া");
        reporter.write("নিজের দ্বিতীয় খসড়া");

        Document board = reporter.page("/desk");
        assertEquals("২", count(board, "mine"));
        assertEquals("২", count(board, "changed"));
        assertEquals(2, board.select(".story-row").size(), "no story stands there twice");
        assertEquals(
                "সবগুলো ওপরেই আছে।",
                block(board, "changed").expectFirst(".hint").text());
        assertEquals("০", count(board, "attention"));
        assertFalse(board.text().contains("অন্য কারও খসড়া"), "a reporter sees their own");
        Element all = block(board, "mine").expectFirst(".board-head a");
        assertEquals(2, reporter.page(all.attr("href")).select(".story-row").size(), "the list has the same stories");
    }

    @Test
    void whatNeedsAttentionIsCountedAndLedTo() {
        for (int i = 0; i < 6; i++) {
            newsroom.draft(Newsroom.content("বোর্ডের বিভাগহীন " + i, "", "<p>লেখা।</p>"));
        }
        Document board = editor.page("/desk");
        assertEquals(5, block(board, "attention").select(".story-row").size());
        String all = block(board, "attention").expectFirst(".board-head a").attr("href");
        assertTrue(editor.page(all).select(".story-row").size() >= 6);
    }

    @Test
    void manyAreCountedNoFurtherThanAnybodyReads() {
        for (int i = 0; i < 101; i++) {
            newsroom.draft(Newsroom.content("গোনা লেখা " + i, "life", "<p>লেখা।</p>"));
        }
        assertEquals("৯৯+", count(editor.page("/desk"), "changed"));
    }

    @Test
    void theWeekAndTheMonthShowWhatComesOutWhen() {
        LocalDate tomorrow = LocalDate.now(Dates.zone()).plusDays(1);
        Story story =
                newsroom.publish(Newsroom.content("কালকের ভোরের লেখা", "life", "<p>লেখা।</p>"), at(tomorrow, "06:00"));
        Element day = day(editor.page("/desk"), tomorrow);
        assertTrue(day.text().contains("০৬:০০ কালকের ভোরের লেখা"), day.text());
        assertTrue(day.text().contains(Dates.weekday(tomorrow) + ", " + Dates.date(tomorrow)), day.text());

        Document month = editor.page("/desk/calendar?month=" + YearMonth.from(tomorrow));
        assertTrue(day(month, tomorrow).text().contains("০৬:০০ কালকের ভোরের লেখা"));
        String list = day(month, tomorrow).expectFirst("h2 a").attr("href");
        assertTrue(
                editor.page(list)
                        .select("a[href=/desk/stories/" + story.id + "]")
                        .hasText(),
                "the day leads to its list");
        assertEquals(0, month.select("tbody td").size() % 7);
        editor.get("/desk/calendar?month=কখনো").then().statusCode(200);

        Story midnight = newsroom.publish(
                Newsroom.content("ঠিক মাঝরাতের লেখা", "life", "<p>লেখা।</p>"), at(tomorrow.plusDays(1), "00:00"));
        Document board = editor.page("/desk");
        assertTrue(day(board, tomorrow.plusDays(1)).text().contains("ঠিক মাঝরাতের লেখা"), "a day is Dhaka's");
        newsroom.withdraw(midnight);
        assertFalse(editor.page("/desk").expectFirst(".week").text().contains("ঠিক মাঝরাতের লেখা"));
    }

    @Test
    void whatFailedAfterAPublicationStandsThereUntilSomebodyHasSeenIt() {
        assertTrue(editor.page("/desk").select("a[href=/desk/follow-ups]").isEmpty());
        long failed = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("""
                                insert into follow_ups (kind, target, subject, due_at, failed_at, failure)
                                values ('ping', 'https://example.org/ping', '/', now(), now(), '503') returning id""").getSingleResult()).longValue());
        try {
            assertTrue(editor.page("/desk").select("[role=alert]").text().contains("১"));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("delete from follow_ups where id = :id")
                            .setParameter("id", failed)
                            .executeUpdate());
        }
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Dates.zone()).toInstant();
    }

    private static Element block(Document board, String kind) {
        return board.expectFirst("[aria-labelledby=block-" + kind + "]");
    }

    private static String count(Document board, String kind) {
        return block(board, kind).expectFirst(".board-count").text();
    }

    private static Element day(Document page, LocalDate day) {
        return page.expectFirst(".day:has(time[datetime=" + day + "])");
    }
}
