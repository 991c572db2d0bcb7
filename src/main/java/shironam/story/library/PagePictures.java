package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.pages.ContentPage;

/** Pictures in pages of the paper's own, of which readers see a revision that the draft may have left behind. */
@ApplicationScoped
class PagePictures {
    @Inject
    Revisions revisions;

    /** Those that show the picture, in their text or as a poster: nobody publishes them until this transaction ends. */
    List<Long> locked(String asset) {
        List<Long> having = having(asset);
        having.forEach(Story::requireLocked);
        return having;
    }

    /**
     * Makes another revision of what readers see, where that has the picture. One that had nothing else is empty then.
     *
     * @param having the pages, {@linkplain #locked locked} before posters are changed
     */
    void change(List<Long> having, UnaryOperator<StoryContent> change, Revision.Kind kind, Account by) {
        for (Long id : having) {
            ContentPage page = ContentPage.of(id).orElseThrow();
            getEntityManager().refresh(page);
            if (page.isPublic()) {
                change(page, change, kind, by);
            }
        }
    }

    /** The list of its pictures is made anew in any case: the picture may have been a poster. */
    private void change(ContentPage page, UnaryOperator<StoryContent> change, Revision.Kind kind, Account by) {
        StoryContent shown = page.shown();
        StoryContent changed = change.apply(shown);
        int revision = changed.equals(shown)
                ? page.revision
                : revisions.record(Story.require(page.storyId), changed, by, kind);
        show(page.storyId, revision, changed);
    }

    private static List<Long> having(String asset) {
        return getEntityManager()
                .createNativeQuery(
                        "select story_id from content_pages where revision is not null and :asset = any(assets) order by story_id",
                        Long.class)
                .setParameter("asset", asset)
                .getResultList();
    }

    private static void show(long page, int revision, StoryContent content) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        update content_pages p set revision = :revision, assets = array(
                            select shown.asset from (
                                select assets_in(:body) as asset
                                union select asset_of(:lead)
                                union select asset_of(r.poster) from recordings r
                                    where r.poster <> '' and r.asset in (select assets_in(:body))) shown
                            where shown.asset is not null)
                        where story_id = :page""")
                .setParameter("revision", revision)
                .setParameter("body", content.body())
                .setParameter("lead", content.picture().url())
                .setParameter("page", page)
                .executeUpdate();
    }
}
