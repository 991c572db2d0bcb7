package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.LongRunning;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.people.Author;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/** An author whose name is several people's, from before bylines were read, becomes these people. */
@ApplicationScoped
public class AuthorDivision {
    /** Leaves room between two for all of one byline. */
    private static final String APART = """
            update story_authors set position = (position + 1) * 1000
            where story_id in (select story_id from story_authors where author_id = :joined)""";

    private static final String BESIDE = """
            insert into story_authors (story_id, position, author_id, role)
            select story_id, position + :place, :author, case when :role = 'unsaid' then role else :role end
            from story_authors where author_id = :joined""";

    @Inject
    AuthorAdministration authors;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    /** Those whom the name names; empty for one. */
    public static List<String> names(String name) {
        List<String> names =
                Byline.of(name).credits().stream().map(Credit::name).distinct().toList();
        return names.size() > 1 ? names : List.of();
    }

    /** All stories of that name are all of theirs, and its address leads to the first of them. */
    @LongRunning
    @Transactional
    public void divide(long id, Account by) {
        Author joined = authors.require(id, by);
        if (names(joined.name).isEmpty()) {
            throw new PaperAdministrationException(Reason.GONE);
        }
        List<Long> stories = BylineRows.storiesOf(id);
        Set<String> changed = new LinkedHashSet<>(List.of(SurrogateKey.LATEST, SurrogateKey.author(id)));
        run(APART, id);
        // a name that was this author's before is one of the people now, or means nobody any more
        run("update former_authors set name_key = null where author_id = :joined", id);
        List<Credit> credits = Byline.of(joined.name).credits();
        List<Long> people = new ArrayList<>();
        for (int place = 1; place <= credits.size(); place++) {
            Author author = Author.named(credits.get(place - 1).name());
            people.add(author.id);
            putBeside(id, place, author.id, credits.get(place - 1).role());
            changed.add(SurrogateKey.author(author.id));
        }
        run("delete from story_authors where author_id = :joined", id);
        BylineRows.closeUp(stories);
        long first = people.get(0);
        run("update former_authors set author_id = " + first + " where author_id = :joined", id);
        audit.write(by, AuditAction.AUTHOR_CHANGED, new Subject("author", first), joined.name);
        joined.delete();
        getEntityManager().flush();
        AuthorAdministration.leadOn(joined.slug, null, first);
        stories.forEach(story -> changed.add(SurrogateKey.story(story)));
        changes.announce(changed);
    }

    private static void putBeside(long joined, int place, long author, CreditRole role) {
        getEntityManager()
                .createNativeQuery(BESIDE)
                .setParameter("joined", joined)
                .setParameter("place", place)
                .setParameter("author", author)
                .setParameter("role", role.word())
                .executeUpdate();
    }

    private static void run(String sql, long joined) {
        getEntityManager().createNativeQuery(sql).setParameter("joined", joined).executeUpdate();
    }
}
