package shironam.story.pages;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.NotReadyException;
import shironam.story.PublishRequirement;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.changes.SurrogateKeyContributor;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.rights.PictureRights;
import shironam.story.workflow.TrashRule;

/** Puts pages of the paper's own before readers, and takes them away. */
@ApplicationScoped
public class PagePublishing implements SurrogateKeyContributor, TrashRule {
    @Inject
    Clock clock;

    @Inject
    Revisions revisions;

    @Inject
    ChangeNotifier changes;

    @Inject
    PictureRights rights;

    /**
     * Readers see the page as it is saved now, until it is published once more.
     *
     * @throws NotReadyException listing everything that is missing at once
     */
    @Transactional
    public void publish(ContentPage page, Account by) {
        Story story = Story.requireLocked(page.storyId);
        StoryAction.PUBLISH.require(by, story);
        List<PublishRequirement> missing = missing(story);
        if (!missing.isEmpty()) {
            throw new NotReadyException(missing);
        }
        rights.require(story.picture, story.body, null);
        boolean inMenus = !page.isPublic() || !page.title.equals(story.headline);
        int revision = revisions.record(story, by, Revision.Kind.PUBLISHED);
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        update content_pages set revision = :revision, title = :title, published_at = :now,
                            assets = array(select assets_of_story(s) from stories s where s.id = :id) where story_id = :id""")
                .setParameter("revision", revision)
                .setParameter("title", story.headline)
                .setParameter("now", clock.instant())
                .setParameter("id", page.storyId)
                .executeUpdate();
        announce(page, inMenus);
    }

    /** What readers would miss. A page is in no section. */
    public static List<PublishRequirement> missing(Story story) {
        return PublishRequirement.of(story.headline, story.headlineDerived, true, !story.body.isEmpty());
    }

    /** Readers find nothing at its address until it is published again. */
    @Transactional
    public void takeAway(ContentPage page, Account by) {
        Story story = Story.requireLocked(page.storyId);
        StoryAction.PUBLISH.require(by, story);
        if (page.isPublic()) {
            getEntityManager()
                    .createNativeQuery("""
                            update content_pages set revision = null, published_at = null, title = '', assets = '{}'
                            where story_id = :id""")
                    .setParameter("id", page.storyId)
                    .executeUpdate();
            revisions.record(story, by, Revision.Kind.WITHDRAWN);
            announce(page, true);
        }
    }

    /** Readers see it, though its draft is one: only an admin takes it from them. */
    @Override
    public boolean allows(Account account, Story story) {
        return account.role == Role.ADMIN
                || ContentPage.of(story.id).filter(ContentPage::isPublic).isEmpty();
    }

    private void announce(ContentPage page, boolean inMenus) {
        Set<String> keys = new LinkedHashSet<>(List.of(SurrogateKey.story(page.storyId)));
        if (inMenus) {
            keys.add(SurrogateKey.SECTIONS);
        }
        changes.announce(page.storyId, keys);
    }

    /** A page that is thrown away leaves the menus: the trigger {@code pages_are_no_news} has taken it from its readers. */
    @Override
    public Set<String> with(Story story, Set<String> surrogateKeys) {
        return story.isTrashed() && ContentPage.of(story.id).isPresent() ? Set.of(SurrogateKey.SECTIONS) : Set.of();
    }
}
