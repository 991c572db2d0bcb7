package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.Note;
import shironam.importing.sources.ScratchFolder;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceReaders;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.ImportItem;
import shironam.story.origins.StoryImports;

/**
 * New stories are written many at once, and are what they would be had each been written alone, in any order; those that
 * are as they were are recognised together.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyAtOnceTest extends ImportingTest {
    private static final int STORIES = 40;
    private static final int ROUNDS = Integer.getInteger("shironam.rounds", 2);

    @Inject
    StoryImports imports;

    @Inject
    StoryPreparation preparation;

    @Inject
    SourceReaders readers;

    @Inject
    DataSource database;

    private final long first = ThreadLocalRandom.current().nextLong(10_000_000L, 1_000_000_000L);

    @Test
    void theyAreWhatEachWouldBeAlone() throws Exception {
        for (int i = 0; i < STORIES; i++) {
            write("paper/story-%02d.html".formatted(i), story(i));
        }
        ImportReport report = run(folder.resolve("paper"));
        assertEquals(STORIES, report.created);
        assertEquals(report.cardsFound, report.cardsResolved);
        List<String> together = rows();
        assertEquals(STORIES, together.size());

        forget();
        List<SourceStory> sources = sources();
        SectionMapping sections = new SectionMapping(Map.of(), List.of());
        Collections.shuffle(sources, new Random(first));
        for (SourceStory source : sources) {
            imports.receive(preparation.prepare(source, PUBLISH, sections).incoming(), true);
        }

        assertEquals(String.join("\n", together), String.join("\n", rows()));
        assertEquals(List.of(0, 0, STORIES, 0, 0), counts(run(folder.resolve("paper"))));
    }

    /** A dry run takes each by itself, the real one those together that are new or unchanged for certain. */
    @Test
    void amongUnchangedOnesWhateverChangedIsTakenInAsItWouldBeAlone() throws Exception {
        for (int i = 0; i < STORIES; i++) {
            write("paper/story-%02d.html".formatted(i), story(i));
        }
        run(folder.resolve("paper"));
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(first + round);
            for (int i = 0; i < STORIES; i++) {
                if (random.nextInt(3) == 0) {
                    change(i, random);
                }
            }
            Map<String, ImportItem.Outcome> alone = outcomes(run(DRY_RUN, folder.resolve("paper")));

            Map<String, ImportItem.Outcome> together = outcomes(run(folder.resolve("paper")));

            assertEquals(alone, together, "changed by " + (first + round));
            assertTrue(together.containsValue(ImportItem.Outcome.UNCHANGED), together.toString());
            assertTrue(together.size()
                    > together.values().stream()
                            .filter(ImportItem.Outcome.UNCHANGED::equals)
                            .count());
        }
    }

    private void change(int i, Random random) throws Exception {
        Path file = folder.resolve("paper/story-%02d.html".formatted(i));
        if (!Files.exists(file)) {
            Files.writeString(file, story(i));
            return;
        }
        String text = Files.readString(file);
        switch (random.nextInt(9)) {
            case 0 -> Files.writeString(file, text.replace("নদীর পানি", "নদীর পানি আবার"));
            case 1 -> Files.writeString(file, text.replace("headline: \"খবর", "headline: \"নতুন খবর"));
            case 2 -> Files.writeString(file, text.replaceFirst("section: .*", "section: sport"));
            case 3 -> Files.writeString(file, text.replaceFirst("(?m)^date: .*$", ""));
            case 4 -> Files.writeString(file, text.replaceFirst("(?m)^(date|url): .*$", ""));
            case 5 ->
                Files.writeString(file, text.replaceFirst("kicker:", "embargo: 2090-01-01T10:00:00+06:00\nkicker:"));
            case 6 -> Files.move(file, folder.resolve("paper/moved-%02d-%d.html".formatted(i, random.nextInt())));
            case 7 -> Files.delete(file);
            default -> Files.copy(file, folder.resolve("paper/copy-%02d-%d.html".formatted(i, random.nextInt())));
        }
    }

    private static Map<String, ImportItem.Outcome> outcomes(ImportReport report) {
        Map<String, ImportItem.Outcome> outcomes = new TreeMap<>();
        report.settled.forEach(one -> outcomes.put(one.file(), one.outcome()));
        return outcomes;
    }

    @Test
    void oneThatTheDatabaseRefusesKeepsNoOtherOut() throws Exception {
        for (int i = 0; i < 6; i++) {
            write("some/story-%02d.html".formatted(i), story(i));
        }
        StringBuilder endless = new StringBuilder("https://a.example/world/");
        ThreadLocalRandom.current().ints(20_000, 'a', 'z').forEach(letter -> endless.append((char) letter));
        write("some/story-03.html", "---\nurl: " + endless + "\n---\n<p>" + unique + "</p>");

        ImportReport report = run(folder.resolve("some"));

        assertEquals(List.of(5, 0, 0, 0, 1), counts(report));
        assertTrue(lines(report, ReportLine.Kind.REFUSED).get(0).contains("story-03"));
    }

    /** Dated and undated, in known and unknown sections, with one tag in two spellings, each with cards to others. */
    private String story(int i) {
        return """
                ---
                headline: "খবর %1$d \\"উদ্ধৃতি\\" \\\\ %2$s"
                section: %3$s
                %4$s
                tags: [নদী %2$s, "ছা\u09DFা %1$d", ছা\u09AF\u09BCা %1$d]
                author: লেখক %5$d %2$s
                kicker: বন্যা
                url: %6$s
                ---
                <p>%1$d নম্বর খবরে বাড\u09BCি ও নদীর পানি বাড়ছে,\tউত্সবের দিনে। %2$s</p>
                %7$s%8$s
                <figure><img src="https://a.example/%1$d.jpg" alt="ছবি"><figcaption>ছবি <small>সংগৃহীত</small></figcaption></figure>
                <p>সূত্র : বাসস</p>
                """.formatted(
                        i,
                        unique,
                        i % 7 == 0 ? "\"\"" : "world",
                        i % 5 == 0 ? "" : "date: 2024-11-%02dT08:30:00+06:00".formatted(1 + i % 28),
                        i % 3,
                        url(i),
                        card(url((i * 7 + 3) % STORIES)),
                        card(url((i + 1) % STORIES)));
    }

    private String url(int i) {
        return "https://a.example/world/2024/11/10/" + (first + i);
    }

    private static String card(String href) {
        return """
                <div class="row"><div class="col-12"><strong>আরো পড়ুন</strong><div class="card">
                <img src="https://a.example/1.jpg" width="100" height="66" alt=""><p>অন্য খবর</p></div>
                <a class="stretched-link" href="%s"> </a></div></div>""".formatted(href);
    }

    private List<SourceStory> sources() throws Exception {
        List<SourceStory> stories = new ArrayList<>();
        for (SourceFile file :
                SourceFiles.of(folder.resolve("paper"), "", readers, new ScratchFolder(folder)).sources) {
            readers.read(file, new ItemConsumer() {
                @Override
                public void story(SourceStory story) {
                    stories.add(story);
                }

                @Override
                public void omitted(String what, long times) {}

                @Override
                public void refused(String name, ImportRefusedException why) {
                    throw new AssertionError(name, why);
                }

                @Override
                public void noted(Note note) {}
            });
        }
        return stories;
    }

    /** A line for each story: all that the database holds of it but numbers and the moment. */
    private List<String> rows() throws SQLException {
        return column("""
                select jsonb_build_array(o.name,
                    to_jsonb(s) - '{id,created_at,updated_at}'::text[],
                    case when o.dated is not null then s.updated_at end,
                    to_jsonb(o) - '{id,story_id,imported_at}'::text[],
                    (select jsonb_agg(to_jsonb(c) - '{id,story_id,target_id}'::text[]
                        || jsonb_build_object('to', (select t.headline from stories t where t.id = c.target_id))
                        order by c.position) from cards c where c.story_id = s.id),
                    (select jsonb_agg(to_jsonb(t) - '{story_id}'::text[] order by t.position)
                        from story_tags t where t.story_id = s.id),
                    (select jsonb_agg(a.address order by a.address)
                        from story_addresses a where a.story_id = s.id and a.address <> '#' || s.id),
                    (select jsonb_agg(to_jsonb(r) - '{id,story_id,created_at,hash}'::text[] order by r.number)
                        from revisions r where r.story_id = s.id),
                    (select jsonb_agg(to_jsonb(l) - '{id,at,subject_id}'::text[] order by l.id)
                        from audit_trail l where l.subject_kind = 'story' and l.subject_id = s.id),
                    (select to_jsonb(i) - 'story' from search_stories i where i.story = s.id),
                    (select jsonb_build_array(count(*), sum(posting >> 40), sum(posting >> 15 & 32767), sum(posting & 32767))
                        from search_stories i join search_postings p on p.term = any(i.terms) and p.block = s.id >> 9
                            cross join lateral (
                                select ('x' || encode(substr(p.postings, 8 * n + 1, 8), 'hex'))::bit(64)::bigint as posting
                                from generate_series(0, p.stories - 1) n) one
                        where i.story = s.id and (posting >> 30 & 511) = (s.id & 511)),
                    (select count(*) from follow_ups f where f.story_id = s.id))::text
                from story_origins o join stories s on s.id = o.story_id where o.location like ? || '%' order by o.name""");
    }

    private void forget() throws SQLException {
        column("""
                with gone as (delete from story_origins where location like ? || '%' returning story_id)
                delete from stories s using gone where s.id = gone.story_id returning s.id::text""");
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, realFolder());
            List<String> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        }
    }

    private String realFolder() {
        try {
            return folder.toRealPath().toString();
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
