package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.body.Figure;
import shironam.story.database.LockWait;
import shironam.story.database.ResultRow;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;
import shironam.story.database.StatementBatch;

/**
 * Keeps {@code library_pictures}: by which words a picture is found, in which sections and how often it is used. Triggers
 * put into a queue what has changed; each node takes what no other has taken, the newest first, so that what comes in is found
 * while a whole archive waits.
 */
@ApplicationScoped
class PictureIndexing {
    private static final int BATCH = 200;

    /** Of one picture. A stock photograph stands in thousands of stories, and the newest tell enough. */
    private static final int MOST_STORIES = 20;

    private static final int LONGEST = 4_000;

    private static final String TAKE = """
            delete from picture_index_queue where id in (
                select id from picture_index_queue where due_at <= now() order by id desc limit ? for update skip locked)
            returning asset""";

    private static final String TAKEN_BY_OTHERS =
            "select id from picture_index_queue where due_at <= now() order by id desc limit %d for share";

    private static final String TAKE_THESE =
            "delete from picture_index_queue where asset = any(?) and due_at <= now() returning asset";

    /** By the district in which its story's place lies a picture is found, too; a division has too many that it doesn't show. */
    private static final String TEXTS = """
            select u.asset, s.headline, s.picture_alt, s.picture_caption, s.picture_credit,
                coalesce(asset_of(s.picture_url) = u.asset, false) as leads,
                s.body || coalesce((select string_agg(told.body, '') from live_updates told
                    where told.story_id = s.id and told.withdrawn_at is null and strpos(told.body, u.asset) > 0), '') as body,
                s.status = 'published' and s.publish_at <= now() as public,
                array(select t.name from story_tags st join tags t on t.id = st.tag_id where st.story_id = s.id)
                    || array(select unnest(array[p.name_bn, p.name_en]) from place_listings l join places p on p.id = l.place_id
                        where l.story_id = s.id and (p.kind <> 'DIVISION'
                            or exists (select from story_places sp where sp.story_id = s.id and sp.place_id = p.id))) as topics
            from unnest(?) wanted(asset) cross join lateral (
                select asset, story_id from asset_uses u where u.asset = wanted.asset
                order by u.story_id desc limit %d) u
            join stories s on s.id = u.story_id and not exists (select from story_first_words f where f.story_id = s.id)
            order by s.id desc""".formatted(MOST_STORIES);

    /** What filters ask for is written behind the words ({@link LibraryFacet}). */
    private static final String KEEP = """
            insert into library_pictures (asset, added_at, uses, name, words)
            select n.asset, n.created_at, n.uses, n.name, n.words || ' ' || case when n.uses = 0 then '%1$s' else '%2$s' end || ' '
                || case when n.imported then '%3$s' else '%4$s' end || ' ' || n.sections
            from (
                select a.sha256 as asset, a.created_at, w.name, w.words,
                    f.uploaded_by is null and (
                        exists (select from fetched_pictures p where p.asset = a.sha256)
                        or exists (select from asset_uses u join story_origins o on o.story_id = u.story_id
                            where u.asset = a.sha256)) as imported,
                    coalesce((select string_agg(distinct '%5$s' || s.section_id || ' ', '')
                        from asset_uses u join stories s on s.id = u.story_id
                        where u.asset = a.sha256 and s.trashed_at is null and s.section_id is not null), '') as sections,
                    (select count(*) from asset_uses u join stories s on s.id = u.story_id
                        where u.asset = a.sha256 and s.trashed_at is null)
                    + (select count(*) from cards c where c.picture_url <> '' and asset_of(c.picture_url) = a.sha256)
                    + (select count(*) from authors w where w.picture_url <> '' and asset_of(w.picture_url) = a.sha256)
                    + (select count(*) from paper_settings p where a.sha256 in (asset_of(p.logo), asset_of(p.logo_dark))) as uses
                from unnest(?, ?, ?) w(asset, name, words) join assets a on a.sha256 = w.asset
                    left join picture_facts f on f.asset = a.sha256
                where a.media_type like 'image/%%'
                    and not exists (select from pixelated_pictures p where p.shown = a.sha256)) n
            on conflict (asset) do update set name = excluded.name, words = excluded.words, uses = excluded.uses""".formatted(
            LibraryFacet.UNUSED, LibraryFacet.USED, LibraryFacet.IMPORTED, LibraryFacet.UPLOADED, LibraryFacet.SECTION);

