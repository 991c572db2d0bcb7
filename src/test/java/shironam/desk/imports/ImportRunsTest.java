package shironam.desk.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ImportOutage;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.mapped.Mappings;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportRun;
import shironam.story.origins.StoryOrigin;
import shironam.story.writing.StoryEditing;

/** What an import did is seen at the desk, and can be undone there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportRunsTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Importer importer;

    @Inject
    StoryEditing editing;

    @Inject
    Mappings mappings;

    @TempDir
    Path folder;

    private final String unique =
            "আমদানি" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    private Desk admin;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("imports-admin", Role.ADMIN, PASSWORD);
        accounts.createUnlessThere("imports-chief", Role.CHIEF, PASSWORD);
        admin = Desk.open("imports-admin", PASSWORD);
    }

    private ImportReport run() throws Exception {
        return importer.run(List.of(folder), new Importer.Options(false, true, "world", false, true), soFar -> {});
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static String story(String headline) {
        return "---\nheadline: " + headline + "\n---\n<p>লেখা: " + headline + "</p>";
    }

    @Test
    void whatBecameOfEachSourceStandsAtTheDesk() throws Exception {
        write("a.html", story(unique + " এক"));
        write("b.html", "<script>1</script>");
        long run = run().run;

        Document list = admin.page("/desk/imports");
        assertTrue(list.select("a[href=/desk/imports/" + run + "]").size() == 1);
        Document refused = admin.page("/desk/imports/" + run + "?outcome=refused");
        assertEquals(1, refused.select(".revision").size());
        assertTrue(refused.select(".revision").text().contains("b.html"));
        assertTrue(refused.select(".revision").text().contains("পাঠক দেখতে পান এমন লেখা এতে নেই"));
        assertEquals("bn", refused.select("html").attr("lang"));
        Desk.open("imports-chief", PASSWORD).get("/desk/imports/" + run).then().statusCode(403);
    }

    @Test
    void everyReasonIsInTheLanguageOfTheDesk() throws Exception {
        write("large.html", "<p>" + "লেখা ".repeat(200_000) + "</p>");
        write("broken.html", "---\nheadline: [\n---\n<p>ক</p>");
        write("open.html", "---\nheadline: ক\n<p>ক</p>");
        write("unknown.html", "---\nheadlin: ক\n---\n<p>ক</p>");
        write("data.csv", "\"a\",\"b\",\"c\"\n1,2,3\n");
        write("feed.xml", "<?xml version='1.0'?><rss version='2.0'><channel><title>ক</title></channel></rss>");
        write("news.xml", "<?xml version='1.0'?><NewsML><NewsItem>ক</NewsItem></NewsML>");
        write("page.mhtml", "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nক");
        write(
                "held.html",
                "---\nheadline: " + unique + " অপেক্ষায়\n---\n<p>লেখা " + unique
                        + "</p><img src='/a.jpg'><img src='b.jpg'>");
        ImportReport report = importer.run(List.of(folder), new Importer.Options(false, true, "", false), soFar -> {});

        Document page = admin.page("/desk/imports/" + report.run);
        assertEquals(9, page.select(".revision").size(), page.text());
        for (Element hint : page.select(".revision .hint")) {
            String told = hint.text().replaceAll("«[^»]*»", "");
            assertFalse(told.matches(".*\\b[A-Za-z]+ [a-z]+ [a-z]+\\b.*"), told);
        }
        String said = page.select(".revision").text();
        for (String part : List.of(
                "২.৫ মেগাবাইট / ২ মেগাবাইট",
                "«headlin»",
                "a, b, c",
                "NewsML 1",
                "বিভাগ দরকার",
                "তারিখ দরকার",
                "/a.jpg",
                "b.jpg")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
    }

    @Test
    void everyNoteIsInTheLanguageOfTheDesk() throws Exception {
        write(
                "blog.xml",
                "<?xml version='1.0'?><rss version='2.0' xmlns:content='c' xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>ক</title>"
                        + "<wp:wxr_version>1.2</wp:wxr_version>" + post(1, "publish", "গোপন") + post(2, "draft", "")
                        + post(3, "private", "") + "</channel></rss>");
        write(
                "left.html",
                "---\nheadline: " + unique + " বাদ\nauthor: \"রফিক; ছবি: সংগৃহীত; admin\"\n---\n<p>লেখা " + unique
                        + " <a href='online/1'>লিংক</a> <a href='#nowhere'>নেই</a></p><!-- <p>মন্তব্যে লেখা</p> -->"
                        + "<script>document.write('<p>স্ক্রিপ্টে লেখা</p>')</script><input type=button value='বোতাম'>"
                        + "<div hidden>লুকানো লেখা</div><p onclick=x>দুই</p><iframe>ফ্রেম</iframe>"
                        + "<video src='https://a.example/1.mp4'>প্লেয়ার নেই</video>"
                        + "<related-story href='https://a.example/1' headline='শিরোনাম'>অন্য কথা</related-story>");
        write("beside.html", story(unique + " পাশে"));
        write("beside.yaml", "section: world\n");
        long first = run().run;
        write("beside.yaml", "section: sport\ntags: [ক; date, খ]\n");
        long second = run().run;

        String said = "";
        for (long run : List.of(first, second)) {
            for (Element hint : admin.page("/desk/imports/" + run).select(".revision .hint")) {
                String told = hint.text().replaceAll("«[^»]*»|“[^”]*”", "");
                assertFalse(told.matches(".*\\b[A-Za-z]+ [a-z]+ [a-z]+\\b.*"), told);
                said += hint.text() + "\n";
            }
        }
        for (String part : List.of(
                "পাসওয়ার্ড দিয়ে ঢাকা ছিল",
                "উৎসে খসড়া ছিল",
                "ব্যক্তিগত ছিল",
                "“মন্তব্যে লেখা” (১২)",
                "স্ক্রিপ্টে লেখা, তাই বাদ",
                "ফর্মের একটি ঘরে",
                "কার্ডের শিরোনামের পাশে ছিল",
                "বিভাগ: world → sport; বিষয়: – → ক; date, খ")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
    }

    @Test
    void aNewAddressAndNamesOfTwoMeaningsAreSaidInTheLanguageOfTheDesk() throws Exception {
        write("a.html", story(unique + " সরে গেছে"));
        long run = run().run;
        QuarkusTransaction.requiringNew().run(() -> {
            ImportItem item = ImportItem.<ImportItem>find("runId", run).firstResult();
            item.reasons = List.of(
                    new ImportItem.Reason("UPDATED", null, "url"),
                    new ImportItem.Reason("UPDATED", null, "text; url"),
                    new ImportItem.Reason("UPDATED", null, "headline: ক → খ; url"),
                    new ImportItem.Reason("DROPPED", "CARD_WITHOUT_LINK", "“এক” (২)"),
                    new ImportItem.Reason("NOTE", "NO_DATE", "«কাল»"));
        });

        Document page = admin.page("/desk/imports/" + run);
        assertEquals(List.of(), page.select(".hint [lang=en]").eachText());
        String said = page.select(".revision").text();
        for (String part : List.of(
                "শিরোনাম: ক → খ; ঠিকানা", "মূল লেখা; ঠিকানা", "কার্ডে লিংক নেই, তাই বাদ: “এক”", "তা কোনো তারিখ ন")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
    }

    private String post(int number, String status, String password) {
        return "<item><title>" + unique + " " + number + "</title><content:encoded>লেখা " + unique + number
                + "</content:encoded><wp:post_id>" + number
                + "</wp:post_id><wp:post_type>post</wp:post_type><wp:status>"
                + status + "</wp:status><wp:post_password>" + password + "</wp:post_password></item>";
    }

    /** The last version wrote words where now a value says them. */
    @Test
    void runsOfEarlierVersionsStayReadable() throws Exception {
        write("a.html", story(unique + " আগের"));
        long run = run().run;
        QuarkusTransaction.requiringNew().run(() -> {
            ImportItem item = ImportItem.<ImportItem>find("runId", run).firstResult();
            item.reasons = List.of(
                    new ImportItem.Reason("NOTE", null, "It was private, and is in as a draft."),
                    new ImportItem.Reason("UPDATED", null, "Story 7: section: world → sport."),
                    new ImportItem.Reason("NOTE", "HIDDEN_TEXT", "3 characters in a comment: “তিন”"),
                    new ImportItem.Reason("GONE_BY_NOW", "NO_SUCH", "Something of another version."));
        });

        Document page = admin.page("/desk/imports/" + run);
        assertEquals(
                List.of("It was private, and is in as a draft.", "Story 7: section: world → sport."),
                page.select(".hint [lang=en]").eachText());
        assertTrue(page.text().contains("3 characters in a comment"), page.text());
        assertTrue(page.text().contains("Something of another version."), page.text());
    }

    @Test
    void whyARunEndedEarlyIsSaidInTheLanguageOfTheDesk() throws Exception {
        write("a.html", story(unique + " থামা"));
        long run = run().run;
        QuarkusTransaction.requiringNew().run(() -> {
            ImportRun stopped = ImportRun.findById(run);
            stopped.stopped = ImportOutage.PICTURES_FULL.name();
        });

        for (String page : List.of("/desk/imports", "/desk/imports/" + run)) {
            String said = admin.page(page).select(".said-attention").text();
            assertTrue(said.contains("ডেটা ফোল্ডারে ছবির জায়গা নেই"), said);
        }
    }

    @Test
    void aSourceThatWasMendedIsTriedAgain() throws Exception {
        write("b.html", "<script>1</script>");
        long run = run().run;
        write("b.html", story(unique + " দুই"));

        Element form = admin.page("/desk/imports/" + run).selectFirst("form[action*=attempt]");
        admin.post("/desk/imports/" + run, "form[action*=attempt]", form.attr("action"), Map.of())
                .then()
                .statusCode(303);

        assertTrue(admin.page("/desk/imports/" + (run + 1))
                .select(".revision")
                .text()
                .contains("নতুন"));
    }

    @Test
    void oneItemOfAnArchiveIsTriedAloneByTheMappingOfItsRun() throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("ours.yml"), "name: ours\nfields: {id: nr, headline: kop, body: tekst}\n");
        String rows = "[{\"nr\": \"%1$s-1\", \"kop\": \"%1$s এক\", \"tekst\": \"<p>%1$s এক</p>\"}, {\"nr\": \"%1$s-2\","
                + " \"kop\": \"%1$s দুই\", \"tekst\": \"%2$s\"}]";
        Path zip = folder.resolve("paper.zip");
        pack(zip, rows.formatted(unique, "<script>1</script>"));
        String asked = mappings.asked(mapping.toString());
        Files.delete(mapping);
        ImportReport first = importer.run(
                List.of(zip), new Importer.Options(false, true, "world", false, true).withMapping(asked), soFar -> {});
        assertEquals(List.of(1, 1), List.of(first.created, first.refused), first.lines.toString());
        pack(zip, rows.formatted(unique, "<p>" + unique + " দুই</p>"));

        String page = "/desk/imports/" + first.run + "?outcome=refused";
        Element form = admin.page(page).selectFirst("form[action*=attempt]");
        admin.post(page, "form[action*=attempt]", form.attr("action"), Map.of())
                .then()
                .statusCode(303);

        String again = admin.page("/desk/imports/" + (first.run + 1)).text();
        assertTrue(again.contains(unique + " দুই") && !again.contains(unique + " এক"), again);
        assertEquals(1, ImportItem.count("runId = ?1", first.run + 1));
        assertEquals(1, ImportItem.count("runId = ?1 and outcome = ?2", first.run + 1, ImportItem.Outcome.CREATED));
    }

    private static void pack(Path zip, String json) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rows/items.json"));
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void ofStandardInputTheDeskSaysThatNothingIsKept() throws Exception {
        InputStream before = System.in;
        ImportReport report;
        try {
            System.setIn(new ByteArrayInputStream("<script>1</script>".getBytes(StandardCharsets.UTF_8)));
            report = importer.run(
                    List.of(SourceFiles.STANDARD_INPUT),
                    new Importer.Options(false, true, "world", false),
                    soFar -> {});
        } finally {
            System.setIn(before);
        }

        Document page = admin.page("/desk/imports/" + report.run);
        assertTrue(page.select("form[action*=attempt]").isEmpty());
        assertTrue(page.select(".revision").text().contains("স্ট্যান্ডার্ড ইনপুট"), page.text());
    }

    @Test
    void whatNobodyHasTouchedGoesWithItsRun() throws Exception {
        write("a.html", story(unique + " এক"));
        write("b.html", story(unique + " দুই"));
        ImportReport report = run();
        Story untouched = named(unique + " এক");
        Story edited = named(unique + " দুই");
        String path = QuarkusTransaction.requiringNew()
                .call(() -> Story.require(untouched.id).path());
        assertEquals(200, Pages.status(path));
        QuarkusTransaction.requiringNew().run(() -> {
            Story story = Story.require(edited.id);
            StoryContent content = story.content().with(StoryField.KICKER, "হাতে লেখা");
            editing.save(
                    story.id,
                    story.version,
                    content,
                    Account.named("imports-admin").orElseThrow());
        });

        admin.post(
                        "/desk/imports/" + report.run,
                        "form[action$=undoing]",
                        "/desk/imports/" + report.run + "/undoing",
                        Map.of())
                .then()
                .statusCode(303);

        assertEquals(404, Pages.status(path));
        assertTrue(Story.findByIdOptional(edited.id).isPresent());
        assertEquals(0, StoryOrigin.count("storyId", untouched.id));
        String page = admin.page("/desk/imports/" + report.run).text();
        assertTrue(page.contains("আছে: কেউ এতে কাজ করেছেন"), page);
        assertEquals(1, ImportItem.count("runId = ?1 and undoing = ?2", report.run, ImportItem.Undoing.DONE));
        assertEquals(1, run().created, "it can be imported again");
    }

    private static Story named(String headline) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Story.<Story>find("headline", headline).firstResult());
    }
}
