package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.places.Place;

/** The places of the paper: new ones, abroad and at home, and other names. What a place's address is stays for good. */
@ApplicationScoped
public class PlaceAdministration {
    /** What stands between places in a field, or within the path of one: a name with it could not be written again. */
    private static final Pattern BETWEEN = Pattern.compile("[,;/]");

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    /** @param parent the number of the place in which it lies; 0 for a country */
    @Transactional
    public Place add(long parent, String nameBn, String nameEn, Account by) {
        accounts.requireKeeper(by);
        Place around = parent == 0 ? null : require(parent);
        Place place = new Place();
        place.kind = around == null ? Place.Kind.COUNTRY : around.kind.inside();
        if (place.kind == null) {
            throw new PaperAdministrationException(Reason.GONE);
        }
        place.parentId = around == null ? null : around.id;
        take(place, nameBn, nameEn);
        String slug = Slug.of(place.nameEn.replace("'", ""));
        place.path = around == null ? slug : around.path + "/" + slug;
        if (!slug.matches("[a-z].*")) {
            throw new PaperAdministrationException(Reason.SLUG_UNUSABLE);
        }
        if (Place.count("path", place.path) > 0) {
            throw new PaperAdministrationException(Reason.NAME_TAKEN);
        }
        place.persistAndFlush();
        audit.write(by, AuditAction.PLACE_CHANGED, new Subject("place", place.id), "+ " + told(place));
        changes.announce(Set.of(SurrogateKey.PLACES));
        return place;
    }

    /** Nearly every kind of page may show its name. */
    @Transactional
    public void rename(long id, String nameBn, String nameEn, Account by) {
        accounts.requireKeeper(by);
        Place place = require(id);
        String before = told(place);
        take(place, nameBn, nameEn);
        place.persistAndFlush();
        audit.write(by, AuditAction.PLACE_CHANGED, new Subject("place", id), before + " → " + told(place));
        changes.announceEverything();
    }

    /** @throws PaperAdministrationException when a story happened there, or something lies in it */
    @Transactional
    public void remove(long id, Account by) {
        accounts.requireKeeper(by);
        Place place = require(id);
        if (isUsed(place)) {
            throw new PaperAdministrationException(Reason.IN_USE);
        }
        audit.write(by, AuditAction.PLACE_CHANGED, new Subject("place", id), "− " + told(place));
        place.delete();
        changes.announce(Set.of(SurrogateKey.PLACES, SurrogateKey.place(place.path)));
    }

    private static boolean isUsed(Place place) {
        return Place.count("parentId", place.id) > 0
                || (Boolean) getEntityManager()
                        .createNativeQuery("select exists (select from story_places where place_id = :place)")
                        .setParameter("place", place.id)
                        .getSingleResult();
    }

    private static void take(Place place, String nameBn, String nameEn) {
        place.nameBn = Normalization.line(nameBn);
        place.nameEn = Normalization.line(nameEn);
        if (place.nameBn.isEmpty() || place.nameEn.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        if (BETWEEN.matcher(place.nameBn + place.nameEn).find()) {
            throw new PaperAdministrationException(Reason.SIGN_IN_NAME);
        }
    }

    private static String told(Place place) {
        return place.path + " " + place.nameBn + " " + place.nameEn;
    }

    private static Place require(long id) {
        return Place.<Place>findByIdOptional(id).orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }
}
