package shironam.desk.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.body.RelatedStory;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.sessions.SessionKey;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.changes.ChangeNotifier;

/** Who has a picture knows its address. Readers get it there only while something public shows it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HiddenPicturesTest {
    private static final String PASSWORD = "ছবির গোপন পাসওয়ার্ড";
    private static int seed = 7000;

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    SessionKey key;

    @Inject
    DataSource database;

    private Desk desk;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("hidden-admin", Role.ADMIN, PASSWORD);
        desk = Desk.open("hidden-admin", PASSWORD);
    }

    @Test
    void aPictureThatNoStoryHasYetIsForTheDeskAlone() throws Exception {
        String picture = keep();

        assertHidden(picture);
        for (String path : forms(picture)) {
            desk.request().get(path).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
        }
        given().cookie("shironam-pictures", "a".repeat(43)).get(picture).then().statusCode(404);

        Desk other = Desk.closed();
        String session = other.login("hidden-admin", PASSWORD).cookie("shironam-pictures");
        given().cookie("shironam-pictures", session).get(picture).then().statusCode(200);
        other.post("/desk", "form[action=/desk/logout]", "/desk/logout", Map.of());
        given().cookie("shironam-pictures", session).get(picture).then().statusCode(404);
    }

    @Test
    void itComesAndGoesWithItsStory() throws Exception {
        String lead = keep();
        String inText = keep();
        Story story = newsroom.draft(with(lead, inText, "ছবিসহ খসড়া"));
        assertHidden(lead);
        assertHidden(inText);

        newsroom.schedule(story, null);

        for (String path : Stream.of(lead, inText)
                .flatMap(picture -> forms(picture).stream())
                .toList()) {
            String tag = given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, max-age=3600"))
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", equalTo("public, max-age=3600"));
        }
        newsroom.save(story, with(lead, null, "ছবিসহ খসড়া"));
        assertShown(lead);
        assertHidden(inText);

        newsroom.withdraw(story);
        assertHidden(lead);
        desk.request().get(lead).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void aScheduledStorysPicturesComeOutAtItsTimeWithoutAJob() throws Exception {
        String picture = keep();
        Instant time = Instant.now().plusSeconds(2);
        newsroom.publish(with(picture, null, "সময়মতো আসা ছবি"), time);
        assertHidden(picture);
        assertTrue(Instant.now().isBefore(time), "it was asked for before its time");

        Thread.sleep(Duration.between(Instant.now(), time).toMillis() + 20);

        assertShown(picture);
    }

    @Test
    void aPictureOfTwoStoriesStaysWhileOneOfThemIsPublic() throws Exception {
        String picture = keep();
        Story first = newsroom.publish(with(picture, null, "প্রথম লেখা"));
        Story second = newsroom.publish(with(null, picture, "দ্বিতীয় লেখা"));

        newsroom.withdraw(first);
        assertShown(picture);

        newsroom.withdraw(second);
        assertHidden(picture);
    }

    @Test
    void aCardsPictureIsAsPublicAsTheStoryWithTheCard() throws Exception {
        String picture = keep();
        RelatedStory card = new RelatedStory("https://example.org/" + hash(picture), "বাইরের খবর", picture, 1000, 500);
        StoryContent content =
                Newsroom.content("কার্ডের ছবি", "life", "<p>আগে</p>" + card.describedHtml() + "<p>পরে</p>");
        Story story = newsroom.draft(content);
        assertHidden(picture);

        newsroom.schedule(story, null);
        assertShown(picture);

        newsroom.withdraw(story);
        assertHidden(picture);
    }

    @Test
    void theLogoIsPublic() throws Exception {
        String picture = keep();
        logo(picture);
        assertShown(picture);

        logo("");
        assertHidden(picture);
    }

    @Test
    void aWithdrawalByAnotherProcessIsHeard() throws Exception {
        String picture = keep();
        Story story = newsroom.publish(with(picture, null, "অন্য যন্ত্রে প্রত্যাহার"));
        assertShown(picture);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update stories set status = 'withdrawn', withdrawn_at = now() where id = " + story.id);
            statement.execute("notify " + ChangeNotifier.CHANNEL + ", 'story-" + story.id + "'");
        }

        Instant patience = Instant.now().plus(Duration.ofSeconds(1));
        while (Pages.status(picture) != 404) {
            assertTrue(Instant.now().isBefore(patience), "the withdrawal was not heard within a second");
            Thread.sleep(10);
        }
    }

    @Test
    void aPreviewByLinkBringsItsPicturesAndNoOthers() throws Exception {
        String lead = keep();
        String inText = keep();
        String other = keep();
        Story story = newsroom.draft(with(lead, inText, "লিংকে দেখা ছবি"));
        String page = "/desk/stories/" + story.id;
        String link = Jsoup.parse(desk.post(page, "#share form.stack", page + "/preview-links", Map.of())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .expectFirst("#link")
                .attr("value");

        Set<String> shown = addresses(Jsoup.parse(Pages.text(URI.create(link).getPath())));

        assertTrue(
                shown.size() >= 6 && shown.stream().anyMatch(address -> address.contains(".webp?pass=")),
                shown.toString());
        for (String address : shown) {
            Pages.get(address).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
            assertEquals(404, Pages.status(address.replaceAll("\\?.*", "")));
        }
        String pass = shown.stream()
                .filter(address -> address.startsWith(lead))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\\?", "?");
        assertEquals(200, Pages.status(lead + pass));
        assertEquals(404, Pages.status(other + pass));
        assertEquals(404, Pages.status(inText + pass));
        long past = Instant.now().getEpochSecond() - 1;
        assertEquals(
                404, Pages.status(lead + "?pass=" + past + "." + key.sign("picture pass", hash(lead) + " " + past)));
        assertEquals(404, Pages.status(lead + pass.replaceAll("=\\d+", "=" + (past + 99_999))));
        assertFalse(desk.page(page + "/preview").html().contains("?pass="), "the desk needs none");
    }

    private void logo(String address) {
        Map<String, String> fields = Desk.fields(desk.page("/desk/settings").expectFirst("main form[enctype]"));
        fields.put("logo", address);
        desk.postMultipart("/desk/settings", fields).then().statusCode(303);
    }

    private static Set<String> addresses(Document page) {
        Set<String> found = new LinkedHashSet<>();
        for (Element img : page.select(".story img[src^=/media/], .story source")) {
            found.add(img.attr("src"));
            for (String candidate : img.attr("srcset").split(", ")) {
                found.add(candidate.split(" ")[0]);
            }
        }
        found.remove("");
        return found;
    }

    private static StoryContent with(String lead, String inText, String headline) {
        String figure = inText == null ? "" : "<figure><img src=\"" + inText + "\" alt=\"নদী\"></figure>";
        StoryContent plain = Newsroom.content(headline, "life", "<p>" + headline + "</p>" + figure);
        Picture picture = lead == null ? Picture.NONE : new Picture(lead, 1000, 500, "নদী", "", "");
        return StoryContent.titled(plain.headline())
                .with()
                .section(plain.section())
                .picture(picture)
                .body(plain.body())
                .cards(plain.cards())
                .build();
    }

    /** A picture that nobody had before, of which the desk knows. */
    private String keep() throws IOException {
        return desk.upload(coded(photograph(1000, 500, seed++), "jpeg"));
    }

    private static String hash(String picture) {
        return picture.replaceAll(".*/|\\..*", "");
    }

    /** All ways in which it can be asked for. */
    private static List<String> forms(String picture) {
        String smaller = picture.replace(".jpeg", "-640.jpeg");
        return List.of(picture, smaller, picture + ".webp", smaller + ".webp");
    }

    private static void assertHidden(String picture) {
        List<String> paths = new ArrayList<>(forms(picture));
        paths.addAll(List.of(picture + "?pass=", picture + "?pass=1.x", picture + ".webp?pass=1.x"));
        for (String path : paths) {
            Pages.get(path).then().statusCode(404).header("Cache-Control", equalTo("no-store"));
        }
    }

    private static void assertShown(String picture) {
        for (String path : forms(picture)) {
            Pages.get(path).then().statusCode(200).header("Cache-Control", equalTo("public, max-age=3600"));
        }
    }
}
