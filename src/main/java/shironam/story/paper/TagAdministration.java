package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Tag;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.LongRunning;
import shironam.story.paper.PaperAdministrationException.Reason;

/**
 * The names of tags. A rename or a merger changes no story's text and makes no revisions: what an old revision or a form
 * that is open calls by the old name is the same tag.
 */
@ApplicationScoped
public class TagAdministration {
    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    /** A tag and how many stories have it. */
    public record Counted(long id, String name, String slug, long stories) {}

    /** In the order of their names, those after that name. */
    @Transactional
    public List<Counted> with(String words, String after, int size, Account by) {
        accounts.requireKeeper(by);
        return getEntityManager()
                .createQuery("""
                        select new shironam.story.paper.TagAdministration$Counted(t.id, t.name, t.slug,
                            (select count(*) from Story s join s.tags x where x.id = t.id))
                        from Tag t where locate(:words, t.slug) > 0 and t.slug > :after order by t.slug""", Counted.class)
                .setParameter("words", Slug.tag(words))
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    /** @throws PaperAdministrationException when there is another tag of that name: then the two are to be merged */
    @LongRunning
    @Transactional
    public void rename(long id, String name, Account by) {
        accounts.requireKeeper(by);
        Tag tag = require(id);
        String slug = Slug.tag(name);
        if (slug.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        if (Tag.count("slug = ?1 and id <> ?2", slug, id) > 0) {
            throw new PaperAdministrationException(Reason.NAME_TAKEN);
        }
        String before = tag.slug;
        tag.name = Normalization.line(name);
        tag.slug = slug;
        tag.persistAndFlush();
        getEntityManager()
                .createNativeQuery("delete from former_tags where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
        if (!before.equals(slug)) {
            leadOn(before, id);
        }
        audit.write(by, AuditAction.TAG_CHANGED, new Subject("tag", id), before + " → " + tag.name);
        announce(id, id);
    }

    /** Whatever has the one has the other from now on, once, and the address of the one leads to the other. */
    @LongRunning
    @Transactional
    public void merge(long from, long into, Account by) {
        accounts.requireKeeper(by);
        if (from == into) {
            throw new PaperAdministrationException(Reason.ITSELF);
        }
        Tag gone = require(from);
        require(into);
        List<Long> hadBoth = numbers(between("""
                delete from story_tags a where tag_id = :from
                    and exists (select 1 from story_tags b where b.story_id = a.story_id and b.tag_id = :into)
                returning story_id""", from, into));
        between("update story_tags set tag_id = :into where tag_id = :from", from, into)
                .executeUpdate();
        closeRanks(hadBoth);
        between("update former_tags set tag_id = :into where tag_id = :from", from, into)
                .executeUpdate();
        audit.write(by, AuditAction.TAG_MERGED, new Subject("tag", into), gone.name);
        announce(into, from);
        String slug = gone.slug;
        gone.delete();
        getEntityManager().flush();
        leadOn(slug, into);
    }

    private static Query between(String sql, long from, long into) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("from", from)
                .setParameter("into", into);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> numbers(Query query) {
        return query.getResultList();
    }

    private static void leadOn(String slug, long tag) {
        getEntityManager()
                .createNativeQuery("insert into former_tags (slug, tag_id) values (:slug, :tag)")
                .setParameter("slug", slug)
                .setParameter("tag", tag)
                .executeUpdate();
    }

    /** A list of tags has no gaps: each moves to its place, by way of places where nothing else stands. */
    private static void closeRanks(List<Long> stories) {
        getEntityManager()
                .createNativeQuery("""
                        update story_tags t set position = - p.place from (
                            select story_id, tag_id, row_number() over (partition by story_id order by position) as place
                            from story_tags where story_id = any(cast(:stories as bigint[]))) p
                        where t.story_id = p.story_id and t.tag_id = p.tag_id""")
                .setParameter("stories", stories.toArray(Long[]::new))
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("update story_tags set position = - position - 1 where position < 0")
                .executeUpdate();
    }

    private static Tag require(long id) {
        return Tag.<Tag>findByIdOptional(id).orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    /** The pages of the tag, of one that it may have been, and of every story that shows it. */
    private void announce(long tag, long formerly) {
        Set<String> surrogateKeys = new LinkedHashSet<>(List.of(SurrogateKey.tag(tag), SurrogateKey.tag(formerly)));
        getEntityManager()
                .createQuery("select s.id from Story s join s.tags t where t.id = :tag", Long.class)
                .setParameter("tag", tag)
                .getResultList()
                .forEach(story -> surrogateKeys.add(SurrogateKey.story(story)));
        changes.announce(surrogateKeys);
    }
}
