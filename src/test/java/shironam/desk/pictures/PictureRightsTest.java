package shironam.desk.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.desk.pictures.PictureLibraryTest.with;
import static shironam.media.TestPictures.coded;
import static shironam.media.TestPictures.photograph;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.library.PictureDescribing;
import shironam.story.library.PictureOwner;

/** What a paper may not do with a picture is not done: not at the desk, and not on any page when the moment comes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PictureRightsTest {
    private static final String PASSWORD = "ছবির স্বত্বের পাসওয়ার্ড";
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static int seed = 97_000;

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    PictureDescribing describing;

    private Desk editor;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("rights-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("rights-editor", PASSWORD);
    }

    @Test
    void aPictureLeavesEveryPageAtTheMomentItsTimeEndsWithoutAJob() throws Exception {
        String picture = upload();
        Story lead = newsroom.publish(with(picture, null, "মেয়াদি ছবির লেখা"));
        Story inText = newsroom.publish(with(null, picture, "লেখার ভেতরে মেয়াদি ছবি"));
        List<String> pages = List.of(
                path(lead), path(inText), "/", "/life", "/feed.xml", "/life/feed.xml", "/api/stories/" + inText.id);
        Instant end = Instant.now().plusSeconds(4);
        until(picture, end);
        pages.forEach(page -> assertTrue(Pages.text(page).contains(hash(picture)), page));
        assertEquals(200, Pages.status(picture));
        assertTrue(Instant.now().isBefore(end), "it was asked for too late");

        Thread.sleep(Duration.between(Instant.now(), end).toMillis() + 50);

        pages.forEach(page -> assertFalse(Pages.text(page).contains(hash(picture)), page));
        assertEquals(404, Pages.status(picture));
        assertEquals(404, Pages.status(picture.replace(".jpeg", "-640.jpeg.webp")));
        assertEquals(200, editor.get(picture).statusCode());
        assertTrue(editor.page("/desk/stories/" + lead.id).text().contains("মেয়াদ শেষ"));

        editor.postStory("/desk/stories/" + lead.id, "/desk/stories/" + lead.id, Map.of("summary", "একটি শব্দ শুধরে"))
                .then()
                .statusCode(303);
        until(picture, null);
        pages.forEach(page -> assertTrue(Pages.text(page).contains(hash(picture)), page));
    }

    @Test
    void whatLacksItsCreditOrHasEndedIsNotPublishedAndSaysWhy() throws Exception {
        String picture = upload();
        describe(picture, Map.of("credit-required", "true", "owner", "agency"));
        Story story = newsroom.draft(with(picture, null, "কৃতজ্ঞতা ছাড়া ছবি"));
        String page = "/desk/stories/" + story.id;
        assertTrue(editor.page(page).text().contains("কার তোলা না লিখে"), "asked for before anybody publishes");

        String refused = editor.postStory(page, page + "/publication", Map.of())
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertTrue(refused.contains("কার তোলা না লিখে"), "it says why");
        assertFalse(refused.contains("“/media/"), "it calls the picture what people call it");

        describe(
                picture,
                Map.of(
                        "valid-until",
                        LocalDateTime.now(DHAKA)
                                .plusDays(2)
                                .withNano(0)
                                .toString()
                                .substring(0, 16)));
        String late = LocalDateTime.now(DHAKA).plusDays(3).toString().substring(0, 16);
        editor.postStory(page, page + "/publication", Map.of("picture-credit", "এএফপি", "publish-at", late))
                .then()
                .statusCode(400);

        editor.postStory(page, page + "/publication", Map.of("picture-credit", "এএফপি"))
                .then()
                .statusCode(303);
        assertTrue(editor.page("/desk").text().contains("মেয়াদ এক সপ্তাহের মধ্যে শেষ"), "said before it ends");
        assertTrue(Pages.text(path(story)).contains(hash(picture)));

        editor.postStory(page, page, Map.of("picture-credit", "")).then().statusCode(400);
        assertTrue(Pages.text(path(story)).contains(hash(picture)), "as it was");
    }

    @Test
    void whatIsNotForSharingIsInNoShare() throws Exception {
        String picture = upload();
        Story story = newsroom.publish(with(picture, null, "শেয়ারে নয়"));
        String share = share(story);

        describe(picture, Map.of("not-for-sharing", "true"));

        assertNotEquals(share, share(story));
        assertTrue(Pages.text(path(story)).contains(hash(picture)), "the page shows it");
        assertFalse(share(story).contains(hash(picture)), share(story));
        Document page = editor.page("/desk/pictures/" + hash(picture));
        assertTrue(page.expectFirst(".picture-facts").text().contains("শেয়ারের ছবিতে নয়"));

        describe(picture, Map.of("credit-required", "true"));
        assertFalse(Pages.text(path(story)).contains(hash(picture)), "of a story that is out the picture goes");
    }

    private void describe(String picture, Map<String, String> changes) {
        String page = "/desk/pictures/" + hash(picture);
        editor.post(page, "form[action$=/facts]", page + "/facts", new LinkedHashMap<>(changes))
                .then()
                .statusCode(303);
    }

    @ActivateRequestContext
    void until(String picture, Instant end) {
        describing.describe(
                hash(picture),
                new PictureDescribing.Description("", "", "", PictureOwner.AGENCY, false, end, false, false),
                Account.named("rights-editor").orElseThrow());
    }

    private String upload() throws Exception {
        return editor.upload(coded(photograph(1000, 500, seed++), "jpeg"));
    }

    private static String share(Story story) {
        return Pages.text(path(story)).replaceAll("(?s).*property=\"og:image\" content=\"([^\"]*).*", "$1");
    }

    private static String path(Story story) {
        return "/life/" + story.id + "/" + story.slug;
    }

    private static String hash(String picture) {
        return picture.replaceAll(".*/|\\..*", "");
    }
}
