package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.LoggedFailures;
import shironam.RawHttp;
import shironam.TestDatabase;
import shironam.desk.Routes.Route;
import shironam.identity.Accounts;
import shironam.identity.Role;

/**
 * Every address that there is, asked with whatever somebody may put into it: nothing fails on our side, nothing is
 * written into the log, and each answer says how it may be kept.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnyInputTest {
    private static final String PASSWORD = "যা খুশি পাঠাই ৮";
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "999999999999999999",
            "1e400",
            "null",
            "শব্দ",
            "\u0001\u0002",
            "%",
            "'\";--",
            "{{7*7}}{#if}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "2024-13-45T99:99",
            "\uD83D\uDE00\uFFFE",
            "x".repeat(2000),
            "ক্".repeat(700));
    private static final List<String> FIELDS = List.of(
            "q",
            "page",
            "section",
            "tag",
            "author",
            "place",
            "places",
            "since",
            "cursor",
            "size",
            "before",
            "after",
            "from",
            "to",
            "version",
            "headline",
            "summary",
            "slug",
            "tags",
            "body",
            "words",
            "text",
            "name",
            "title",
            "kind",
            "argument",
            "story",
            "slot",
            "count",
            "block",
            "direction",
            "place",
            "until",
            "target",
            "role",
            "language",
            "back",
            "publish-at",
            "picture-url",
            "copy-tab",
            "copy-sequence",
            "copy-number",
            "copy-key",
            "token",
            "code",
            "url",
            "theirs",
            "mine",
            "merge-base",
            "merge-mine",
            "merge-theirs",
            "number",
            "note",
            "reason",
            "days",
            "beside",
            "said",
            "status");

    /** What is changed there other tests would meet: it is asked by who may not. */
    private static final String LASTING =
            "/desk/(?:settings|sections|fronts|breaking|redirects|accounts|invitations|logout|follow-ups).*";

    private static final String NONE = "999999999";

    /** By a stranger, then by who may; {@code -Dshironam.inputs=20} tries more. */
    private static final int TIMES = Integer.getInteger("shironam.inputs", 2);

    private final Random random = new Random(14);

    @Inject
    Accounts accounts;

    private Desk admin;
    private Desk reporter;
    private String session;
    private String formToken;

    @TestHTTPResource
    URL server;

    private long story;

    @BeforeEach
    void anAdmin() {
        accounts.createUnlessThere("any-admin", Role.ADMIN, PASSWORD);
        admin = Desk.closed();
        session = admin.login("any-admin", PASSWORD)
                .then()
                .statusCode(303)
                .extract()
                .cookie("shironam-session");
        accounts.createUnlessThere("any-reporter", Role.REPORTER, PASSWORD);
        reporter = Desk.open("any-reporter", PASSWORD);
        story = admin.write("যা খুশি পাঠানোর লেখা");
        formToken = token(admin);
    }

    private static String token(Desk desk) {
        return desk.page("/desk/stories/new")
                .expectFirst("input[name=form-token]")
                .attr("value");
    }

    @Test
    void nothingFailsWhateverIsSent() {
        List<String> failed = new ArrayList<>();
        for (Route route : Routes.all()) {
            for (int one = 0; one < TIMES; one++) {
                try (LoggedFailures failures = LoggedFailures.listen()) {
                    Response answer = ask(route, one == 0 || route.template().endsWith("/logout"));
                    String what = route + " " + answer.statusCode();
                    if (answer.statusCode() >= 500 || !failures.seen().isEmpty()) {
                        failed.add(what + " " + failures.seen());
                    }
                    check(failed, what, route, answer);
                }
            }
        }
        assertEquals(List.of(), failed);
    }

    private Response ask(Route route, boolean stranger) {
        boolean reads = route.verb().equals("GET");
        boolean lasting = !reads && route.template().matches(LASTING);
        Map<String, String> parts = parts();
        if (!reads && !route.isOfAStory()) {
            parts.put("id", NONE);
        }
        String path = route.path(parts);
        Desk desk = stranger ? Desk.closed() : lasting ? reporter : admin;
        RequestSpecification request = desk.request().urlEncodingEnabled(true);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int n = 0; n < 8; n++) {
            fields.put(any(FIELDS), any(VALUES));
        }
        boolean json = route.template().matches(".*(working-copy|pasted|presence)$")
                || route.verb().equals("PUT");
        if (reads) {
            fields.replaceAll((name, value) -> value.length() > 40 ? value.substring(0, 40) : value);
            return request.queryParams(fields).get(path);
        }
        if (!stranger) {
            request.header("X-Form-Token", lasting ? token(reporter) : formToken);
        }
        if (json) {
            return request.contentType("application/json").body(anyJson()).request(route.verb(), path);
        }
        return request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .request(route.verb(), path);
    }

    private static void check(List<String> failed, String what, Route route, Response answer) {
        if (answer.getHeaders().getValues("X-Content-Type-Options").size() != 1) {
            failed.add(what + " may be sniffed");
        }
        String keeping = answer.header("Cache-Control");
        boolean desk = route.template().startsWith("/desk");
        if (desk && !"no-store".equals(keeping) || answer.statusCode() >= 400 && !"no-store".equals(keeping)) {
            failed.add(what + " may be kept: " + keeping);
        }
        Header location = answer.getHeaders().get("Location");
        if (location != null && !location.getValue().startsWith("/")) {
            failed.add(what + " leads to " + location.getValue());
        }
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : List.of("comment", "item", "update", "link", "number", "width", "story")) {
            parts.put(name, any(List.of("1", "999999", "200")));
        }
        parts.put("id", any(List.of(Long.toString(story), NONE)));
        parts.put("front", any(List.of("home", "life", "nope")));
        parts.put("section", any(List.of("life", "nope")));
        parts.put("slug", any(List.of("শব্দ", "nope", "a'b", "%\u0001")));
        parts.put("name", any(List.of("any-admin", "nobody", "ক্")));
        parts.put("token", "A".repeat(43));
        parts.put("file", any(List.of("feed.xml", "feed.json")));
        parts.put("sha256", "0".repeat(64));
        parts.put("asset", "0".repeat(64));
        parts.put("part", "0.0.999.999");
        parts.put("hash", "0".repeat(16));
        parts.put("kind", "jpeg");
        parts.put("menu", any(List.of("top", "nope")));
        parts.put("channel", any(List.of("mail", "chat")));
        parts.put("day", any(List.of("2024-02-30", "2024-01-01")));
        parts.put("any", "stories");
        parts.put("path", any(List.of("khulna", "khulna/jashore", "nowhere")));
        return parts;
    }

    private String anyJson() {
        return any(List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "\"x\"",
                "{\"fields\":null}",
                "{\"version\":\"x\"}",
                "{\"html\":5}",
                "{\"html\":\"\\u0000<b>\"}",
                "{\"text\":\"\\u0000\"}",
                "{\"version\":0,\"tab\":\"t\",\"sequence\":1,\"after\":0,\"fields\":{\"headline\":\"a\\u0000b\"}}",
                "{\"version\":0,\"tab\":\"t\",\"sequence\":1,\"after\":0,\"fields\":{\"headline\":null}}",
                "[".repeat(3000)));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Test
    void aTextWithAZeroInItIsRefusedAndNotOurFault() {
        try (LoggedFailures failures = LoggedFailures.listen()) {
            int status = admin.postStory(
                            "/desk/stories/" + story, "/desk/stories/" + story, Map.of("headline", "ক\u0000খ"))
                    .statusCode();
            assertTrue(status < 500, "answered by " + status);
            int comment = admin.request()
                    .header("X-Form-Token", formToken)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .body("words=a%00b")
                    .post("/desk/stories/" + story + "/comments")
                    .statusCode();
            assertTrue(comment < 500, "answered by " + comment);
            assertEquals(List.of(), failures.seen());
        }
    }

    @Test
    void aFormThatIsNoneIsRefusedAndNotOurFault() throws IOException {
        String parts = "multipart/form-data; boundary=xx";
        String[][] forms = {
            {"multipart/form-data", "--xx"},
            {parts, "no parts at all"},
            {parts, "--xx\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nhalf"},
            {parts, "--xx\r\nContent-Disposition: form-data; name=\"words\"; filename=\"a\"\r\n\r\nfile\r\n--xx--\r\n"},
            {
                parts,
                "--xx\r\nContent-Disposition: form-data; name=\"words\"\r\nContent-Type: text/plain; charset=none-such"
                        + "\r\n\r\na\r\n--xx--\r\n"
            },
            {parts, "--xx\r\nnonsense\r\n\r\n\r\n--xx--\r\n"},
            {"application/x-www-form-urlencoded", "words=%zz&%=%"},
            {"application/x-www-form-urlencoded", "words=%E0%A6"},
            {"application/x-www-form-urlencoded; charset=none-such", "words=a"}
        };
        for (String[] form : forms) {
            try (LoggedFailures failures = LoggedFailures.listen()) {
                for (String path : List.of("/desk/login", "/desk/stories/" + story + "/comments")) {
                    int status = post(path, form[0], form[1]);
                    assertTrue(status < 500, path + " " + form[0] + " " + form[1] + ": " + status);
                }
                assertEquals(List.of(), failures.seen(), form[0] + " " + form[1]);
            }
        }
    }

    private int post(String path, String type, String body) throws IOException {
        String answer = RawHttp.exchange(
                server.getPort(),
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: shironam-session=" + session
                        + "\r\nX-Form-Token: " + formToken + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void aFormOfThousandsOfFieldsIsRefused() {
        StringBuilder form = new StringBuilder("name=x");
        for (int n = 0; n < 5000; n++) {
            form.append("&f").append(n).append("=1");
        }
        try (LoggedFailures failures = LoggedFailures.listen()) {
            for (String path : List.of("/desk/login", "/desk/stories/" + story + "/comments", "/desk/stories")) {
                int status = admin.request()
                        .header("X-Form-Token", formToken)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .body(form.toString())
                        .post(path)
                        .statusCode();
                assertTrue(status >= 400 && status < 500, path + ": " + status);
            }
            assertEquals(List.of(), failures.seen());
        }
    }
}
