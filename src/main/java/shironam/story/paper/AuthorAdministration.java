package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.LongRunning;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.people.Author;

/** Those who write: what readers are told of them, and which names are the same person. */
@ApplicationScoped
public class AuthorAdministration {
    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    /** @param slug empty to have it made from the name */
    public record Page(String name, String slug, String about, String pictureUrl) {}

    /** In the order of their names, those after that name. */
    public List<Author> with(String words, String after, int size, Account by) {
        accounts.requireKeeper(by);
        return Author.<Author>find(
                        "locate(?1, nameKey) > 0 and nameKey > ?2 order by nameKey", Normalization.key(words), after)
                .range(0, size - 1)
                .list();
    }

    public Author require(long id, Account by) {
        accounts.requireKeeper(by);
        return Author.<Author>findByIdOptional(id).orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    /** Whom that name means; made now if nobody has it. */
    @Transactional
    public Author named(String name, Account by) {
        Accounts.requireKeeper(by);
        return Author.named(Normalization.line(name));
    }

    /** The earlier name and the earlier address go on meaning this author. */
    @LongRunning
    @Transactional
    public void change(long id, Page page, Account by) {
        Author author = require(id, by);
        String name = Normalization.line(page.name());
        String key = Normalization.key(name);
        String slug = page.slug().isBlank() ? Slug.of(name) : page.slug().strip();
        if (key.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        if (!Slug.isSlug(slug)) {
            throw new PaperAdministrationException(Reason.SLUG_UNUSABLE);
        }
        if (Author.count("nameKey = ?1 and id <> ?2", key, id) > 0) {
            throw new PaperAdministrationException(Reason.NAME_TAKEN);
        }
        if (Author.count("slug = ?1 and id <> ?2", slug, id) > 0) {
            throw new PaperAdministrationException(Reason.SLUG_TAKEN);
        }
        String slugBefore = author.slug;
        String keyBefore = author.nameKey;
        author.name = name;
        author.nameKey = key;
        author.slug = slug;
        author.about = Normalization.line(page.about());
        author.pictureUrl = page.pictureUrl();
        author.persistAndFlush();
        forgetFormer(slug, key);
        if (!slugBefore.equals(slug) || !keyBefore.equals(key)) {
            leadOn(slugBefore, keyBefore, id);
        }
        audit.write(by, AuditAction.AUTHOR_CHANGED, new Subject("author", id), slugBefore + " → " + name);
        announce(id, id);
    }

    /** Whatever the one wrote the other has written, under a byline that leads to the other's page. */
    @LongRunning
    @Transactional
    public void merge(long from, long into, Account by) {
        if (from == into) {
            throw new PaperAdministrationException(Reason.ITSELF);
        }
        Author gone = require(from, by);
        require(into, by);
        List<Long> stories = BylineRows.storiesOf(from);
        for (String table : List.of("stories", "former_authors", "story_authors", "accounts")) {
            getEntityManager()
                    .createNativeQuery("update " + table + " set author_id = :into where author_id = :from")
                    .setParameter("into", into)
                    .setParameter("from", from)
                    .executeUpdate();
        }
        BylineRows.closeUp(stories);
        audit.write(by, AuditAction.AUTHOR_MERGED, new Subject("author", into), gone.name);
        announce(into, from);
        gone.delete();
        getEntityManager().flush();
        leadOn(gone.slug, gone.nameKey, into);
    }

    static void forgetFormer(String slug, String key) {
        getEntityManager()
                .createNativeQuery("delete from former_authors where slug = :slug or name_key = :key")
                .setParameter("slug", slug)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** @param key null when a byline of that name means nobody */
    static void leadOn(String slug, String key, long author) {
        forgetFormer(slug, key);
        getEntityManager()
                .createNativeQuery(
                        "insert into former_authors (slug, name_key, author_id) values (:slug, cast(:key as text), :author)")
                .setParameter("slug", slug)
                .setParameter("key", key)
                .setParameter("author", author)
                .executeUpdate();
    }

    private void announce(long author, long formerly) {
        Set<String> surrogateKeys =
                new LinkedHashSet<>(List.of(SurrogateKey.author(author), SurrogateKey.author(formerly)));
        BylineRows.storiesOf(author).forEach(story -> surrogateKeys.add(SurrogateKey.story(story)));
        surrogateKeys.add(SurrogateKey.LATEST);
        changes.announce(surrogateKeys);
    }
}
