package shironam.story.pictures;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.story.Story;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;

/** Announces that a picture looks otherwise: every page that shows it is made anew, also in caches before us. */
@ApplicationScoped
public class PictureAnnouncement {
    /** In more stories than this it is dearer to name the pages than to make all anew. */
    private static final int MOST = 50;

    private static final String STORIES = """
            select story_id from asset_uses where asset = :asset
            union select story_id from cards where picture_url <> '' and asset_of(picture_url) = :asset
            union select story_id from content_pages where :asset = any(assets)
            limit %d""".formatted(MOST + 1);

    private static final String ELSEWHERE = """
            select exists (select from authors where picture_url <> '' and asset_of(picture_url) = :asset)
                or exists (select from paper_settings where :asset in (asset_of(logo), asset_of(logo_dark)))""";

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    @Inject
    Clock clock;

    void of(String sha256) {
        of(sha256, null);
    }

    /**
     * Needs the transaction of the change.
     *
     * @param end when readers may not see it any more, which a cache in front of us is told then; or null
     */
    public void of(String sha256, Instant end) {
        Set<String> own = Set.of(SurrogateKey.picture(sha256));
        List<Long> numbers = getEntityManager()
                .createNativeQuery(STORIES, Long.class)
                .setParameter("asset", sha256)
                .getResultList();
        boolean elsewhere = (Boolean) getEntityManager()
                .createNativeQuery(ELSEWHERE)
                .setParameter("asset", sha256)
                .getSingleResult();
        Set<String> all = new LinkedHashSet<>(own);
        followUps.change(own, clock.instant());
        changes.announce(own);
        if (elsewhere || numbers.size() > MOST) {
            changes.announceEverything();
        } else {
            Story.<Story>list("id in ?1", numbers).forEach(story -> all.addAll(announced(story)));
        }
        if (end != null && end.isAfter(clock.instant())) {
            followUps.change(all, end);
        }
    }

    /** Of what is unfinished readers may see a former revision, where it is a page of the paper's own; it is in no list. */
    private Set<String> announced(Story story) {
        if (story.isUnfinished()) {
            Set<String> page = Set.of(SurrogateKey.story(story.id));
            changes.announce(page);
            return page;
        }
        changes.announce(story, SurrogateKey.of(story));
        return SurrogateKey.of(story);
    }
}
