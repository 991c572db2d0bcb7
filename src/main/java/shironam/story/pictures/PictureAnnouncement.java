package shironam.story.pictures;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;

/** Announces that a picture looks otherwise: every page that shows it is made anew, also in caches before us. */
@ApplicationScoped
class PictureAnnouncement {
    /** In more stories than this it is dearer to name the pages than to make all anew. */
    private static final int MOST = 50;

    private static final String STORIES = """
            select story_id from asset_uses where asset = :asset
            union select story_id from cards where picture_url <> '' and asset_of(picture_url) = :asset
            limit %d""".formatted(MOST + 1);

    private static final String ELSEWHERE = """
            select exists (select from authors where picture_url <> '' and asset_of(picture_url) = :asset)
                or exists (select from paper_settings where logo <> '' and asset_of(logo) = :asset)""";

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    @Inject
    Clock clock;

    /** Needs the transaction of the change. */
    void of(String sha256) {
        Set<String> own = Set.of(SurrogateKey.picture(sha256));
        List<Long> stories = getEntityManager()
                .createNativeQuery(STORIES, Long.class)
                .setParameter("asset", sha256)
                .getResultList();
        boolean elsewhere = (Boolean) getEntityManager()
                .createNativeQuery(ELSEWHERE)
                .setParameter("asset", sha256)
                .getSingleResult();
        followUps.change(own, clock.instant());
        changes.announce(own);
        if (elsewhere || stories.size() > MOST) {
            changes.announceEverything();
            return;
        }
        for (Long id : stories) {
            Story story = Story.require(id);
            changes.announce(story, SurrogateKey.of(story));
        }
    }
}
