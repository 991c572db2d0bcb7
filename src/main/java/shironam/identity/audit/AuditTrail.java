package shironam.identity.audit;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.network.RequestOrigin;

/**
 * Who did what, when and from where. A line is written in the transaction of the change that it records, so there is
 * no change without its line and no line without its change; the database refuses to change one afterwards.
 */
@ApplicationScoped
public class AuditTrail {
    private static final int LONGEST_DETAIL = 300;
    private static final int CHUNK = 1000;

    @Inject
    Clock clock;

    @Inject
    RequestOrigin origin;

    /** What something was done to. */
    public record Subject(String kind, Long id) {
        public static final Subject NONE = new Subject("", null);

        public static Subject story(long id) {
            return new Subject("story", id);
        }

        public static Subject account(Account account) {
            return new Subject("account", account.id);
        }
    }

    /**
     * What to look for. Null and empty parts ask for everything.
     *
     * @param person the name of who did it
     * @param from the first day, in the paper's time; {@code to} the last
     * @param text the number of a story, or words of the line
     */
    public record Filter(String person, String action, LocalDate from, LocalDate to, String text) {
        public static final Filter ALL = new Filter("", "", null, null, "");
    }

    /** One page, newest first, and whether there are older lines. */
    public record Page(List<AuditLine> lines, boolean hasOlder) {}

    public static boolean isReader(Account account) {
        return account.role == Role.CHIEF || account.role == Role.ADMIN;
    }

    /** @param by who did it, or null for a command */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Account by, AuditAction action, Subject subject, String detail) {
        write(by, action.word(), subject, detail);
    }

    /** @param action the action as a word of small letters and underscores */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Account by, String action, Subject subject, String detail) {
        write(by, whenceNow(), action, subject, detail);
    }

    /** What an import did: nobody's action, whoever started it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeImport(String action, Subject subject, String detail) {
        write(null, RequestOrigin.IMPORT, action, subject, detail);
    }

    /** What an import did to many stories, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeImports(String action, Map<Long, String> detailByStory) {
        List<String> details = detailByStory.values().stream()
                .map(detail -> cut(Normalization.line(detail), LONGEST_DETAIL))
                .toList();
        getEntityManager()
                .createNativeQuery("""
                        insert into audit_trail (at, came_from, action, subject_kind, subject_id, detail, search_key)
                        select :at, :origin, :action, 'story', line.* from unnest(
                            cast(:stories as bigint[]), cast(:details as text[]), cast(:keys as text[])) line""")
                .setParameter("at", clock.instant())
                .setParameter("origin", RequestOrigin.IMPORT)
                .setParameter("action", action)
                .setParameter("stories", detailByStory.keySet().toArray(Long[]::new))
                .setParameter("details", details.toArray(String[]::new))
                .setParameter(
                        "keys", details.stream().map(AuditTrail::importKey).toArray(String[]::new))
                .executeUpdate();
    }

    private static String importKey(String detail) {
        return Normalization.key(" " + RequestOrigin.IMPORT + " " + detail);
    }

    private void write(Account by, String from, String action, Subject subject, String detail) {
        AuditLine line = new AuditLine();
        line.at = clock.instant();
        line.accountId = by == null ? null : by.id;
        line.accountName = by == null ? "" : by.name;
        line.cameFrom = from;
        line.action = action;
        line.subjectKind = subject.kind();
        line.subjectId = subject.id();
        line.detail = cut(Normalization.line(detail), LONGEST_DETAIL);
        line.searchKey = Normalization.key(line.accountName + " " + from + " " + line.detail);
        line.persist();
    }

    private String whenceNow() {
        return Arc.container().requestContext().isActive() ? origin.address() : RequestOrigin.COMMAND;
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** @param before the last line of the page before, or 0 */
    public Page page(Filter filter, long before, int size) {
        List<AuditLine> found = find(filter, before, size + 1);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more);
    }

    /** The last that was done to something, newest first. */
    public List<AuditLine> about(Subject subject, int most) {
        return AuditLine.<AuditLine>find(
                        "subjectKind = ?1 and subjectId = ?2 order by id desc", subject.kind(), subject.id())
                .page(0, most)
                .list();
    }

    /** Every line, newest first, without ever holding all of them. */
    public void each(Filter filter, Consumer<AuditLine> reader) {
        List<AuditLine> lines = find(filter, 0, CHUNK);
        while (!lines.isEmpty()) {
            lines.forEach(reader);
            lines = lines.size() < CHUNK ? List.of() : find(filter, lines.get(CHUNK - 1).id, CHUNK);
        }
    }

    private static List<AuditLine> find(Filter filter, long before, int size) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!filter.person().isEmpty()) {
            conditions.add("l.accountName = :person");
            parameters.put("person", Accounts.plain(filter.person()));
        }
        if (!filter.action().isEmpty()) {
            conditions.add("l.action = :action");
            parameters.put("action", filter.action());
        }
        if (filter.from() != null) {
            conditions.add("l.at >= :from");
            parameters.put("from", filter.from().atStartOfDay(Dates.zone()).toInstant());
        }
        if (filter.to() != null) {
            conditions.add("l.at < :until");
            parameters.put(
                    "until", filter.to().plusDays(1).atStartOfDay(Dates.zone()).toInstant());
        }
        matching(filter.text(), conditions, parameters);
        if (before > 0) {
            conditions.add("l.id < :before");
            parameters.put("before", before);
        }
        TypedQuery<AuditLine> query = getEntityManager()
                .createQuery(
                        "from AuditLine l" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                                + " order by l.id desc",
                        AuditLine.class);
        parameters.forEach(query::setParameter);
        List<AuditLine> lines = query.setMaxResults(size).getResultList();
        lines.forEach(getEntityManager()::detach);
        return lines;
    }

    /** A number is that of a story, in whichever digits; anything else is words of the line, all of them. */
    private static void matching(String text, List<String> conditions, Map<String, Object> parameters) {
        String key = Normalization.key(text).strip();
        String number = Digits.ascii(key);
        if (number.matches("\\d{1,18}")) {
            conditions.add("l.subjectKind = 'story' and l.subjectId = :story");
            parameters.put("story", Long.parseLong(number));
            return;
        }
        int count = 0;
        for (String word : key.isEmpty() ? new String[0] : key.split(" +")) {
            conditions.add("l.searchKey like :word" + count + " escape '\\'");
            parameters.put("word" + count++, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }
}