    private static final String FACTS = """
            select a.sha256, concat_ws(' ', a.credit, a.copyright, f.caption, f.alt, f.file_name) as words
            from assets a left join picture_facts f on f.asset = a.sha256 where a.sha256 = any(?)""";

    @Inject
    RunningJobs running;

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "4s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (index(BATCH) == BATCH && running.mayGoOn()) {
            // some hundred at a time, so that no transaction is long
        }
    }

    /** @return how many entries of the queue were done */
    @Transactional
    int index(int most) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            List<String> taken = take(connection, most);
            if (!taken.isEmpty()) {
                keep(connection, said(connection, Set.copyOf(taken)));
            }
            return taken.size();
        });
    }

    /**
     * Waits a moment for what others index just now, in a transaction that holds nothing they could wait for.
     *
     * @return how many entries they have left
     */
    @Transactional
    int awaitOthers(int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(connection -> LockWait.forOthers(connection, TAKEN_BY_OTHERS.formatted(most)));
    }

    /** Those that are asked for, before all that wait. */
    @Transactional
    void index(Collection<String> assets) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE_THESE)) {
                statement.setArray(1, connection.createArrayOf("text", assets.toArray()));
                statement.execute();
                List<String> taken = new StatementBatch.Results(statement).next(row -> row.text("asset"));
                if (!taken.isEmpty()) {
                    keep(connection, said(connection, Set.copyOf(taken)));
                }
            }
        });
    }

    private static List<String> take(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, most);
            statement.execute();
            return new StatementBatch.Results(statement).next(row -> row.text("asset"));
        }
    }

    /** What is said of a picture, by itself and where it stands. */
    private static final class Said {
        private final Set<String> words = new LinkedHashSet<>();
        private String name = "";

        /** The newest story is the first. */
        void in(ResultRow story) throws SQLException {
            List<String> said = new ArrayList<>();
            if (story.truth("leads")) {
                said.addAll(List.of(story.text("picture_caption"), story.text("picture_alt")));
                words.add(story.text("picture_credit"));
            }
            for (Figure figure : figures(story.text("body"))) {
                if (figure.src().contains(story.text("asset"))) {
                    said.addAll(List.of(figure.caption(), figure.alt()));
                    words.add(figure.credit());
                }
            }
            if (story.truth("public")) { // who may not open a draft finds no word of it here
                said.add(story.text("headline"));
                words.addAll(List.of(story.texts("topics")));
            }
            words.addAll(said);
            if (name.isEmpty()) {
                name = said.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
            }
        }

        String key() {
            String key = Normalization.key(String.join(" ", words));
            return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
        }
    }

    private static Map<String, Said> said(Connection connection, Set<String> assets) throws SQLException {
        Array wanted = connection.createArrayOf("text", assets.toArray());
        Map<String, Said> said = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            statement.setArray(1, wanted);
            statement.execute();
            new StatementBatch.Results(statement)
                    .next(row -> of(said, row.text("sha256")).words.add(row.text("words")));
        }
        try (PreparedStatement statement = connection.prepareStatement(TEXTS)) {
            statement.setArray(1, wanted);
            statement.execute();
            new StatementBatch.Results(statement).next(row -> {
                of(said, row.text("asset")).in(row);
                return row;
            });
        }
        return said;
    }

    private static Said of(Map<String, Said> said, String asset) {
        return said.computeIfAbsent(asset, first -> new Said());
    }

    private static List<Figure> figures(String body) {
        try {
            return Body.parse(body).figures();
        } catch (BodyTooDeepException fromBeforeThereWereLimits) {
            return List.of();
        }
    }

    /** Always in one order, so that no two nodes wait for each other in a circle. */
    private static void keep(Connection connection, Map<String, Said> said) throws SQLException {
        List<String> assets = said.keySet().stream().sorted().toList();
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setArray(1, connection.createArrayOf("text", assets.toArray()));
            statement.setArray(2, texts(connection, assets, asset -> said.get(asset).name));
            statement.setArray(
                    3, texts(connection, assets, asset -> said.get(asset).key()));
            statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<String> assets, UnaryOperator<String> text)
            throws SQLException {
        return connection.createArrayOf("text", assets.stream().map(text).toArray());
    }
}
