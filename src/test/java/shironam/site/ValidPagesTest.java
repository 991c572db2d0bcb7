package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
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

    private static final Checker CHECKER = new Checker();

    @Test
    void whatIsNotValidIsFoundInPageAfterPage() throws Exception {
        String page = "<!DOCTYPE html><html lang=\"bn\"><title>ক</title>%s</html>";
        for (int i = 0; i < 2; i++) {
            assertEquals(List.of(), CHECKER.errors(page.formatted("<p>ক")));
            assertFalse(CHECKER.errors(page.formatted("<ul><p>ক</ul>")).isEmpty());
            assertFalse(
                    CHECKER.errors(page.formatted("<b id=a></b><i id=a></i>")).isEmpty());
        }
    }

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

    private static List<String> errors(String path, Response answer) throws Exception {
        return CHECKER.errors(answer.asString()).stream()
                .map(error -> path + ": " + error)
                .toList();
    }

    /** One for all pages, since reading its grammar costs more than a page; it tells its complaints to whom it began with. */
    private static final class Checker implements ErrorHandler {
        private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
        private final List<String> complaints = new ArrayList<>();
        private boolean begun;

        synchronized List<String> errors(String html) throws Exception {
            complaints.clear();
            inALargeStack(() -> {
                if (!begun) {
                    validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, this);
                    validator.setUpValidatorAndParsers(this, false, false);
                    begun = true;
                }
                validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
                return null;
            });
            return List.copyOf(complaints);
        }

        /** The checker walks its grammar by recursion. */
        private static void inALargeStack(Callable<Void> work) throws Exception {
            FutureTask<Void> check = new FutureTask<>(work);
            new Thread(null, check, "checker", STACK_BYTES).start();
            check.get();
        }

        @Override
        public void warning(SAXParseException ofNoConsequence) {
            // as of a page that could name its language in another place, too
        }

        @Override
        public void error(SAXParseException error) {
            complaints.add(error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
