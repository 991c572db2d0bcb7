package shironam.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shironam.browser.Browser;
import shironam.desk.Desk;

/**
 * From an empty database to a paper with a name, a masthead, sections, pages and a first story, in a browser and without a
 * command.
 */
class FirstRunIT {
    private static final Pattern ADDRESS = Pattern.compile("(/desk/welcome/first/)([\\w-]+)");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** As few as it takes: more of them would be another hurdle. */
    private static final int MOST_STEPS = 25;

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
    void anEmptyInstallationBecomesAPaper() throws Exception {
        String printed = printedAddress();
        Desk admin = Desk.closed().at(node.address());
        Desk.closed()
                .at(node.address())
                .get("/desk/welcome/first/guessed")
                .then()
                .statusCode(410);
        refusesAWeakPassword(admin, printed);

        Instant begin = Instant.now();
        try (BrowserContext browser = Browser.contextAt(node.address(), Browser.window(1280))) {
            Steps steps = new Steps(browser.newPage());
            steps.page.navigate(printed);
            makeAccount(steps);
            beginPaper(steps);
            giveAFace(steps);
            publishAPage(steps);
            publishAStory(steps);
            asReadersSeeIt(steps.page);
            assertTrue(steps.count <= MOST_STEPS, "it took " + steps.count + " steps");
        }
        Duration taken = Duration.between(begin, Instant.now());
        assertTrue(taken.compareTo(LONGEST) < 0, "it took " + taken);

        Desk.closed().at(node.address()).get(printed).then().statusCode(410);
        admin.login("anwar", PASSWORD).then().statusCode(303);
        theSectionsStay(admin);
    }

    /** Whoever does it fills fields and presses: each counts. */
    private static final class Steps {
        final Page page;
        int count;

        Steps(Page page) {
            this.page = page;
        }

        void fill(String field, String words) {
            page.locator(field).fill(words);
            count++;
        }

        void press(String what) {
            page.locator(what).click();
            count++;
        }

        void follow(String address) {
            page.navigate(address); // by a link that each of these pages has
            count++;
        }
    }

    private static void makeAccount(Steps steps) {
        steps.fill("[name=name]", "anwar");
        steps.fill("[name=password]", PASSWORD);
        steps.press("main button");
        steps.page.waitForURL("**/desk/first-run");
    }

    private static void beginPaper(Steps steps) {
        steps.fill("#name-bn", "যশোর বার্তা");
        steps.fill("#name-en", "Jashore Barta");
        steps.press("[name=starter][value=DISTRICT]");
        assertTrue(steps.page.locator("[name=pages]").isChecked(), "drafts of the usual pages come along");
        steps.press("main form button");
        steps.page.waitForURL("**/desk/first-run?said=kept");
    }

    private static void giveAFace(Steps steps) {
        steps.press("a[href='/desk/settings']");
        steps.fill("#accent", "#0057a8");
        steps.fill("#editor", "আনোয়ার হোসেন");
        steps.fill("#publisher", "আনোয়ার হোসেন");
        steps.fill("#phone", "০১৭১১-০০০০০০");
        steps.press("form.stack .main-button");
        steps.page.waitForURL("**/desk/settings?said=kept");
    }

    private static void publishAPage(Steps steps) {
        steps.press(".tabs a[href='/desk/pages']");
        assertEquals(6, steps.page.locator(".own-pages .person").count());
        steps.press(".own-pages .person:has-text('/contact') .main-button");
        steps.page.waitForURL("**/desk/pages?said=kept");
    }

    private static void publishAStory(Steps steps) {
        steps.follow("/desk/stories/new");
        steps.fill("#headline", "ভৈরবে নতুন খেয়া");
        steps.page.locator("#section").selectOption("local");
        steps.count++;
        steps.page.locator(".editor-text").press("Control+End");
        steps.page.keyboard().insertText("আজ সকালে ভৈরব নদে নতুন খেয়া নেমেছে।");
        steps.count++;
        steps.press(".bar-actions > .main-button:has-text('সংরক্ষণ'), .bar-actions > button:has-text('সংরক্ষণ')");
        assertThat(steps.page.getByRole(AriaRole.STATUS).first()).containsText("সংরক্ষিত");
        steps.press(".bar-actions > .main-button:has-text('প্রকাশ')");
        steps.press("dialog.summary [value=yes]");
        assertThat(steps.page.getByRole(AriaRole.STATUS).first()).containsText("প্রকাশিত");
    }

    private static void asReadersSeeIt(Page page) {
        page.navigate("/");
        assertTrue(page.title().startsWith("যশোর বার্তা"), page.title());
        assertEquals(1, page.locator(".wordmark svg path").count(), "the masthead is drawn from the name");
        assertEquals("জেলার খবর", page.locator("nav.sections li").first().innerText());
        assertEquals(0, page.locator("nav.sections a[href='/science']").count(), "the sections of before are gone");
        assertTrue(page.locator(".top h2").first().innerText().contains("ভৈরবে নতুন খেয়া"));
        assertTrue(page.locator(".colophon").innerText().contains("সম্পাদক ও প্রকাশক: আনোয়ার হোসেন"));
        assertFalse(page.locator(".colophon").innerText().contains("নমুনা"), "no word of the demo");
        page.locator(".colophon a[href='/contact']").click();
        assertEquals("যোগাযোগ", page.locator("h1").innerText());
    }

    private static void theSectionsStay(Desk admin) {
        assertTrue(admin.page("/desk").select("a[href=/desk/first-run]").isEmpty(), "the paper has begun");
        assertEquals(
                1,
                admin.page("/desk/first-run")
                        .select(".next-steps a[href=/desk/accounts]")
                        .size(),
                "whoever comes back finds what comes next");
        assertTrue(
                admin.page("/desk/first-run").select("input[name=starter]").isEmpty(),
                "sections with stories are not replaced");
        keep(admin, Map.of("name-bn", "যশোর বার্তা", "starter", "NATIONAL"))
                .then()
                .statusCode(400);
        keep(admin, Map.of("name-bn", "")).then().statusCode(400).body(containsString("নাম নেই"));
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

    private static String printedAddress() throws Exception {
        Waiting.until(
                "the address is printed",
                Duration.ofSeconds(30),
                () -> ADDRESS.matcher(node.log().toString()).find());
        Matcher address = ADDRESS.matcher(node.log().toString());
        assertTrue(address.find());
        return address.group();
    }
}
