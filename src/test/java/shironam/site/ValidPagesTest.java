package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.lists.ArchivePages;
import shironam.story.Story;

/** Every kind of page is valid HTML: the Nu checker finds no error in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ValidPagesTest {
    private static final long STACK_BYTES = 16 << 20;

    private static final String NAME = "valid-pages-admin";
    private static final String PASSWORD = "a password for valid pages";

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper json;

    private final EmbeddedValidator checker = new EmbeddedValidator();

    @Test
    void whatReadersGet() throws Exception {
        Story story = newsroom.publish(FullContent.of("বৈধ পাতা", "science"));
        Story withdrawn = newsroom.publish(Newsroom.content("বৈধ হারানো পাতা", "science", "<p>লেখা</p>"));
        newsroom.withdraw(withdrawn);

        List<String> errors = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/science",
                story.path(),
                "/tag/" + story.tags.get(0).slug,
                "/author/" + story.author.slug,
                "/places",
                "/places/khulna/jashore",
                ArchivePages.path(story.publishAt),
                "/search",
                "/search?q=" + Links.encoded("বৈধ"),
                "/search?q=" + Links.encoded("খখগঘঘ") + "&from=x",
                "/feeds",
                "/embed/" + story.id,
                "/lite",
                "/lite/science",
                "/lite" + story.path(),
                "/nirudesh",
                withdrawn.path())) {
            errors.addAll(errors(path, Pages.get(path)));
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void whatTheDeskGets() throws Exception {
        accounts.createUnlessThere(NAME, Role.ADMIN, PASSWORD);
        Story story = newsroom.publish(FullContent.of("বৈধ ডেস্ক", "science"));
        Desk desk = Desk.closed();
        List<String> errors = new ArrayList<>(errors("/desk/login", desk.get("/desk/login")));
        desk.login(NAME, PASSWORD).then().statusCode(303);

        String here = "/desk/stories/" + story.id;
        for (String path : List.of(
                "/desk",
                "/desk/stories",
                "/desk/stories/new",
                here,
                here + "/history",
                here + "/live",
                "/desk/fronts",
                "/desk/fronts/home",
                "/desk/breaking",
                "/desk/calendar",
                "/desk/sections",
                "/desk/tags",
                "/desk/authors",
                "/desk/redirects",
                "/desk/pages",
                "/desk/menus",
                "/desk/settings",
                "/desk/accounts",
                "/desk/account",
                "/desk/audit",
                "/desk/follow-ups")) {
            errors.addAll(errors(path, desk.get(path)));
        }
        assertEquals(List.of(), errors);
    }

    /** On a thread with a larger stack: the checker walks its grammar by recursion. */
    private String told(String html) throws Exception {
        FutureTask<String> check = new FutureTask<>(() -> {
            checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        });
        new Thread(null, check, "checker", STACK_BYTES).start();
        return check.get();
    }

    private List<String> errors(String path, Response answer) throws Exception {
        String told = told(answer.asString());
        List<String> errors = new ArrayList<>();
        for (JsonNode message : json.readTree(told).get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add(path + ": " + message.get("message").asText() + " "
                        + message.path("extract").asText());
            }
        }
        return errors;
    }
}
