package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Routes.Route;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.addresses.SiteAddress;
import shironam.story.live.LiveReporting;
import shironam.story.live.LiveUpdate;
import shironam.story.workflow.Comment;
import shironam.story.workflow.Comments;
import shironam.story.workflow.Embargoes;
import shironam.story.workflow.Publishing;
import shironam.story.workflow.Reviewing;
import shironam.story.workflow.Trash;

/**
 * A story that is not public appears nowhere outside: every address that the application has is asked, for every state
 * in which a story can be and for everybody who may not see it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NothingLeaksTest {
    private static final String PASSWORD = "কিছুই বের হয় না";
    private static final String HEADLINE = "কখগোপনশিরোনাম";
    /** What follows the word that is searched for, which a page may say back. */
    private static final String WHOLE = HEADLINE + " আরও শব্দ";

    private static final String SENTENCE = "কখগোপনবাক্য";
    private static final String COMMENT = "কখগোপনমন্তব্য";

    private static final List<Route> ROUTES = Routes.all();

    enum State {
        DRAFT,
        IN_REVIEW,
        EMBARGOED,
        SCHEDULED,
        WITHDRAWN,
        TRASHED
    }

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    Embargoes embargoes;

    @Inject
    Trash trash;

    @Inject
    Comments comments;

    @Inject
    LiveReporting live;

    @Inject
    SiteAddress site;

    private Desk outsider;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("leak-reporter", Role.REPORTER, PASSWORD);
        accounts.createUnlessThere("leak-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("leak-chief", Role.CHIEF, PASSWORD);
        accounts.createUnlessThere("leak-admin", Role.ADMIN, PASSWORD);
        outsider = Desk.open("leak-reporter", PASSWORD);
    }

    @Test
    void noAddressTellsAnybodyOutsideOfAStoryThatIsNotPublic() {
        List<Hidden> stories = Arrays.stream(State.values()).map(this::hide).toList();
        Set<Question> questions = new LinkedHashSet<>();
        for (Hidden hidden : stories) {
            for (String file : List.of("feed.xml", "atom.xml", "feed.json")) {
                Map<String, String> parts = parts(hidden.story);
                parts.put("file", file);
                ROUTES.forEach(
                        route -> questions.add(new Question(route.verb(), route.path(parts), route.isOfAStory())));
            }
            for (String address : List.of("/life/" + hidden.story.id, "/" + hidden.story.id, "/life/x")) {
                questions.add(new Question("GET", "/oembed?url=" + site.of(address), false));
            }
            questions.add(new Question("GET", "/story/" + hidden.story.id + "/updates", false));
        }
        assertTrue(questions.size() > 250, "these are all addresses: " + questions.size());
        String token =
                outsider.page("/desk/stories").expectFirst("[name=form-token]").attr("value");

        for (Question question : questions) {
            assertSilent(question.path, HEADLINE, ask(Pages.reader(), question));
            if (question.isForAReporterToAsk()) {
                assertSilent(question.path, HEADLINE, ask(outsider.request().header("X-Form-Token", token), question));
            }
        }
        for (String query : List.of("?q=" + HEADLINE, "?section=life")) {
            for (String path :
                    List.of("/", "/desk/cards", "/desk/stories", "/desk", "/desk/bulk", "/life", "/search")) {
                assertSilent(path + query, WHOLE, Pages.get(path + query));
                assertSilent(path + query, WHOLE, outsider.get(path + query));
            }
        }
        for (String query : List.of("/suggestions?q=কখগোপন", "/suggestions?q=kkhgpn", "?sort=time&q=" + SENTENCE)) {
            String answer = Pages.get("/search" + query).asString();
            assertFalse(answer.contains(HEADLINE) || answer.contains("class=\"list found\""), query);
        }
        stories.forEach(NothingLeaksTest::assertUnchanged);
        assertInsidersSee(stories);
    }

    private record Hidden(Story story, StoryContent content) {}

    private record Question(String verb, String path, boolean ofAStory) {
        /** Not where asking is doing: that would end their own login or change their own account. */
        boolean isForAReporterToAsk() {
            return ofAStory || verb.equals("GET") && !path.matches("/desk/(?:log(?:in|out)|account|language).*");
        }
    }

    private static Response ask(RequestSpecification request, Question question) {
        return question.verb.equals("GET")
                ? request.get(question.path)
                : request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("words", "x")
                        .formParam("headline", "বদলানো শিরোনাম")
                        .request(question.verb, question.path);
    }

    private static void assertSilent(String path, String headline, Response answer) {
        String said = answer.asString() + answer.headers();
        assertFalse(
                said.contains(headline) || said.contains(SENTENCE) || said.contains(COMMENT),
                () -> path + " tells of it with " + answer.statusCode());
    }

    private static void assertUnchanged(Hidden hidden) {
        QuarkusTransaction.requiringNew().run(() -> {
            Story now = Story.require(hidden.story.id);
            assertEquals(hidden.story.version, now.version);
            assertEquals(hidden.content, now.content());
            assertEquals(1, Comment.of(now.id).size());
        });
    }

    private static void assertInsidersSee(List<Hidden> stories) {
        for (String name : List.of("leak-editor", "leak-chief", "leak-admin")) {
            Desk insider = Desk.open(name, PASSWORD);
            for (Hidden hidden : stories) {
                String page = insider.get("/desk/stories/" + hidden.story.id).asString();
                assertTrue(page.contains(WHOLE), () -> name + " sees " + hidden.story.id);
            }
        }
    }

    private Map<String, String> parts(Story hidden) {
        long comment = QuarkusTransaction.requiringNew()
                .call(() -> Comment.of(hidden.id).get(0).id);
        Map<String, String> parts = new HashMap<>();
        parts.put("id", String.valueOf(hidden.id));
        parts.put("story", String.valueOf(hidden.id));
        parts.put("section", "life");
        parts.put("front", "home");
        parts.put("menu", "top");
        parts.put("channel", "mail");
        parts.put("path", "khulna/jashore");
        parts.put("slug", hidden.slug);
        parts.put("number", "1");
        parts.put(
                "day",
                Dates.dayOf(hidden.publishAt == null ? Instant.now() : hidden.publishAt)
                        .toString());
        parts.put("comment", String.valueOf(comment));
        parts.put("update", String.valueOf(updatesOf(hidden).get(0).id));
        parts.put("token", "n".repeat(43));
        parts.put("link", "1");
        parts.put("item", "1");
        parts.put("hash", "0".repeat(16));
        parts.put("name", "0".repeat(64) + ".jpeg");
        parts.put("sha256", "0".repeat(64));
        parts.put("asset", "0".repeat(64));
        parts.put("part", "0.0.999.999");
        parts.put("width", "640");
        parts.put("kind", "jpeg");
        return parts;
    }

    private static List<LiveUpdate> updatesOf(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> LiveUpdate.of(story.id));
    }

    private Hidden hide(State state) {
        Account editor = chief();
        String body = "<p>" + SENTENCE + " এই অনুচ্ছেদে আছে।</p>";
        Story story = newsroom.draft(Newsroom.content(WHOLE + " " + state.ordinal(), "life", body));
        comments.say(story.id, COMMENT, Comments.NOWHERE, null, editor);
        live.begin(story.id, editor);
        live.add(story.id, new LiveReporting.Words(HEADLINE, SENTENCE, true), null, editor);
        Instant later = Instant.now().plus(2, ChronoUnit.DAYS);
        switch (state) {
            case DRAFT -> {}
            case IN_REVIEW -> reviewing.submit(story.id, editor);
            case EMBARGOED -> embargoes.set(story.id, later, editor);
            case SCHEDULED -> publishing.publish(story.id, later, false, editor);
            case WITHDRAWN -> {
                publishing.publish(story.id, null, false, editor);
                Pages.status("/life/" + story.id + "/" + story.slug);
                publishing.withdraw(story.id, editor);
            }
            case TRASHED -> trash.throwAway(story.id, editor);
        }
        newsroom.publish(Newsroom.content(
                "কার্ডওয়ালা লেখা " + story.id,
                "life",
                "<p>প্রথম অনুচ্ছেদ।</p><related-story href=\"/" + story.id + "\"></related-story>"));
        return QuarkusTransaction.requiringNew().call(() -> {
            Story fresh = Story.require(story.id);
            return new Hidden(fresh, fresh.content());
        });
    }

    private static Account chief() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named("leak-chief").orElseThrow());
    }
}
