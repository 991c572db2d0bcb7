package shironam.story.notices;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import shironam.identity.Account;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;

/**
 * What each person was told. A notice is written in the transaction of what it tells of, and shown only while its reader
 * may see that: a story that is taken from somebody takes its notices along.
 */
@ApplicationScoped
public class Notices {
    /** Counting further would cost and tell nobody anything. */
    public static final int MOST_COUNTED = 99;

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /**
     * Whether account {@code a} may know of it; {@code s} is its story, if any. Of stories as {@code StoryAction.SEE} says;
     * pictures are
     * everybody's, what follows a publication is for editors, imports and backups are for who keeps the paper.
     */
    static final String IS_FOR = """
            a.disabled_at is null and case
                when n.story_id is not null then s.created_by = a.id or s.assigned_to = a.id
                    or a.role <> 'reporter' and not exists (select from story_first_words f where f.story_id = s.id)
                when n.kind in ('import_ended', 'backup_failed') then a.role = 'admin'
                when n.kind = 'picture_ends' then true
                else a.role <> 'reporter' end""";

    private static final String OF_ACCOUNT = """
             from notices n join accounts a on a.id = n.account_id left join stories s on s.id = n.story_id
            """;

    @Inject
    Clock clock;

    @Inject
    ChangeNotifier changes;

    @Inject
    Event<NoticesWritten> written;

    /**
     * What there is to tell.
     *
     * @param story its number, or null; {@code comment} too
     * @param by who did it and is not told; null for a job
     * @param subject what it tells of where that is no story, or what makes it one where a job tells of a story; else empty
     */
    public record Telling(NoticeKind kind, Long story, Long comment, Account by, String subject) {
        static Telling of(NoticeKind kind, long story, Account by) {
            return new Telling(kind, story, null, by, "");
        }
    }

    /** One page, newest first, and whether there are older ones. */
    public record Page(List<ListedNotice> notices, boolean hasOlder) {}

    /** Tells these people, each once, but for who did it and who may not know of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Long> accounts, Telling telling) {
        Set<Long> others = accounts.stream()
                .filter(account -> telling.by() == null || !account.equals(telling.by().id))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return;
        }
        getEntityManager().flush();
        List<Long> ids = query(connection -> insert(connection, others, telling));
        if (!ids.isEmpty()) {
            announce(others);
            written.fire(new NoticesWritten(ids));
        }
    }

    private List<Long> insert(Connection connection, Set<Long> accounts, Telling telling) throws SQLException {
        String sql = """
                insert into notices (account_id, kind, story_id, comment_id, by_id, subject, created_at)
                select a.id, n.kind, n.story_id, n.comment_id, n.by_id, n.subject, n.at
                from (select ?::text as kind, ?::bigint as story_id, ?::bigint as comment_id, ?::bigint as by_id,
                    ?::text as subject, ?::timestamptz as at) n
                    join accounts a on a.id = any (?) left join stories s on s.id = n.story_id
                where\s""" + IS_FOR + " order by a.id on conflict do nothing returning id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, telling.kind().word());
            statement.setObject(2, telling.story());
            statement.setObject(3, telling.comment());
            statement.setObject(4, telling.by() == null ? null : telling.by().id);
            statement.setString(5, telling.subject());
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.setArray(7, connection.createArrayOf("bigint", accounts.toArray()));
            return rows(statement, row -> row.number("id"));
        }
    }

    /** What waited for any editor is done: nobody else need look at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(NoticeKind kind, long story) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Long> accounts = getEntityManager()
                .createNativeQuery("""
                        update notices set read_at = :now where story_id = :story and kind = :kind and read_at is null
                        returning account_id""", Long.class)
                .setParameter("now", clock.instant())
                .setParameter("story", story)
                .setParameter("kind", kind.word())
                .getResultList();
        announce(accounts);
    }

    /** @param before the last of the page before; 0 for the newest of all */
    @Transactional
    public Page page(Account reader, boolean unread, long before, int size) {
        String sql = "select " + ListedNotice.COLUMNS + OF_ACCOUNT + ListedNotice.JOINS + " where n.account_id = ? and "
                + IS_FOR + (unread ? " and n.read_at is null" : "")
                + " and (? = 0 or n.id < ?) order by n.id desc limit "
                + (size + 1);
        List<ListedNotice> found = list(sql, reader.id, before, before);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    /** How many somebody has not read, counted to one more than {@link #MOST_COUNTED}. */
    @Transactional
    public int unread(long account) {
        String sql = "select count(*) as unread from (select 1" + OF_ACCOUNT + " where n.account_id = ? and " + IS_FOR
                + " and n.read_at is null limit " + (MOST_COUNTED + 1) + ") x";
        return query(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, account);
                return rows(statement, row -> row.integer("unread")).get(0);
            }
        });
    }

    /** The notice of that number; empty when it is not theirs, or not theirs to know any more. */
    @Transactional
    public Optional<ListedNotice> find(long id, Account reader) {
        String sql = "select " + ListedNotice.COLUMNS + OF_ACCOUNT + ListedNotice.JOINS
                + " where n.account_id = ? and n.id = ? and " + IS_FOR;
        return list(sql, reader.id, id).stream().findFirst();
    }

    /** The notice of that number, read from now on; empty when it is not theirs, or not theirs to know any more. */
    @Transactional
    public Optional<ListedNotice> open(long id, Account reader) {
        Optional<ListedNotice> notice = find(id, reader);
        notice.ifPresent(found -> mark(found.id(), true, reader));
        return notice;
    }

    /** Says of one's own notice that it is read, or that it is not. */
    @Transactional
    public void mark(long id, boolean read, Account reader) {
        int changed = getEntityManager()
                .createNativeQuery("""
                        update notices set read_at = case when :read then cast(:now as timestamptz) end
                        where id = :id and account_id = :reader and (read_at is null) = :read""")
                .setParameter("read", read)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("reader", reader.id)
                .executeUpdate();
        if (changed > 0) {
            announce(List.of(reader.id));
        }
    }

    /** @param last the newest that they have seen: what came since stays unread */
    @Transactional
    public void markAll(long last, Account reader) {
        getEntityManager()
                .createNativeQuery("""
                        update notices set read_at = :now
                        where account_id = :reader and id <= :last and read_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("reader", reader.id)
                .setParameter("last", last)
                .executeUpdate();
        announce(List.of(reader.id));
    }

    /** Forgets what is old, read or not. */
    @Transactional
    public void forgetOld() {
        getEntityManager()
                .createNativeQuery("delete from notices where created_at < :end")
                .setParameter("end", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }

    /** Their bells, on whichever node they listen. */
    private void announce(Collection<Long> accounts) {
        if (!accounts.isEmpty()) {
            changes.announce(accounts.stream().map(SurrogateKey::notices).collect(Collectors.toSet()));
        }
    }

    private static List<ListedNotice> list(String sql, long... parameters) {
        return query(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setLong(i + 1, parameters[i]);
                }
                return rows(statement, ListedNotice::of);
            }
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, StatementBatch.RowReader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(new ResultRow(result)));
            }
        }
        return rows;
    }

    private static <T> T query(ReturningWork<T> question) {
        return getEntityManager().unwrap(Session.class).doReturningWork(question);
    }
}
