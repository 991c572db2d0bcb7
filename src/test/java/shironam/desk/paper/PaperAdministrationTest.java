package shironam.desk.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.quarters;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.bangla.transliteration.Slug;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Section;
import shironam.story.Story;

/** What an admin changes of the paper is seen at once, and no old address breaks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PaperAdministrationTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    EntityManager database;

    private Desk admin;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("paper-admin", Role.ADMIN, PASSWORD);
        accounts.createUnlessThere("paper-chief", Role.CHIEF, PASSWORD);
        admin = Desk.open("paper-admin", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags", "authors", "redirects", "settings", "pages", "menus"})
    void onlyAnAdminKeepsThePaper(String part) {
        Desk chief = Desk.open("paper-chief", PASSWORD);
        chief.get("/desk/" + part).then().statusCode(403);
        assertTrue(chief.page("/desk").select("a[href=/desk/sections]").isEmpty());
        admin.get("/desk/" + part).then().statusCode(200);
    }

    @Test
    void aSectionThatMovesTakesItsAddressesAlong() {
        add("নৌপথ", "Waterways", "waterways");
        Story story = newsroom.publish(Newsroom.content("লঞ্চঘাটে ভিড়", "waterways", "<p>লেখা।</p>"));
        String old = "/waterways/" + story.id + "/" + story.slug;
        assertEquals(200, Pages.status(old));
        assertTrue(Pages.text("/").contains("নৌপথ"), "it is in the navigation at once");

        change("waterways", Map.of("name-bn", "নদীপথ", "slug", "rivers")).then().statusCode(303);
        String now = "/rivers/" + story.id + "/" + story.slug;
        leads(old, now);
        leads("/waterways", "/rivers");
        leads("/waterways/feed.xml", "/rivers/feed.xml");
        assertTrue(Pages.text(now).contains("নদীপথ"));
        assertFalse(Pages.text("/").contains("নৌপথ"));
        assertTrue(Pages.text("/rivers/feed.xml").contains("নদীপথ"));

        newsroom.save(story, Newsroom.content("লঞ্চঘাটে ভিড়, আবার", "waterways", "<p>লেখা।</p>"));
        assertEquals(301, Pages.status(now), "an old text's section is the same section");
        assertTrue(Pages.text("/rivers").contains("লঞ্চঘাটে ভিড়, আবার"));
        change("rivers", Map.of("slug", "waterways")).then().statusCode(303);
        assertEquals(200, Pages.status("/waterways"), "and back");
        leads("/rivers", "/waterways");
    }

    @ParameterizedTest
    @CsvSource({"desk", "tag", "Sport", "sport", "১২", "12", "'a b'"})
    void aSectionIsNotPutWhereSomethingElseIs(String slug) {
        Response refused = admin.post(
                "/desk/sections",
                ".panel form",
                "/desk/sections",
                Map.of("name-bn", "নাম থাকুক", "name-en", "Kept", "slug", slug));
        refused.then().statusCode(400);
        Document page = org.jsoup.Jsoup.parse(refused.asString());
        assertEquals("নাম থাকুক", page.expectFirst("#name-bn").attr("value"), "what was typed is still there");
    }

    @Test
    void allThatWasChosenForASectionIsStillThereWhenItIsRefused() {
        add("চরের খবর", "Chars", "chars");
        String parent = id("sport");
        Response refused = change("chars", Map.of("slug", "sport", "parent", parent, "opinion", "true"));
        refused.then().statusCode(400);
        Document page = org.jsoup.Jsoup.parse(refused.asString());
        String id = id("chars");
        assertEquals(
                parent, page.expectFirst("#parent-" + id + " option[selected]").attr("value"));
        assertEquals(
                "true", page.expectFirst("#opinion-" + id + " option[selected]").attr("value"));
    }

    @Test
    void sectionsStandInTheOrderThatTheyAreGiven() {
        List<String> before = navigation();
        String second = admin.page("/desk/sections")
                .select(".keeping [name=slug]")
                .get(1)
                .attr("value");
        String action =
                admin.page("/desk/sections").select(".places form").get(1).attr("action");
        admin.post("/desk/sections", "form[action=" + action + "]", action, Map.of("direction", "up"))
                .then()
                .statusCode(303);
        assertEquals("/" + second, navigation().get(0));
        admin.post("/desk/sections", "form[action=" + action + "]", action, Map.of("direction", "down"));
        assertEquals(before, navigation());
    }

    @Test
    void aTagIsRenamedAndItsOldAddressLeadsOn() {
        Story story = tagged("নাম বদলানো বিষয়ের লেখা", "পুরান নাম");
        String old = "/tag/" + encoded("পুরান নাম");
        assertEquals(200, Pages.status(old));
        assertTrue(Pages.text("/life/" + story.id + "/" + story.slug).contains("পুরান নাম"));

        renameTag("পুরান নাম", "নতুন নাম").then().statusCode(303);
        leads(old, "/tag/" + encoded("নতুন নাম"));
        assertTrue(Pages.text("/life/" + story.id + "/" + story.slug).contains("নতুন নাম"), "on its stories at once");
        Story later = tagged("পুরোনো ফরম থেকে", "পুরান নাম");
        assertTrue(
                Pages.text("/life/" + later.id + "/" + later.slug).contains("নতুন নাম"), "the old name means the same");
        tagged("অন্য বিষয়ের", "অন্য নাম");
        renameTag("নতুন নাম", "অন্য নাম").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors", "places", "redirects"})
    void aSearchThatFindsNothingSaysSoAndLeadsBack(String part) {
        Element nothing = admin.page("/desk/" + part + "?q=qqxqq").expectFirst(".nothing");
        assertTrue(nothing.text().contains("“qqxqq” আছে এমন কোনো নাম নেই"), nothing.text());
        assertEquals("/desk/" + part, nothing.expectFirst("a").attr("href"));
    }

    @Test
    void twoTagsBecomeOne() {
        Story both = newsroom.publish(Newsroom.content(
                "দুই বিষয়েরই লেখা",
                "life",
                "<p>লেখা।</p>",
                "",
                "",
                List.of("মেলানো ক", "মাঝের", "মেলানো খ", "শেষের")));
        Story one = tagged("এক বিষয়ের লেখা", "মেলানো ক");
        Element form = tagForm("মেলানো ক", ".merger");
        admin.post(
                        "/desk/tags?q=" + encodedQuery("মেলানো ক"),
                        ".merger",
                        form.attr("action"),
                        Map.of("into", "মেলানো খ"))
                .then()
                .statusCode(303);

        leads("/tag/" + encoded("মেলানো ক"), "/tag/" + encoded("মেলানো খ"));
        String page = Pages.text("/tag/" + encoded("মেলানো খ"));
        assertTrue(page.contains("দুই বিষয়েরই লেখা") && page.contains("এক বিষয়ের লেখা"));
        assertEquals("মাঝের, মেলানো খ, শেষের", tags(both), "once, and the others where they were");
        assertEquals("মেলানো খ", tags(one));
        String desk = "/desk/stories/" + both.id;
        admin.postStory(desk, desk, Map.of("summary", "পরে বদলানো")).then().statusCode(303);
        assertEquals("মাঝের, মেলানো খ, শেষের", tags(both));
    }

    @Test
    void anAuthorHasAPageAndTwoNamesMayBeOne() {
        Story story = by("লেখকের প্রথম লেখা", "করিম সাহেব");
        Story other = by("লেখকের দ্বিতীয় লেখা", "আবদুল করিম");
        String list = "/desk/authors?q=" + encodedQuery("আবদুল করিম");
        String author = admin.page(list).expectFirst(".keeping h2 a").attr("href");
        admin.postMultipart(
                        author, fields(author, ".author", Map.of("about", "নদী নিয়ে লেখেন।", "slug", "abdul-karim")))
                .then()
                .statusCode(303);
        assertTrue(Pages.text("/author/abdul-karim").contains("নদী নিয়ে লেখেন।"));
        leads("/author/" + Slug.of("আবদুল করিম"), "/author/abdul-karim");

        String twin = admin.page("/desk/authors?q=" + encodedQuery("করিম সাহেব"))
                .expectFirst(".keeping h2 a")
                .attr("href");
        admin.post(twin, ".merger", twin + "/merger", Map.of("into", "আবদুল করিম"))
                .then()
                .statusCode(303);
        leads("/author/" + Slug.of("করিম সাহেব"), "/author/abdul-karim");
        Pages.reader()
                .get("/search?author=" + encodedQuery("করিম সাহেব"))
                .then()
                .statusCode(400) // drafts alone may have had a former name: no reader learns whose it was
                .body(not(containsString("আবদুল করিম")));
        assertTrue(admin.page("/desk/stories?author=" + encodedQuery("করিম সাহেব"))
                .text()
                .contains("লেখকের প্রথম লেখা"));
        assertTrue(Pages.text("/author/abdul-karim").contains("লেখকের প্রথম লেখা"));
        assertTrue(Pages.text("/life/" + story.id + "/" + story.slug).contains("আবদুল করিম"));
        assertTrue(Pages.text("/life/" + other.id + "/" + other.slug).contains("আবদুল করিম"));
        Story later = by("লেখকের তৃতীয় লেখা", "করিম সাহেব");
        assertTrue(Pages.text("/life/" + later.id + "/" + later.slug).contains("আবদুল করিম"));
    }

    @Test
    void aPictureThatWasChosenIsStillThereWhenAnotherFieldIsRefused() throws Exception {
        String author = "/desk/authors/" + by("ছবিওয়ালা লেখকের লেখা", "ছবিওয়ালা লেখক").author.id;
        Response refused = admin.multipart(fields(author, ".author", Map.of("name", "")))
                .multiPart("picture-file", "a.png", coded(quarters(320, 320), "png"), "image/png")
                .post(author);
        refused.then().statusCode(400);
        String kept =
                Jsoup.parse(refused.asString()).expectFirst("[name=picture]").attr("value");
        assertTrue(kept.startsWith("/media/"), kept);

        admin.postMultipart(author, fields(author, ".author", Map.of("picture", kept)))
                .then()
                .statusCode(303);
        assertEquals(kept, admin.page(author).expectFirst("[name=picture]").attr("value"));
    }

    @Test
    void aPathWithoutAPageLeadsWhereAnAdminSays() {
        assertEquals(404, Pages.status("/old/contact.php"));
        redirect("/old/contact.php", "/life", "301").then().statusCode(303);
        leads("/old/contact.php", "/life");
        redirect("/old/contact.php", "https://example.org/a?b=c", "302").then().statusCode(303);
        Pages.get("/old/contact.php").then().statusCode(302).header("Location", equalTo("https://example.org/a?b=c"));
        redirect("/পুরান/পথ", "/old/contact.php", "301").then().statusCode(303);
        assertEquals(301, Pages.status("/" + encoded("পুরান") + "/" + encoded("পথ")));

        redirect("/old/contact.php", "/পুরান/পথ", "301").then().statusCode(400);
        redirect("/self", "/self/", "301").then().statusCode(400);
        redirect("/life", "/sport", "301").then().statusCode(400);
        redirect("/desk/stories", "/sport", "301").then().statusCode(400);
        redirect("/", "/sport", "301").then().statusCode(400);
        redirect("/new-path", "javascript:alert(1)", "301").then().statusCode(400);
        redirect("no path", "/sport", "301").then().statusCode(400);

        admin.post("/desk/redirects?q=contact", "form[action$=removal]", "/desk/redirects/removal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(404, Pages.status("/old/contact.php"));
    }

    @Test
    void whatThePaperSaysOfItselfIsSeenAtOnce() {
        assertTrue(Pages.text("/life").contains("শিরোনাম"));
        String logo = logoFromNowhere();
        settings(Map.of(
                        "name-bn",
                        "নতুন দিন",
                        "name-en",
                        "New Day",
                        "tagline",
                        "প্রতিদিন",
                        "contact",
                        "ঢাকা ১২০৫",
                        "social",
                        "https://social.example/@din"))
                .then()
                .statusCode(303);
        try {
            Document page = Pages.page("/life");
            assertTrue(page.title().endsWith("| নতুন দিন"), page.title());
            assertEquals(
                    1, page.select(".wordmark svg[viewBox][width$=em] path").size(), "the name is drawn");
            theFaceIsDrawnFromTheName(page);
            assertTrue(page.select(".colophon").text().contains("ঢাকা ১২০৫"));
            assertEquals(
                    "https://social.example/@din",
                    page.expectFirst(".colophon a[rel~=me]").attr("href"));
            assertTrue(Pages.text("/feed.xml").contains("নতুন দিন"));
            assertTrue(admin.page("/desk").expectFirst(".top-name").text().startsWith("নতুন দিন"));
            settings(Map.of("social", "not an address")).then().statusCode(400);
            settings(Map.of("logo", logo)).then().statusCode(400);
        } finally {
            settings(Map.of("name-bn", "", "name-en", "", "tagline", "", "contact", "", "social", ""))
                    .then()
                    .statusCode(303);
        }
        Document again = Pages.page("/life");
        assertTrue(again.select(".wordmark").attr("aria-label").startsWith("শিরোনাম"), "as it is configured");
        assertEquals(
                "/web/site/favicon.svg",
                again.expectFirst("link[type=image/svg+xml]").attr("href"));
    }

    private static void theFaceIsDrawnFromTheName(Document page) {
        for (Element icon : page.select("link[rel=icon], link[rel=apple-touch-icon]")) {
            assertTrue(icon.attr("href").startsWith("/share/paper/"), icon.toString());
            assertTrue(Pages.get(icon.attr("href"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray()
                            .length
                    > 300);
        }
        String share = page.expectFirst("meta[property=og:image]").attr("content");
        assertTrue(share.endsWith("/share/paper/share.png"), share);
        Pages.get("/share/paper/share.png").then().statusCode(200).contentType("image/png");
        for (String size : List.of("192", "512", "maskable")) {
            String icon = "/share/paper/icon-" + size + ".png";
            assertTrue(Pages.text("/manifest.webmanifest").contains(icon));
            Pages.get(icon).then().statusCode(200).contentType("image/png");
        }
    }

    @Test
    void whatAnotherNodeKeptIsSeenSoon() throws InterruptedException {
        assertFalse(Pages.text("/life").contains("অন্য নোডের নাম"));
        asAnotherNode("অন্য নোডের নাম");
        try {
            awaitOnPage("অন্য নোডের নাম");
        } finally {
            asAnotherNode("");
            awaitOnPage("শিরোনাম");
        }
    }

    /** It takes less than a second, on a machine that has nothing else to do. */
    private static void awaitOnPage(String name) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(10);
        while (!Pages.page("/life").title().endsWith(name)) {
            assertTrue(Instant.now().isBefore(limit), name + " is not seen");
            Thread.sleep(20);
        }
    }

    private void asAnotherNode(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update paper_settings set name_bn = :name")
                    .setParameter("name", name)
                    .executeUpdate();
            database.createNativeQuery("select 1 from pg_notify('shironam_changes', 'sections latest')")
                    .getSingleResult();
        });
    }

    private static String logoFromNowhere() {
        return "/media/" + "0".repeat(64) + ".png";
    }

    private Response settings(Map<String, String> changes) {
        Map<String, String> fields = Desk.fields(admin.page("/desk/settings").expectFirst("form.stack"));
        fields.putAll(changes);
        return admin.postMultipart("/desk/settings", fields);
    }

    private Map<String, String> fields(String page, String form, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>();
        admin.page(page)
                .expectFirst(form)
                .select("input[name]:not([type=file]), textarea[name]")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.normalName().equals("textarea") ? field.wholeText() : field.attr("value")));
        fields.putAll(changes);
        return fields;
    }

    private void add(String nameBn, String nameEn, String slug) {
        admin.post(
                        "/desk/sections",
                        ".panel form",
                        "/desk/sections",
                        Map.of("name-bn", nameBn, "name-en", nameEn, "slug", slug))
                .then()
                .statusCode(303);
    }

    private Response change(String slug, Map<String, String> changes) {
        Element form = admin.page("/desk/sections").select(".keeping form.inline-form").stream()
                .filter(one -> one.expectFirst("[name=slug]").attr("value").equals(slug))
                .findFirst()
                .orElseThrow();
        return admin.post("/desk/sections", "form[action=" + form.attr("action") + "]", form.attr("action"), changes);
    }

    private static String id(String section) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Section.named(section).orElseThrow())
                .id
                .toString();
    }

    private static List<String> navigation() {
        return Pages.page("/").select("nav.sections a").eachAttr("href");
    }

    private Response renameTag(String name, String other) {
        Element form = tagForm(name, ".rename");
        return admin.post(
                "/desk/tags?q=" + encodedQuery(name),
                "form[action=" + form.attr("action") + "]",
                form.attr("action"),
                Map.of("name", other));
    }

    private Element tagForm(String name, String form) {
        return admin.page("/desk/tags?q=" + encodedQuery(name)).expectFirst(form);
    }

    private Response redirect(String path, String target, String lasting) {
        return admin.post(
                "/desk/redirects",
                ".panel form",
                "/desk/redirects",
                Map.of("path", path, "target", target, "lasting", lasting));
    }

    private Story tagged(String headline, String tag) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>লেখা।</p>", "", "", List.of(tag)));
    }

    private Story by(String headline, String author) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>লেখা।</p>", author, "", List.of()));
    }

    private String tags(Story story) {
        return admin.page("/desk/stories/" + story.id)
                .expectFirst("[name=tags]")
                .attr("value");
    }

    private static String encoded(String tag) {
        return encodedQuery(Slug.tag(tag));
    }

    private static String encodedQuery(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static void leads(String from, String to) {
        Pages.get(from).then().statusCode(301).header("Location", endsWith(to));
    }
}
