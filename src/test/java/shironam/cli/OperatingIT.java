package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.cli.Waiting.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator meets: mistakes in the configuration, a paper without accounts, metrics, logs, what rides along. */
class OperatingIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static OwnDatabase database;
    private static Node node;
    private static int metricsPort;

    @BeforeAll
    static void aServerThatNobodyHasAnAccountAt() throws Exception {
        database = OwnDatabase.migrated("operating");
        metricsPort = Node.freePort();
        node = new Node(
                "node-operating",
                database,
                Map.of(
                        "LOG_FORMAT", "json", // as earlier installations say it
                        "SHIRONAM_LOG_ACCESS", "on",
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(metricsPort)));
        node.start();
        node.waitUntilReady();
    }

    @AfterAll
    static void nothingKeepsRunning() throws Exception {
        node.close();
        database.close();
    }

    @Test
    void allMistakesInTheConfigurationAreSaidAtOnceAndNothingStarts() throws Exception {
        Packaged application = Packaged.withEmptyData("misconfigured");
        Packaged.Outcome outcome = application.run(
                Map.of(
                        "SHIRONAM_SITE_URL", "paper.example",
                        "SHIRONAM_SESSION_KEY", "short",
                        "SHIRONAM_LIVE_HEARTBEAT", "banana",
                        "QUARKUS_HTTP_PORT", "banana",
                        "SHIRONAM_SITE_NAM", "কাগজ"),
                "start");

        assertEquals(2, outcome.exitCode(), outcome.err());
        for (String name : List.of(
                "SHIRONAM_SITE_URL is «paper.example»",
                "SHIRONAM_SESSION_KEY is a secret of 5 characters",
                "SHIRONAM_LIVE_HEARTBEAT is «banana»",
                "QUARKUS_HTTP_PORT is «banana»",
                "SHIRONAM_SITE_NAM; the nearest is SHIRONAM_SITE_NAME")) {
            assertTrue(outcome.err().contains(name), outcome.err());
        }
        assertFalse(outcome.err().contains("Exception") || outcome.err().contains("\tat "), outcome.err());
        assertFalse(Files.exists(application.dataDir.resolve("postgres")), "a database was started");
    }

    @Test
    void aPaperWithoutAccountsSaysHowToMakeTheFirst() throws Exception {
        String command = "./shironam account create NAME --role admin";
        assertTrue(get(node.address() + "/desk/login").contains("এখানে এখনো কারও অ্যাকাউন্ট নেই"));
        String english = get(node.address() + "/desk/login?language=en");
        assertTrue(english.contains("Nobody has an account here yet") && english.contains(command), english);
        assertTrue(
                node.log().stream().anyMatch(line -> line.contains(command)),
                node.log().toString());
    }

    @Test
    void metricsAreOnAPortOfTheirOwn() throws Exception {
        assertTrue(metrics().contains("shironam_search_waiting"), metrics());
        assertEquals(404, answer(node.address() + "/q/metrics").statusCode());
    }

    @Test
    void requestsAreCountedByKindAndStatusAndPagesByWhatMemoryWasWorth() throws Exception {
        double missed = value("shironam_page_cache_total{result=\"miss\"}");
        double hit = value("shironam_page_cache_total{result=\"hit\"}");
        double authors = value("shironam_requests_total{kind=\"author\",status=\"404\"}");
        double sections = value("shironam_requests_total{kind=\"section\",status=\"200\"}");

        get(node.address() + "/economy");
        get(node.address() + "/economy");
        get(node.address() + "/economy");
        assertEquals(404, answer(node.address() + "/author/no-such-author").statusCode());

        assertEquals(missed + 2, value("shironam_page_cache_total{result=\"miss\"}"));
        assertEquals(hit + 2, value("shironam_page_cache_total{result=\"hit\"}"));
        assertEquals(sections + 3, value("shironam_requests_total{kind=\"section\",status=\"200\"}"));
        assertEquals(authors + 1, value("shironam_requests_total{kind=\"author\",status=\"404\"}"));
        assertTrue(value("shironam_render_seconds_count{kind=\"section\"}") >= 1);
        assertTrue(value("shironam_render_seconds_bucket{kind=\"section\",le=\"10.0\"}") >= 1);
    }

    @Test
    void noAddressMakesASeries() throws Exception {
        answer(node.address() + "/world/1234567890/some-slug");
        answer(node.address() + "/tag/some-tag");
        answer(node.address() + "/desk/some-page");

        assertFalse(metrics().contains("some-"), metrics());
        assertTrue(value("shironam_requests_total{kind=\"story\",status=\"404\"}") >= 1);
    }

    @Test
    void whatWaitsThePoolAndTheMachineAreThere() throws Exception {
        String metrics = metrics();
        for (String name : List.of(
                "shironam_followups_waiting ",
                "shironam_followups_failed ",
                "shironam_outbox_waiting ",
                "shironam_outbox_failed ",
                "shironam_search_waiting ",
                "shironam_live_listeners ",
                "shironam_imported_stories_total{outcome=\"created\"} ",
                "shironam_imported_stories_total{outcome=\"updated\"} ",
                "shironam_page_cache_total{result=\"stale\"} ",
                "agroal_active_count{datasource=\"default\"} ",
                "agroal_awaiting_count{datasource=\"default\"} ",
                "jvm_memory_used_bytes{",
                "jvm_gc_pause_seconds",
                "process_files_open_files ")) {
            assertTrue(metrics.contains("\n" + name) || metrics.contains(name + "_"), name + " is not in\n" + metrics);
        }
        assertFalse(metrics.matches("(?s).*\nshironam_(followups|search)\\S* NaN.*"), "the database was asked");
    }

    private static String metrics() throws Exception {
        return get("http://127.0.0.1:" + metricsPort + "/q/metrics");
    }

    /** 0 while there is no such series. */
    private static double value(String series) throws Exception {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void theLogIsJsonAndItsAccessLinesHoldNothingOfWhoAsks() throws Exception {
        get(node.address() + "/search?q=secret");
        get(node.address() + "/feeds");

        until("the line of a request", Duration.ofSeconds(10), () -> anyAccess("GET /feeds 200 \\d+ [\\d.]+ms"));
        assertFalse(anyAccess(".*(127\\.0\\.0\\.1|secret).*"), node.log().toString());
    }

    @Test
    void anEarlierNameOfASettingIsUnderstoodAndTheLogNamesThePresentOne() throws Exception {
        long told = node.log().stream()
                .filter(line -> line.contains("LOG_FORMAT is now called SHIRONAM_LOG_FORMAT."))
                .count();
        assertEquals(1, told, node.log().toString());
    }

    private static boolean anyAccess(String pattern) throws Exception {
        for (String line : node.log()) {
            JsonNode event = line.startsWith("{") ? new ObjectMapper().readTree(line) : null;
            if (event != null
                    && event.path("loggerName").asText().equals("shironam.access")
                    && event.path("message").asText().matches(pattern)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatOnlyTestsOrImagesNeedDoesNotRideAlongAndAListSaysWhatDoes() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target/quarkus-app/lib/main"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertTrue(
                    names.stream()
                            .noneMatch(name ->
                                    name.matches(".*(jib|container-image|junit|jqwik|playwright|webjars|esbuild).*")),
                    names.toString());
        }
        JsonNode list = new ObjectMapper().readTree(Path.of("target/sbom.json").toFile());
        assertEquals("CycloneDX", list.path("bomFormat").asText());
        assertTrue(isThere(list, "netty-codec-http", "4.1.136.Final"));
        assertTrue(isThere(list, "postgresql", "42.7.13"));
        assertTrue(isThere(list, "prosemirror-view", "1.41.5"), "it rides along in the desk's scripts");
        assertFalse(list.toString().contains("jqwik"));
    }

    private static boolean isThere(JsonNode list, String name, String version) {
        for (JsonNode component : list.path("components")) {
            if (component.path("name").asText().equals(name)) {
                return component.path("version").asText().equals(version);
            }
        }
        return false;
    }

    private static String get(String address) throws Exception {
        HttpResponse<String> answer = answer(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    private static HttpResponse<String> answer(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
