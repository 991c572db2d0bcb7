package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.story.database.RowJson;

/** Keeps what imports did, for whoever wants to know, to try one again or to undo them. */
@ApplicationScoped
public class ImportRuns {
    @Inject
    Clock clock;

    @Inject
    Event<ImportRunEnded> ended;

    /**
     * @param by who started it at the desk; null for a command
     * @param cameFrom the user of the machine who gave the command
     * @param folder where it was given
     * @param options as JSON
     */
    public record Beginning(Long by, String cameFrom, String folder, List<String> sources, String options) {}

    /** What became of one source. */
    public record Item(String source, ImportItem.Outcome outcome, Long storyId, List<ImportItem.Reason> reasons) {}

    @Transactional
    public long begin(Beginning beginning) {
        ImportRun run = new ImportRun();
        run.beganAt = clock.instant();
        run.accountId = beginning.by();
        run.cameFrom = beginning.cameFrom();
        run.folder = beginning.folder();
        run.sources = beginning.sources().toArray(String[]::new);
        run.options = beginning.options();
        run.persist();
        return run.id;
    }

    /**
     * All in one statement, for an import brings hundreds a second.
     *
     * @return how many
     */
    @Transactional
    public int add(long runId, List<Item> items) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into import_items (run_id, source, outcome, story_id, reasons)
                        select :run, i.source, i.outcome, i.story, i.reasons
                        from rows from (json_to_recordset(cast(:items as json))
                            as (source text, outcome text, "storyId" bigint, reasons jsonb))
                            with ordinality as i (source, outcome, story, reasons, place)
                        order by i.place""")
                .setParameter("run", runId)
                .setParameter("items", RowJson.of(items))
                .executeUpdate();
    }

    /** @param stopped why it ended early; empty when it did not */
    @Transactional
    public ImportRun end(long runId, String stopped) {
        ImportRun run = ImportRun.findById(runId);
        run.endedAt = clock.instant();
        run.stopped = stopped;
        ended.fire(new ImportRunEnded(runId, run.accountId));
        return run;
    }

    /** @throws Accounts.NotKeeperException unless that account may see and undo imports */
    public void requireReader(Account account) {
        Accounts.requireKeeper(account);
    }

    public Optional<ImportRun> find(long id) {
        return ImportRun.findByIdOptional(id);
    }

    public Optional<ImportItem> item(long runId, long id) {
        return ImportItem.<ImportItem>findByIdOptional(id).filter(item -> item.runId == runId);
    }

    /** Newest first, those before that one; 0 for the newest of all. */
    public List<ImportRun> before(long id, int size) {
        return ImportRun.before(id, size);
    }

    /** In the order in which they came, after that one; 0 for the first. */
    public List<ImportItem> items(long run, Optional<ImportItem.Outcome> outcome, long after, int size) {
        return ImportItem.of(run, outcome, after, size);
    }

    /** How many there are of each outcome. */
    public Map<ImportItem.Outcome, Long> counts(long run) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select outcome, count(*) from import_items where run_id = :run group by outcome")
                .setParameter("run", run)
                .getResultList();
        Map<ImportItem.Outcome, Long> counts = new EnumMap<>(ImportItem.Outcome.class);
        rows.forEach(row -> counts.put(ImportItem.Outcome.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** How many stories that the run had created went with its undoing, and how many stayed for each reason. */
    public Map<ImportItem.Undoing, Long> undoing(long run) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select undoing, count(*) from import_items where run_id = :run and undoing is not null"
                                + " group by undoing")
                .setParameter("run", run)
                .getResultList();
        Map<ImportItem.Undoing, Long> counts = new EnumMap<>(ImportItem.Undoing.class);
        rows.forEach(row -> counts.put(ImportItem.Undoing.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }
}
