package shironam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.cli.Packaged.Outcome;

/**
 * An import is killed at a random point, and the next one ends in the same database as one that nobody killed. Two points
 * each time; more when asked for, {@code -Dshironam.kill.points=50 -Dshironam.test.minutes=60}. The points follow from {@code -Dshironam.kill.seed}.
 */
class KilledAnywhereIT {
    private static final int POINTS = Integer.getInteger("shironam.kill.points", 1);
    private static final long SEED = Long.getLong("shironam.kill.seed", 16);
    private static final int FILES = 400;

    /** All that an import writes but numbers and moments, in one line. */
    private static final String EVERYTHING = """
            select md5(string_agg(one.row, '' order by one.name)) from (
                select o.name, jsonb_build_array(o.name, o.content_hash, o.details_hash, o.identifier, o.source_fields,
                    o.story_fields, s.status, s.publish_at, s.version, s.headline, s.slug, s.body, s.words, s.search_key,
                    (select jsonb_agg(jsonb_build_array(c.position, c.href, c.addresses, c.headline, t.headline)
                        order by c.position) from cards c left join stories t on t.id = c.target_id
                        where c.story_id = s.id),
                    (select jsonb_agg(n.name order by t.position) from story_tags t join tags n on n.id = t.tag_id
                        where t.story_id = s.id),
                    (select jsonb_agg(jsonb_build_array(r.number, r.kind, r.content) order by r.number)
                        from revisions r where r.story_id = s.id),
                    (select jsonb_agg(l.detail order by l.id) from audit_trail l
                        where l.subject_kind = 'story' and l.subject_id = s.id),
                    exists (select from search_stories i where i.story = s.id)
                        or exists (select from search_waiting w where w.story = s.id))::text as row
                from story_origins o join stories s on s.id = o.story_id) one""";

    @TempDir
    Path seeds;

    private Packaged shironam;

    @Test
    void theNextImportEndsInTheSameDatabase() throws Exception {
        shironam = Packaged.withEmptyData("killed-anywhere");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(seeds.resolve("story-%04d.html".formatted(i)), story(i));
        }
        String whole;
        Duration time;
        try (OwnDatabase database = OwnDatabase.empty("killed_anywhere")) {
            long began = System.nanoTime();
            complete(database);
            time = Duration.ofNanos(System.nanoTime() - began);
            whole = database.text(EVERYTHING);
            assertEquals(FILES, database.number("select count(*) from public_stories"));
        }
        Random random = new Random(SEED);
        int inTheMiddle = 0;
        for (int point = 0; point < POINTS; point++) {
            Duration wait = Duration.ofMillis((long) (time.toMillis() * (0.2 + 0.8 * random.nextDouble())));
            try (OwnDatabase database = OwnDatabase.empty("killed_anywhere")) {
                inTheMiddle += killed(database, wait) ? 1 : 0;
                complete(database);
                assertEquals(whole, database.text(EVERYTHING), "killed after " + wait + ", point " + point);
            }
        }
        System.out.println(inTheMiddle + " of " + POINTS + " imports were killed before they were done");
    }

    private void complete(OwnDatabase database) throws Exception {
        Outcome outcome = shironam.run(database.environment(), "import", seeds.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    /** Whether it was still running. */
    private boolean killed(OwnDatabase database, Duration wait) throws Exception {
        ProcessBuilder command = shironam.command("import", seeds.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().putAll(database.environment());
        Process process = command.start();
        boolean done = process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        return !done;
    }

    /** Each has a card to a later and one to an earlier story. */
    private static String story(int i) {
        return """
                ---
                headline: নমুনা খবর %1$d
                section: world
                date: 2024-11-10T08:30:00+06:00
                tags: [নদী, বর্ষা %2$d]
                author: নমুনা লেখক
                url: https://a.example/world/2024/11/10/%3$d
                ---
                <p>%1$d নম্বর খবরে নদীর পানি বাড়ছে। নিচু এলাকার মানুষ উঁচু জায়গায় সরে যাচ্ছেন।</p>
                %4$s<p>%1$d নম্বর খবরের শেষ অনুচ্ছেদ।</p>%5$s
                """.formatted(i, i % 10, 1_000_000 + i, card((i + 1) % FILES), card((i + 100) % FILES));
    }

    private static String card(int to) {
        return """
                <div class="row"><div class="col-12"><strong>আরো পড়ুন</strong><div class="card">
                <img src="https://a.example/%1$d.jpg" width="100" height="66" alt=""><p>অন্য খবর %1$d</p></div>
                <a class="stretched-link" href="https://a.example/world/2024/11/09/%2$d"> </a></div></div>
                """.formatted(to, 1_000_000 + to);
    }
}
