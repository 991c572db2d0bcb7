package shironam.desk.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.bangla.Digits;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditLine;
import shironam.story.StoryContent;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.StoryImports;
import shironam.story.paper.PaperSettings;

/** What the audit trail tells, and whom. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTest {
    private static final String PASSWORD = "a long password";

    @Inject
    Accounts accounts;

    @Inject
    StoryImports imports;

    @Inject
    PaperSettings paper;

    @Inject
    DataSource database;

    private Desk chief;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("audit-chief", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("audit-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("audit-admin", Role.ADMIN, PASSWORD);
        chief = Desk.open("audit-chief", PASSWORD);
    }

    @Test
    void everyStepOfAStoryHasItsLine() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        long id = editor.write("খতিয়ানের খবর");
        String story = "/desk/stories/" + id;
        editor.postStory(story, story, Map.of("headline", "খতিয়ানের নতুন খবর"))
                .then()
                .statusCode(303);
        editor.postStory(story, story + "/publication", Map.of("publish-at", "2099-01-01T06:00"))
                .then()
                .statusCode(303);
        editor.post(story, "form[action$=cancellation]", story + "/publication/cancellation", Map.of());
        editor.postStory(story, story + "/publication", Map.of()).then().statusCode(303);

        List<String> lines = csv("?q=" + id);
        assertEquals(5, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains(",audit-editor,127.0.0.1,published,story," + id + ","), lines::toString);
        assertTrue(lines.get(1).contains(",unscheduled,"), lines::toString);
        assertTrue(lines.get(2).contains(",scheduled,") && lines.get(2).contains("2099-01-01T00:00:00Z"));
        assertTrue(lines.get(3).contains(",saved,") && lines.get(3).contains("খতিয়ানের নতুন খবর"));
        assertTrue(lines.get(4).contains(",created,"), lines::toString);

        Document page = chief.page("/desk/audit?q=" + Digits.bengali(id));
        assertEquals(5, page.select(".trail-line").size());
        String told = page.select(".trail-line").text();
        assertTrue(told.contains("সংস্করণ ৩") && told.contains("১ জানুয়ারি ২০৯৯"), told);
        assertFalse(told.contains("#") || told.contains("2099-"), told);
        assertEquals(story + "/history", page.expectFirst(".trail-line a").attr("href"));
    }

    @Test
    void whatConflictedHasItsLineToo() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        long id = editor.write("একসঙ্গে দুজন");
        String story = "/desk/stories/" + id;
        editor.postStory(story, story, Map.of("headline", "প্রথম জন")).then().statusCode(303);
        editor.postStory(story, story, Map.of("headline", "দ্বিতীয় জন", "version", "0"))
                .then()
                .statusCode(409);
        assertTrue(csv("?q=" + id).get(0).contains(",conflict_kept,"));
    }

    @Test
    void whatAnImportDidIsTheImports() {
        IncomingStory incoming = new IncomingStory(
                new IncomingStory.Source("/audit/one.html", "one.html", "one", "audit/one"),
                "hash",
                "details",
                StoryContent.titled("আমদানির খতিয়ান"),
                null,
                false,
                null,
                null,
                List.of(),
                false,
                false,
                null);
        long id = imports.receive(incoming, true).storyId();
        List<String> lines = csv("?q=" + id);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains(",,import,imported,story," + id + ","), lines::toString);
    }

    @Test
    void logingInAndFailingToHaveTheirLines() {
        String unknown = "nobody-" + System.nanoTime();
        Desk.closed().login(unknown, PASSWORD).then().statusCode(401);
        assertTrue(csv("?action=login_failed").get(0).endsWith(",,127.0.0.1,login_failed,,,"));
        Desk.closed().login("AUDIT-chief", "wrong").then().statusCode(401);
        Desk editor = Desk.open("audit-editor", PASSWORD);
        editor.post("/desk/stories", "form[action=/desk/logout]", "/desk/logout", Map.of());

        assertEquals(List.of(), csv("?q=" + unknown), "a name that is no account's may be a password");
        String failed = csv("?action=login_failed").get(0);
        assertTrue(failed.matches(".*,,127\\.0\\.0\\.1,login_failed,account,\\d+,audit-chief"), failed);
        List<String> editors = csv("?person=audit-editor");
        assertTrue(editors.get(0).contains(",audit-editor,127.0.0.1,logout,account,"), editors::toString);
        assertTrue(editors.get(1).contains(",audit-editor,127.0.0.1,login,account,"), editors::toString);
    }

    @Test
    void accountsThatAreMadeAndClosedHaveTheirLines() {
        Desk admin = Desk.open("audit-admin", PASSWORD);
        String name = "audited-" + System.nanoTime();
        admin.post(
                        "/desk/accounts",
                        ".panel form",
                        "/desk/accounts",
                        Map.of("name", name, "password", PASSWORD, "role", "editor"))
                .then()
                .statusCode(303);
        admin.post("/desk/accounts", ".panel form", "/desk/accounts/" + name + "/closure", Map.of());
        List<String> lines = csv("?q=" + name);
        assertTrue(lines.get(0).contains(",audit-admin,127.0.0.1,account_disabled,account,"), lines::toString);
        assertTrue(lines.get(1).contains(",account_made,") && lines.get(1).endsWith("(editor)"), lines::toString);
        accounts.createUnlessThere(name + "c", Role.REPORTER, PASSWORD);
        assertTrue(csv("?q=" + name + "c").get(0).contains(",,command,account_made,"), "from a command");
    }

    @Test
    void itIsSearchedByDayPersonAndWords() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        editor.write("খোঁজার আরও খবর");
        String today = LocalDate.now(shironam.bangla.Dates.zone()).toString();
        assertEquals(
                1, csv("?q=" + "খোঁজার আরো" + "&from=" + today + "&to=" + today).size());
        assertEquals(0, csv("?q=" + "খোঁজার আরো" + "&to=2020-01-01").size());
        assertEquals(0, csv("?q=" + "খোঁজার আরো" + "&person=audit-chief").size());
        assertEquals(0, csv("?q=100%25").size());
        chief.get("/desk/audit?from=soon").then().statusCode(200).body(containsString("2026-01-31"));
    }

    @Test
    void olderLinesFollowByKey() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        long id = editor.write("পাতার খবর");
        for (int i = 0; i < 52; i++) {
            String story = "/desk/stories/" + id;
            editor.postStory(story, story, Map.of("headline", "পাতার খবর " + i)).then();
        }
        Document first = chief.page("/desk/audit?q=" + id);
        assertEquals(50, first.select(".trail-line").size());
        Document second = chief.page(first.expectFirst("a[rel=next]").attr("href"));
        assertEquals(3, second.select(".trail-line").size());
        assertTrue(second.select("a[rel=next]").isEmpty());
    }

    @Test
    void aSpreadsheetReadsItAndRunsNothing() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        Desk.open("audit-admin", PASSWORD)
                .post(
                        "/desk/accounts",
                        ".panel form",
                        "/desk/accounts",
                        Map.of("name", "=cmd()" + System.nanoTime(), "password", PASSWORD, "role", "editor"))
                .then()
                .statusCode(303);
        Response file = chief.get("/desk/audit/csv?action=account_made&q=cmd");
        file.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"));
        byte[] bytes = file.asByteArray();
        assertEquals("\uFEFFline,", new String(bytes, 0, 8, StandardCharsets.UTF_8));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains(",'=cmd()"));
        assertEquals("'@x", CsvWriter.cell("@x"));
        assertEquals("\"'\tx,\"\"y\"\"\"", CsvWriter.cell("\tx,\"y\""));
        editor.get("/desk/audit/csv").then().statusCode(403);
    }

    @Test
    void onlyChiefEditorsAndAdminsReadIt() {
        Desk editor = Desk.open("audit-editor", PASSWORD);
        editor.get("/desk/audit").then().statusCode(403);
        assertFalse(editor.page("/desk/stories").select(".top-nav").html().contains("/desk/audit"));
        assertTrue(chief.page("/desk/stories").select(".top-nav").html().contains("/desk/audit"));
        Desk.open("audit-admin", PASSWORD).get("/desk/audit").then().statusCode(200);
        Desk.closed().get("/desk/audit/csv").then().statusCode(303);
    }

    @Test
    void aSettingOfSeveralLinesIsSaidWhole() {
        AuditLine line = new AuditLine();
        line.action = AuditAction.SETTINGS_CHANGED.word();
        line.detail = "contact=ঢাকা\nফোন · address=১২ সড়ক\nঢাকা ১২০৫ · phone=০২";

        assertEquals(
                "Contact: ঢাকা\nফোন · Postal address: ১২ সড়ক\nঢাকা ১২০৫ · Telephone: ০২",
                AuditDetail.words(line, "en", paper));
    }

    @Test
    void ofTheSettingsItSaysOnlyWhatChanged() {
        PaperSettings.Settings before = paper.settings();
        String name = AuditAction.SETTINGS_CHANGED.word();
        paper.keep(
                before.withTagline("নতুন পরিচয়"), Account.named("audit-admin").orElseThrow());
        try {
            assertEquals(
                    "tagline=নতুন পরিচয়",
                    AuditLine.<AuditLine>find("action = ?1 order by id desc", name)
                            .firstResult()
                            .detail);
        } finally {
            paper.keep(before, Account.named("audit-admin").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account_made | boss (admin) | boss (প্রশাসক) | boss (admin)",
                "invitation_made | editor (chief) | editor (প্রধান সম্পাদক) | editor (chief editor)",
                "role_changed | admin: editor → chief | admin: সম্পাদক → প্রধান সম্পাদক | admin: editor → chief editor",
                "two_factor_demanded | admin, chief | প্রশাসক, প্রধান সম্পাদক | admin, chief editor",
                "language_changed | bn | বাংলা | বাংলা",
                "sessions_ended | rimi: 3 | rimi: ৩ | rimi: 3",
                "front_published | home 12 বড় দিন | প্রথম পাতা, সংস্করণ ১২ · বড় দিন | Home page, revision 12 · বড় দিন",
                "front_published | sport 1 | খেলা, সংস্করণ ১ | Sport, revision 1",
                "menu_changed | top | নামের নিচের মেনু | Menu under the name",
                "section_changed | sport খেলা 3 | খেলা, ক্রম ৩ | Sport, position 3",
                "section_changed | gone-now ক্রিকেট 4 in sport | ক্রিকেট, খেলা-এর ভেতরে, ক্রম ৪ | ক্রিকেট, position 4, within Sport",
                "place_changed | dhaka/savar সাভার Savar → dhaka/savar সাভার শহর Savar | সাভার Savar → সাভার শহর Savar | সাভার Savar → সাভার শহর Savar",
                "author_changed | rokeya → রোকেয়া বেগম | রোকেয়া বেগম | রোকেয়া বেগম",
                "settings_changed | Settings[nameBn=কাগজ, nameEn=Kagoj, tagline=সবার আগে, সবার কথা, logo=, contact=] | কাগজ · Kagoj · সবার আগে, সবার কথা | কাগজ · Kagoj · সবার আগে, সবার কথা",
                "settings_changed | tagline=সবার আগে, সবার কথা · zone=Asia/Kolkata | নামের নিচের লাইন: সবার আগে, সবার কথা · সময় অঞ্চল: Asia/Kolkata | Tagline: সবার আগে, সবার কথা · Time zone: Asia/Kolkata",
                "picture_described | own · credit required · until 2030-01-01T00:00:00Z · রিমি | নিজেদের · নাম না লিখে দেখানো যাবে না · ১ জানুয়ারি ২০৩০, ০৬:০০ পর্যন্ত · রিমি | our own · Only with a credit · until 1 Jan 2030, 06:00 · রিমি",
                "preview_link_made | #3 2030-01-01T00:00:00Z খবর | ১ জানুয়ারি ২০৩০, ০৬:০০ খবর | 1 Jan 2030, 06:00 খবর",
                "assigned | rimi | rimi | rimi"
            })
    void whatProgramsNameIsSaidInTheReadersLanguage(String action, String detail, String bengali, String english) {
        AuditLine line = new AuditLine();
        line.action = action;
        line.detail = detail;
        assertEquals(bengali, AuditDetail.words(line, "bn", paper));
        assertEquals(english, AuditDetail.words(line, "en", paper));
        assertNull(AuditDetail.revision(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_trail set detail = ''",
                "delete from audit_trail",
                "truncate audit_trail",
                "update audit_trail set detail = '' where false"
            })
    void nobodyChangesWhatWasWritten(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertTrue(refused.getMessage().contains("append-only"), refused::getMessage);
        }
    }

    /** The lines under the heading, newest first. */
    private List<String> csv(String query) {
        String text = chief.get("/desk/audit/csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return text.lines().skip(1).toList();
    }
}
