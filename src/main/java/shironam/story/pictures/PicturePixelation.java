package shironam.story.pictures;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.Pictures;
import shironam.media.crops.Region;
import shironam.media.formats.UnusablePictureException;
import shironam.story.NotAllowedException;
import shironam.story.StoryAction;

/**
 * Makes faces in a picture unrecognisable, once for all places that show it. Another picture stands in its place from then
 * on: at every address that it has, in every width and part, to readers and at the desk. Any editor may do it, for it is
 * urgent; only chief editors see the original or bring it back, and nobody else takes an area away.
 */
@ApplicationScoped
public class PicturePixelation {
    /** Somebody may have uploaded just that as a picture of its own. */
    private static final String FORGET = """
            delete from assets a where sha256 = :former
                and not exists (select from pixelated_pictures p where p.shown = a.sha256 or p.asset = a.sha256)
                and not exists (select from asset_uses u where u.asset = a.sha256)
                and not exists (select from content_pages p where a.sha256 = any(p.assets))
                and not exists (select from picture_facts f where f.asset = a.sha256)
                and not exists (select from fetched_pictures f where f.asset = a.sha256)""";

    @Inject
    Pictures pictures;

    @Inject
    MediaStore store;

    @Inject
    AuditTrail audit;

    @Inject
    PictureAnnouncement announcement;

    @Inject
    Clock clock;

    /** Who may see what is under the areas. */
    public static boolean maySee(Account account) {
        return AuditTrail.isReader(account);
    }

    /** The areas of a picture; none where nothing is pixelated. */
    public List<Region> areas(String sha256) {
        return QuarkusTransaction.joiningExisting().call(() -> read(sha256));
    }

    private static List<Region> read(String sha256) {
        List<String> kept = getEntityManager()
                .createNativeQuery("select areas from pixelated_pictures where asset = :asset", String.class)
                .setParameter("asset", sha256)
                .getResultList();
        return kept.stream()
                .flatMap(areas -> Arrays.stream(areas.split(" ")))
                .map(area -> Region.read(area).orElseThrow())
                .toList();
    }

    /**
     * Pixelates these areas, beside those that are already if a chief editor has not decided otherwise.
     *
     * @throws UnusablePictureException when it moves or can't be read
     */
    public void pixelate(Asset picture, List<Region> areas, Account by) throws UnusablePictureException, IOException {
        if (!PictureCropping.isAllowed(by)) {
            throw new NotAllowedException(StoryAction.EDIT, by.name);
        }
        boolean put = false;
        while (!put) {
            List<Region> before = areas(picture.sha256);
            Set<Region> all = new LinkedHashSet<>(maySee(by) ? List.of() : before);
            all.addAll(areas);
            if (all.isEmpty()) {
                return;
            }
            Asset shown = store.keep(pictures.pixelated(picture, List.copyOf(all)));
            List<String> doubles = doublesOf(picture.sha256);
            put = QuarkusTransaction.joiningExisting()
                    .call(() -> putUnlessOthers(picture.sha256, shown, before, all, by));
            if (put) {
                forget(doubles);
            }
        }
        store.deleteRenditions(picture.sha256);
    }

    /** False where somebody else has pixelated it meanwhile, whose areas must not be lost. */
    private boolean putUnlessOthers(String sha256, Asset shown, List<Region> before, Set<Region> all, Account by) {
        getEntityManager()
                .createNativeQuery("select 1 from assets where sha256 = :asset for update")
                .setParameter("asset", sha256)
                .getResultList();
        if (!read(sha256).equals(before)) {
            return false;
        }
        put(sha256, shown.sha256, all, by);
        audit.write(by, AuditAction.PICTURE_PIXELATED, PictureSubject.of(sha256), "/media/" + sha256);
        announcement.of(sha256);
        return true;
    }

    private void put(String sha256, String shown, Set<Region> areas, Account by) {
        getEntityManager()
                .createNativeQuery("""
                        insert into pixelated_pictures (asset, shown, areas, made_by, made_at)
                        values (:asset, :shown, :areas, :by, :now)
                        on conflict (asset) do update set shown = excluded.shown, areas = excluded.areas,
                            made_by = excluded.made_by, made_at = excluded.made_at""")
                .setParameter("asset", sha256)
                .setParameter("shown", shown)
                .setParameter("areas", areas.stream().map(Region::toString).collect(Collectors.joining(" ")))
                .setParameter("by", by.id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        // what stands in for a picture is no picture of its own in the library, which may have seen it first
        getEntityManager()
                .createNativeQuery("delete from library_pictures where asset = :shown")
                .setParameter("shown", shown)
                .executeUpdate();
    }

    private static List<String> doublesOf(String sha256) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> getEntityManager()
                        .createNativeQuery("select shown from pixelated_pictures where asset = :asset", String.class)
                        .setParameter("asset", sha256)
                        .getResultList());
    }

    /** Those that stood in for it before show less of what may not be seen, or more: nobody needs them now. */
    private void forget(List<String> doubles) throws IOException {
        for (String former : doubles) {
            boolean gone = QuarkusTransaction.joiningExisting()
                    .call(() -> getEntityManager()
                                    .createNativeQuery(FORGET)
                                    .setParameter("former", former)
                                    .executeUpdate()
                            > 0);
            if (gone) {
                store.delete(former);
            }
        }
    }

    /** Brings the original back before everybody. */
    public void undo(String sha256, Account by) throws IOException {
        List<String> doubles = doublesOf(sha256);
        takeBack(sha256, by);
        forget(doubles);
    }

    private void takeBack(String sha256, Account by) {
        if (!maySee(by)) {
            throw new NotAllowedException(StoryAction.WITHDRAW, by.name);
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            getEntityManager()
                    .createNativeQuery("delete from pixelated_pictures where asset = :asset")
                    .setParameter("asset", sha256)
                    .executeUpdate();
            audit.write(by, AuditAction.PICTURE_UNPIXELATED, PictureSubject.of(sha256), "/media/" + sha256);
            announcement.of(sha256);
        });
    }
}
