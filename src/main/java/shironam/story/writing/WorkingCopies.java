package shironam.story.writing;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;

/**
 * Keeps what is being typed, apart from the history. Requests come late, twice, or from a second window: what is kept
 * gives way only to a later change of the same window, or to a window that has seen it or goes on from it.
 */
@ApplicationScoped
public class WorkingCopies {
    private static final String PUT = """
            insert into working_copies as kept
                (story_id, account_id, number, base_version, fields, tab, sequence, kept_at)
            values (:story, :account, 1, :version, cast(:fields as jsonb), :tab, :sequence, :now)
            on conflict (story_id, account_id) do update set number = kept.number + 1,
                base_version = case when kept.tab = excluded.tab
                    then greatest(kept.base_version, excluded.base_version) else excluded.base_version end,
                fields = excluded.fields, tab = excluded.tab,
                sequence = excluded.sequence, kept_at = excluded.kept_at
            where (kept.tab = excluded.tab and kept.sequence < excluded.sequence)
                or (kept.tab <> excluded.tab and kept.number = :after)
                or cast(cast(:continues as jsonb) ->> kept.tab as bigint) >= kept.sequence""";

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    /**
     * What a window writes after its own save is written on top of that save, also where the page did not hear of it.
     *
     * @return the text, or a later one of the same window, as it is kept now; empty when there is a newer one, of which
     *     that window must not think that it has seen it
     */
    @Transactional
    public Optional<WorkingCopy> keep(long storyId, Account by, WorkingCopy.Typed typed) {
        StoryAction.EDIT.require(by, Story.require(storyId));
        put(storyId, by, typed, write(typed.fields()));
        return of(storyId, by).filter(copy -> copy.tab().equals(typed.tab()));
    }

    /**
     * The text has been saved, or was given up: nothing of it is unsaved any more, and what that window sent before and
     * arrives later stays out. A newer text of another window stays.
     *
     * @return whether that is so; if not, there is a newer text
     */
    @Transactional
    public boolean settle(long storyId, Account by, WorkingCopy.Typed typed) {
        return put(storyId, by, typed, null);
    }

    /** The story began with this text: what its window, if it tells which, sent before and arrives later stays out. */
    @Transactional
    public void begin(long storyId, Account by, WorkingCopy.Typed typed) {
        if (!typed.tab().isEmpty()) {
            put(storyId, by, typed, null);
        }
    }

    /** Whether this text, or a later one of the same window, has arrived before. */
    @Transactional
    public boolean isLate(long storyId, Account by, WorkingCopy.Typed typed) {
        return !typed.tab().isEmpty()
                && of(storyId, by)
                        .filter(copy -> copy.tab().equals(typed.tab()) && copy.sequence() >= typed.sequence())
                        .isPresent();
    }

    /**
     * The version that this text was written on top of: that of the form, or of a later save of the same window, of which its
     * page did not hear because the answer was lost.
     */
    @Transactional
    public int versionUnder(long storyId, Account by, WorkingCopy.Typed typed) {
        return of(storyId, by)
                .filter(copy -> !typed.tab().isEmpty() && copy.tab().equals(typed.tab()))
                .filter(copy -> copy.sequence() <= typed.sequence())
                .map(copy -> Math.max(copy.baseVersion(), typed.version()))
                .orElse(typed.version());
    }

    /**
     * The text that would give way to this one although its window never had it in its form: it was offered beside the
     * story, which somebody had saved in between, and was gone on without.
     */
    @Transactional
    public Optional<WorkingCopy> leftBehindBy(long storyId, Account by, WorkingCopy.Typed typed) {
        return of(storyId, by)
                .filter(WorkingCopy::isUnsaved)
                .filter(copy -> copy.number() == typed.after() && copy.baseVersion() != typed.version())
                .filter(copy -> !copy.tab().equals(typed.tab())
                        && typed.continues().getOrDefault(copy.tab(), -1L) < copy.sequence());
    }

    @Transactional
    public Optional<WorkingCopy> of(long storyId, Account by) {
        return row(storyId, by)
                .map(row -> new WorkingCopy(
                        (Integer) row[0],
                        (Integer) row[1],
                        read((String) row[2]),
                        (Instant) row[3],
                        (String) row[4],
                        ((Number) row[5]).longValue()));
    }

    private boolean put(long storyId, Account by, WorkingCopy.Typed typed, String fields) {
        return getEntityManager()
                        .createNativeQuery(PUT)
                        .setParameter("story", storyId)
                        .setParameter("account", by.id)
                        .setParameter("version", typed.version())
                        .setParameter("fields", fields)
                        .setParameter("continues", write(typed.continues()))
                        .setParameter("tab", typed.tab())
                        .setParameter("sequence", typed.sequence())
                        .setParameter("now", clock.instant())
                        .setParameter("after", typed.after())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static Optional<Object[]> row(long storyId, Account by) {
        Query query = getEntityManager()
                .createNativeQuery("""
                        select number, base_version, cast(fields as text), kept_at, tab, sequence from working_copies
                        where story_id = :story and account_id = :account""")
                .setParameter("story", storyId)
                .setParameter("account", by.id);
        return ((List<Object[]>) query.getResultList()).stream().findFirst();
    }

    private String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException plainValues) {
            throw new IllegalStateException(plainValues);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return fields == null ? Map.of() : json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException writtenAbove) {
            throw new IllegalStateException(writtenAbove);
        }
    }
}
