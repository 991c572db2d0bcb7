package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shironam.body.Body;
import shironam.identity.Account;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.history.Revision;
import shironam.story.history.Revisions;
import shironam.story.live.LivePictures;
import shironam.story.writing.StoryEditing;

/**
 * Puts another picture, or none, into every place where a picture is: leads and texts of stories, each with a revision,
 * live updates, cards, authors' pages, the logo. Callers hold the transaction.
 */
@ApplicationScoped
class PicturePlaces {
    @Inject
    StoryEditing writing;

    @Inject
    Revisions revisions;

    @Inject
    LivePictures live;

    @Inject
    PagePictures pages;

    @Inject
    ChangeNotifier changes;

    /** What takes a picture's place; sizes in pixels. */
    record Substitute(String path, Integer width, Integer height) {
        static final Substitute NONE = new Substitute("", null, null);

        boolean isNone() {
            return path.isEmpty();
        }
    }

    void put(String asset, Substitute substitute, Revision.Kind kind, Account by) {
        Set<Long> holders = new LinkedHashSet<>(inCards(asset, substitute));
        Set<String> surrogateKeys = new LinkedHashSet<>();
        for (Long id : stories(asset)) {
            Story story = Story.requireLocked(id);
            live.change(id, body -> isOf(body, asset), told -> changed(told, asset, substitute), by);
            if (rewrite(story, asset, substitute)) {
                revisions.record(Story.require(id), by, kind);
                holders.remove(id);
            } else if (!story.isUnfinished()) {
                surrogateKeys.addAll(SurrogateKey.of(story)); // it is told live, or a poster, or can't be rewritten
            }
        }
        List<Long> own = pages.locked(asset);
        inPosters(asset, substitute); // before the pages, which list the posters of what they play
        pages.change(own, shown -> without(shown, asset, substitute), kind, by);
        holders.addAll(own);
        holders.forEach(holder -> surrogateKeys.add(SurrogateKey.story(holder)));
        inAuthors(asset, substitute).forEach(author -> surrogateKeys.add(SurrogateKey.author(author)));
        if (inLogo(asset, substitute)) {
            surrogateKeys.add(SurrogateKey.SECTIONS);
            surrogateKeys.add(SurrogateKey.LATEST);
        }
        surrogateKeys.add(SurrogateKey.picture(asset));
        changes.announce(surrogateKeys);
    }

    /** In the order of their numbers, so that two such acts wait for each other and never in a circle. */
    private static List<Long> stories(String asset) {
        return getEntityManager()
                .createNativeQuery("select story_id from asset_uses where asset = :asset order by story_id", Long.class)
                .setParameter("asset", asset)
                .getResultList();
    }

    /**
     * A text before readers that would be empty without its picture stays as it is: readers don't see what is hidden.
     *
     * @return whether the story is another one now
     */
    private boolean rewrite(Story story, String asset, Substitute substitute) {
        StoryContent before = story.content();
        StoryContent after = without(before, asset, substitute);
        boolean mayBeWritten = story.isUnfinished()
                || story.missing().isEmpty() && !after.body().isEmpty();
        if (after.equals(before) || !mayBeWritten) {
            return false;
        }
        writing.replace(story, after);
        return true;
    }

    private static StoryContent without(StoryContent content, String asset, Substitute substitute) {
        Picture lead = content.picture();
        if (isOf(lead.url(), asset)) {
            lead = substitute.isNone()
                    ? Picture.NONE
                    : new Picture(
                            substitute.path(),
                            substitute.width(),
                            substitute.height(),
                            lead.alt(),
                            lead.caption(),
                            lead.credit());
        }
        String body = content.body();
        if (isOf(body, asset)) {
            body = changed(Body.parse(body), asset, substitute).html();
        }
        return content.with().picture(lead).body(body).build();
    }

    private static Body changed(Body text, String asset, Substitute substitute) {
        return substitute.isNone()
                ? text.withoutPictures(src -> isOf(src, asset))
                : text.withPictures(
                        src -> isOf(src, asset), substitute.path(), substitute.width(), substitute.height());
    }

    private static boolean isOf(String text, String asset) {
        return text.contains("/media/" + asset);
    }

    /** The stories that have such a card. */
    private static List<Long> inCards(String asset, Substitute substitute) {
        getEntityManager().createNativeQuery("""
                        insert into former_picture_uses (asset, kind, place)
                        select distinct :asset, 'card', story_id from cards
                        where picture_url <> '' and asset_of(picture_url) = :asset""").setParameter("asset", asset).executeUpdate();
        return getEntityManager()
                .createNativeQuery("""
                        update cards set picture_url = :path, picture_width = cast(:width as integer),
                            picture_height = cast(:height as integer)
                        where picture_url <> '' and asset_of(picture_url) = :asset returning story_id""", Long.class)
                .setParameter("path", substitute.path())
                .setParameter("width", text(substitute.width()))
                .setParameter("height", text(substitute.height()))
                .setParameter("asset", asset)
                .getResultList();
    }

    private static List<Long> inAuthors(String asset, Substitute substitute) {
        return getEntityManager()
                .createNativeQuery("""
                        update authors set picture_url = :path
                        where picture_url <> '' and asset_of(picture_url) = :asset returning id""", Long.class)
                .setParameter("path", substitute.path())
                .setParameter("asset", asset)
                .getResultList();
    }

    private static void inPosters(String asset, Substitute substitute) {
        getEntityManager()
                .createNativeQuery(
                        "update recordings set poster = :path where poster <> '' and asset_of(poster) = :asset")
                .setParameter("path", substitute.path())
                .setParameter("asset", asset)
                .executeUpdate();
    }

    private static boolean inLogo(String asset, Substitute substitute) {
        return getEntityManager()
                        .createNativeQuery("""
                                update paper_settings set
                                    logo = case when asset_of(logo) = :asset then :path else logo end,
                                    logo_dark = case when asset_of(logo_dark) = :asset then :path else logo_dark end
                                where :asset in (asset_of(logo), asset_of(logo_dark))""")
                        .setParameter("path", substitute.path())
                        .setParameter("asset", asset)
                        .executeUpdate()
                > 0;
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
