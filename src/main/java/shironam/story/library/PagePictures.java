package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

    /**
     * Makes another revision of what readers see, where that has the picture and is a whole text without it, too.
     *
     * @param asset the picture that goes
     * @return the pages that have it
     */
    List<Long> change(String asset, UnaryOperator<StoryContent> change, Revision.Kind kind, Account by) {
        List<Long> having = new ArrayList<>();
        for (ContentPage page : having(asset)) {
            StoryContent shown = page.shown();
            StoryContent changed = change.apply(shown);
            if (!changed.equals(shown) && !changed.body().isEmpty()) {
                Story story = Story.requireLocked(page.storyId);
                show(page.storyId, revisions.record(story, changed, by, kind), changed);
            }
            having.add(page.storyId);
        }
        return having;
    }

    private static List<ContentPage> having(String asset) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from content_pages where revision is not null and :asset = any(assets) order by story_id",
                        ContentPage.class)
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
