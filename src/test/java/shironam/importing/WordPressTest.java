package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.importing.ReportLine.Kind;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.origins.StoryOrigin;
import shironam.story.writing.StoryEditing;

/** WordPress exports, real ones and those that show one thing each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WordPressTest extends ImportingTest {
    @Inject
    Accounts accounts;

    @Inject
    StoryEditing editing;

    @Test
    void everyPostAndPageOfTheThemeTestDataIsInOrSaidToBeOut() throws Exception {
        Path file = Shared.file("imports/wordpress-theme-unit-test.wxr.xml");

        ImportReport report = run(file);

        assertEquals(79, report.found, report.summary());
        assertEquals(70L, report.omitted.get("entries of the kind nav_menu_item"), report.omitted.toString());
        assertEquals(33L, report.omitted.get("comments"), report.omitted.toString());
        assertEquals(37L, report.omitted.get("files of the media library, which stories name"));
        assertEquals(report.charactersIn, accounted(report), report.summary());
        ImportReport again = run(file);
        assertEquals(0, again.created + again.updated + again.keptEdited, again.summary());
    }

    @Test
    void everyBlockIsRead() throws Exception {
        ImportReport report = run(Shared.file("imports/wordpress-block-test.wxr.xml"));

        assertEquals(62, report.found, report.summary());
        assertEquals(report.charactersIn, accounted(report), report.summary());
    }

    @Test
    void oneThatIsBrokenBeforeItsFirstStoryIsRefused() throws Exception {
        ImportReport report = run(Shared.file("imports/wordpress-malformed.wxr.xml"));

        String line = lines(report, Kind.REFUSED).get(0);
        assertTrue(line.contains("broken in line 90") && line.contains("Nothing of it is in"), line);
    }

    @Test
    void aPostBecomesAStoryWithAllThatItsExportSays() throws Exception {
        Path file = write(
                "wp.xml",
                export(post(
                        1,
                        "publish",
                        "প্রথম অনুচ্ছেদ " + unique + ".\n\nদ্বিতীয় অনুচ্ছেদ।\nনতুন লাইন",
                        "<category domain='category' nicename='sport'>Games</category>"
                                + "<category domain='post_tag' nicename='nodi'>নদী</category>"
                                + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"
                                + "<wp:comment><wp:comment_content>বাহ</wp:comment_content></wp:comment>")));

        ImportReport report = run(file);

        assertEquals(1, report.created, report.lines.toString());
        assertEquals(1L, report.omitted.get("comments"));
        Kept story = kept(1);
        assertEquals(Status.PUBLISHED, story.status());
        assertEquals(Instant.parse("2023-05-01T02:30:00Z"), story.publishAt());
        StoryContent content = story.content();
        assertEquals("শিরোনাম 1 " + unique, content.headline());
        assertEquals("আফরোজা নাজনীন", content.author());
        assertEquals("sport", content.section());
        assertEquals(List.of("নদী"), content.tags());
        assertEquals("https://paper.test/uploads/nine.jpg", content.picture().url());
        assertEquals("নৌকা", content.picture().alt());
        assertTrue(content.body().contains("<p>দ্বিতীয় অনুচ্ছেদ।<br>নতুন লাইন</p>"), content.body());
    }

    @Test
    void whatReadersDidNotSeeIsADraft() throws Exception {
        String open = "<wp:post_password>x</wp:post_password>";
        Path file = write(
                "wp.xml",
                export(post(1, "private", "এক " + unique, "")
                        + post(2, "publish", "দুই " + unique, open)
                        + post(3, "draft", "তিন " + unique, "")
                        + post(4, "trash", "চার " + unique, "")));

        ImportReport report = run(file);

        assertEquals(3, report.created, report.lines.toString());
        for (int id = 1; id <= 3; id++) {
            assertEquals(Status.DRAFT, kept(id).status());
        }
        assertEquals(1L, report.omitted.get("posts that were thrown away or never begun"));
    }

    @Test
    void aFileThatBreaksOffIsReadAsFarAsItGoes() throws Exception {
        String whole = export(post(1, "publish", "এক " + unique, "") + post(2, "publish", "দুই " + unique, ""));
        Path file = write("wp.xml", whole.substring(0, whole.lastIndexOf("</content:encoded>")));

        ImportReport report = run(file);

        assertEquals(1, report.created);
        String line = lines(report, Kind.REFUSED).get(0);
        assertTrue(line.contains("broken in line") && line.contains("read before it: 1"), line);
        write("wp.xml", whole);
        ImportReport again = run(file);
        assertEquals(List.of(1, 0, 1, 0, 0), counts(again), again.lines.toString());
    }

    @Test
    void oneTextUnderTwoAddressesIsOneStoryWithBoth() throws Exception {
        String sport = "<category domain='category' nicename='sport'>Sport</category>";
        String twice = post(1, "publish", "এক " + unique, sport)
                + post(2, "publish", "এক " + unique, sport).replace("শিরোনাম 2", "শিরোনাম 1");
        Path file = write("wp.xml", export(twice));

        ImportReport report = run(file);

        assertEquals(List.of(1, 0, 1, 0, 0), counts(report), report.lines.toString());
        assertTrue(
                lines(report, Kind.NOTE).get(0).contains("Its address " + address(2) + " leads there, too."),
                report.lines.toString());
        Kept story = kept(1);
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Host", "paper.test")
                .get("/" + unique + "/2")
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.containsString("/" + story.id()));
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(file)));
        write(
                "wp.xml",
                export(twice.replace(
                        "<![CDATA[এক " + unique + "]]></content:encoded>\n<wp:post_id>2",
                        "<![CDATA[দুই]]></content:encoded>\n<wp:post_id>2")));
        ImportReport changed = run(file);
        assertEquals(List.of(1, 0, 1, 0, 0), counts(changed), "one that differs is a story of its own");
    }

    @Test
    void aPostThatMovedAndChangedStaysOneStory() throws Exception {
        String post =
                post(1, "publish", "এক " + unique, "<category domain='category' nicename='sport'>Sport</category>");
        Path file = write("wp.xml", export(post));
        run(file);
        write(
                "again.xml",
                export(post.replace("<link>" + address(1), "<link>" + address(7))
                        .replace("CDATA[এক", "CDATA[অন্য কথা")));

        ImportReport report = run(folder.resolve("again.xml"));

        assertEquals(List.of(0, 1, 0, 0, 0), counts(report), report.lines.toString());
        assertTrue(kept(1).content().body().contains("অন্য কথা"));
        for (int at : new int[] {1, 7}) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .header("Host", "paper.test")
                    .get("/" + unique + "/" + at)
                    .then()
                    .statusCode(301);
        }
    }

    @Test
    void aCorrectedSectionMapMovesWhatTheDeskHasNotMoved() throws Exception {
        String kind = "বিভাগ" + unique;
        Path file = write(
                "wp.xml",
                export(post(
                        1,
                        "publish",
                        "এক " + unique,
                        "<category domain='category' nicename='x'>" + kind + "</category>")));
        run(mapped(kind, "world"), file);
        assertEquals("world", kept(1).content().section());

        ImportReport report = run(mapped(kind, "sport"), file);

        assertEquals(List.of(0, 1, 0, 0, 0), counts(report), report.lines.toString());
        assertEquals("sport", kept(1).content().section());
    }

    private static Importer.Options mapped(String category, String section) {
        return PUBLISH.withSections(java.util.Map.of(category, section));
    }

    @Test
    void twoTextsThatClaimOneAddressAreAConflict() throws Exception {
        String second = post(2, "publish", "দুই " + unique, "").replace("<link>" + address(2), "<link>" + address(1));
        Path file = write("wp.xml", export(post(1, "publish", "এক " + unique, "") + second));

        ImportReport report = run(file);

        assertEquals(1, report.created);
        assertEquals(1, report.conflicts, report.lines.toString());
        assertEquals(Status.DRAFT, kept(2).status());
        assertEquals(1, run(file).unchanged - 1, "the same again");
    }

    @Test
    void twoTextsOfOneNumberInAFileAreTwoStories() throws Exception {
        String second = post(1, "publish", "দুই " + unique, "");
        Path file = write("wp.xml", export(post(1, "publish", "এক " + unique, "") + second));

        ImportReport report = run(file);
        ImportReport again = run(file);

        assertEquals(List.of(1, 0), List.of(report.created, report.updated), report.lines.toString());
        assertEquals(1, report.conflicts, "it claims the address, too: " + report.lines);
        assertTrue(report.lines.toString().contains("another item of the same identifier"), report.lines.toString());
        assertTrue(kept(1).content().body().contains("এক"), "the first stands");
        assertEquals(List.of(0, 0), List.of(again.created, again.updated), again.lines.toString());
    }

    @Test
    void postsOfTwoSitesOnMachinesOfOneNameAreTwo() throws Exception {
        String local = export(post(1, "publish", "এক " + unique, "")).replace("https://paper.test", "http://localhost");
        write("a.xml", local.replace("<wp:wxr_version>", "<title>প্রথম</title><wp:wxr_version>"));
        write(
                "b.xml",
                local.replace("<wp:wxr_version>", "<title>দ্বিতীয়</title><wp:wxr_version>")
                        .replace("এক " + unique, "দুই " + unique));

        assertEquals(List.of(2, 0, 0, 0, 0), counts(run(folder)));
        assertEquals(List.of(0, 0, 2, 0, 0), counts(run(folder)));
    }

    @Test
    void oldListsLeadToWhatTheImportMadeOfThem() throws Exception {
        String at = "lists" + Long.toString(System.nanoTime(), 36);
        String lists = """
                <wp:author><wp:author_id>8812</wp:author_id><wp:author_login>%1$s-login</wp:author_login>
                <wp:author_display_name>লেখক %1$s</wp:author_display_name></wp:author>
                <wp:category><wp:term_id>8803</wp:term_id><wp:category_nicename>%1$s-khela</wp:category_nicename>
                <wp:cat_name>খেলা %1$s</wp:cat_name></wp:category>
                <wp:tag><wp:term_id>8807</wp:term_id><wp:tag_slug>%1$s-nodi</wp:tag_slug>
                <wp:tag_name>নদী %1$s</wp:tag_name></wp:tag>""".formatted(at);
        String terms = "<category domain='category' nicename='%1$s-khela'>খেলা %1$s</category>".formatted(at)
                + "<category domain='post_tag' nicename='%1$s-nodi'>নদী %1$s</category>".formatted(at);
        String post = post(1, "publish", "এক " + unique, terms).replace("afroza", at + "-login");
        String picture = "<item><title>ছবি</title><link>https://paper.test/" + unique + "/1/chobi/</link>"
                + "<wp:post_id>10</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://paper.test/uploads/ten.jpg</wp:attachment_url></item>";

        run(mapped("খেলা " + at, "sport"), write("wp.xml", export(lists + post + picture)));

        for (String old :
                List.of("/category/" + at + "-khela/", "/?cat=8803", "/category/x/" + at + "-Khela/page/2/")) {
            leads(old, "/sport");
        }
        for (String old : List.of("/tag/" + at + "-nodi/", "/?tag=" + at + "-nodi", "/?tag_id=8807")) {
            leads(old, "/tag/%E0%A6%A8%E0%A6%A6%E0%A7%80-" + at);
        }
        String author = "/author/lekhok-" + at;
        for (String old :
                List.of("/author/" + at + "-login/page/2/", "/?author=8812", "/?author_name=" + at + "-login")) {
            leads(old, author);
        }
        leads("/author/" + at + "-login/feed/", author + "/feed.xml");
        leads(
                "/" + URLEncoder.encode(unique, StandardCharsets.UTF_8) + "/1/chobi/",
                QuarkusTransaction.requiringNew()
                        .call(() -> Story.require(kept(1).id()).path()));
    }

    @Test
    void whatReadersOfTheSourceSeeNoLongerIsNamedAndWithdrawnWhenAskedFor() throws Exception {
        String sport = "<category domain='category' nicename='sport'>Sport</category>";
        String all = post(1, "publish", "এক " + unique, sport)
                + post(2, "publish", "দুই " + unique, sport)
                + post(3, "publish", "তিন " + unique, sport);
        Path file = write("wp.xml", export(all));
        run(file);
        long touched = kept(3).id();
        edit(touched);
        write(
                "wp.xml",
                export(post(1, "private", "এক " + unique, sport)
                        + post(2, "trash", "দুই " + unique, sport)
                        + post(3, "trash", "তিন " + unique, sport)));

        ImportReport told = run(file);

        assertEquals(3, told.stillPublic, told.lines.toString());
        assertTrue(lines(told, Kind.STILL_PUBLIC).get(0).contains("--follow-withdrawals"));
        assertTrue(told.summary().contains("no longer public at the source: 0 withdrawn, 3 still public here"));
        assertEquals(Status.PUBLISHED, kept(1).status());
        assertEquals(2, run(DRY_RUN.withFollowWithdrawals(true), file).withdrawn);
        assertEquals(Status.PUBLISHED, kept(2).status());

        ImportReport followed = run(PUBLISH.withFollowWithdrawals(true), file);

        assertEquals(2, followed.withdrawn, followed.lines.toString());
        assertEquals(1, followed.stillPublic);
        assertEquals(Status.WITHDRAWN, kept(1).status());
        assertEquals(Status.WITHDRAWN, kept(2).status());
        assertEquals(Status.PUBLISHED, kept(3).status(), "somebody at the desk has touched it");
        assertEquals(0, run(PUBLISH.withFollowWithdrawals(true), file).withdrawn, "the same again");
    }

    private void edit(long id) {
        accounts.createUnlessThere("wp-editor", Role.EDITOR, "শক্ত পাসওয়ার্ড ৮");
        QuarkusTransaction.requiringNew().run(() -> {
            Story story = Story.require(id);
            editing.save(
                    id,
                    story.version,
                    story.content().with(StoryField.KICKER, "হাতে লেখা"),
                    Account.named("wp-editor").orElseThrow());
        });
    }

    private static void leads(String old, String now) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", "paper.test")
                .get(old)
                .then()
                .statusCode(301)
                .header("Location", now);
    }

    private static long accounted(ImportReport report) {
        return report.charactersInBodies
                + report.charactersInCards
                + report.charactersInSources
                + report.charactersDropped;
    }

    private String address(int id) {
        return "https://paper.test/" + unique + "/" + id;
    }

    private Kept kept(int id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoryOrigin from = StoryOrigin.<StoryOrigin>find("location", "id:" + address(id) + "#" + id)
                    .firstResultOptional()
                    .orElseThrow();
            Story story = Story.require(from.storyId);
            return new Kept(story.id, story.version, story.status, story.publishAt, story.content());
        });
    }

    private String post(int id, String status, String content, String more) {
        return """
                <item><title>শিরোনাম %1$d %2$s</title><link>%3$s</link><guid isPermaLink="false">%3$s</guid>
                <dc:creator>afroza</dc:creator><content:encoded><![CDATA[%4$s]]></content:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date_gmt>2023-05-01 02:30:00</wp:post_date_gmt>
                <wp:status>%5$s</wp:status><wp:post_type>post</wp:post_type>%6$s</item>
                """.formatted(id, unique, address(id), content, status, more);
    }

    private static String export(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://paper.test</wp:base_blog_url>
                <wp:author><wp:author_login>afroza</wp:author_login>
                <wp:author_display_name>আফরোজা নাজনীন</wp:author_display_name></wp:author>
                %s
                <item><title>নয়</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>https://paper.test/uploads/nine.jpg</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>নৌকা</wp:meta_value>
                </wp:postmeta></item>
                </channel></rss>
                """.formatted(items);
    }
}
