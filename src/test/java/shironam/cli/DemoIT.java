package shironam.cli;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The first look shows a paper of today, and the same one whenever it is started again. */
class DemoIT {
    private static final int FIRST_PACKETS = 14 * 1024;

    private static final String WHAT_IS_THERE = """
            select string_agg(concat_ws(' ', s.id, s.publish_at, s.version), ',' order by s.id)
                    || (select count(*) from revisions) || ' ' || (select count(*) from live_updates) || ' '
                    || (select count(*) from planned_stories)
            from stories s""";

    @Test
    void aPaperOfTodayThatStaysAsItIs() throws Exception {
        try (OwnDatabase database = OwnDatabase.migrated("demo");
                Node node = new Node("demo", database, Map.of())) {
            String first = look(node, database, 1);
            assertEquals(
                    0,
                    database.number("select count(*) from stories where status = 'published' and publish_at"
                            + " not between now() - interval '14 days' and now() + interval '2 days'"));
            assertEquals(1, database.number("select count(*) from stories where status = 'in_review'"));
            assertEquals(1, database.number("select count(*) from stories where publish_at > now()"));
            assertEquals(
                    4, database.number("select count(distinct posted_at) from live_updates where posted_at < now()"));
            String home = RestAssured.get(node.address())
                    .then()
                    .statusCode(200)
                    .body(containsString("class=\"told\""))
                    .body(containsString("class=\"face\""))
                    .extract()
                    .asString();
            int bytes = packed(home);
            assertTrue(bytes <= FIRST_PACKETS, "the first page has " + bytes + " bytes");
            node.kill();

            assertEquals(first, look(node, database, 2));
        }
    }

    /** @param times how often it has been started by then */
    private static String look(Node node, OwnDatabase database, int times) throws Exception {
        node.start(
                Map.of(), "demo", "--seeds", Path.of("seeds").toAbsolutePath().toString());
        node.waitUntilReady();
        Waiting.until("the demo says who may log in", Duration.ofMinutes(2), () -> dressed(node) == times);
        return database.text(WHAT_IS_THERE);
    }

    private static long dressed(Node node) throws IOException {
        return node.log().stream().filter(line -> line.startsWith("password ")).count();
    }

    private static int packed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
