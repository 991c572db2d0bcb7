package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.bangla.Normal;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.AuditTrail;
import shironam.identity.AuditTrail.Subject;
import shironam.identity.Deed;

/**
 * What the paper says of itself on every page: its name, its sections, where else it is. Asked by every page, so it is
 * read once and remembered until {@link Ingredient#SECTIONS} changes, on whichever node.
 */
@ApplicationScoped
public class Paper {
    @ConfigProperty(name = "shironam.site.name")
    String configuredName;

    @ConfigProperty(name = "shironam.site.tagline")
    String configuredTagline;

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    Changes changes;

    private final Remembered<Facts> remembered = new Remembered<>();

    /**
     * @param logo path of a picture, or empty
     * @param social addresses of the paper at other places
     * @param contact a line or two on how to reach it
     */
    public record Facts(
            String nameBn,
            String nameEn,
            String tagline,
            String logo,
            String contact,
            List<String> social,
            List<Section> sections) {

        public String name(String language) {
            return "en".equals(language) && !nameEn.isEmpty() ? nameEn : nameBn;
        }
    }

    /** What is kept; empty where the configuration decides. */
    public record Settings(
            String nameBn, String nameEn, String tagline, String logo, String contact, List<String> social) {}

    public Facts facts() {
        return remembered.or(this::read);
    }

    private Facts read() {
        Settings kept = settings();
        return new Facts(
                or(kept.nameBn(), configuredName),
                kept.nameEn(),
                or(kept.tagline(), configuredTagline),
                kept.logo(),
                kept.contact(),
                kept.social(),
                List.copyOf(Section.inOrder()));
    }

    /** For when the database can't be asked: what is remembered, else what is configured. */
    public Facts known() {
        Facts known = remembered.known();
        return known != null ? known : new Facts(configuredName, "", configuredTagline, "", "", List.of(), List.of());
    }

    public void forget() {
        remembered.forget();
    }

    public Settings settings() {
        Object[] row = (Object[]) getEntityManager().createNativeQuery("""
                        select name_bn, name_en, tagline, logo, contact, array_to_string(social, ' ')
                        from paper_settings""").getSingleResult();
        String social = (String) row[5];
        return new Settings(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                social.isEmpty() ? List.of() : Arrays.asList(social.split(" ")));
    }

    /** @throws NotKept when an address among {@code social} is none */
    @Transactional
    public void keep(Settings settings, Account by) {
        accounts.requireKeeper(by);
        for (String address : settings.social()) {
            if (!Redirects.isWebAddress(address)) {
                throw new NotKept(NotKept.Reason.ADDRESS_UNUSABLE);
            }
        }
        getEntityManager()
                .createNativeQuery("""
                        update paper_settings set name_bn = :bn, name_en = :en, tagline = :tagline, logo = :logo,
                            contact = :contact, social = cast(:social as text[])""")
                .setParameter("bn", Normal.line(settings.nameBn()))
                .setParameter("en", Normal.line(settings.nameEn()))
                .setParameter("tagline", Normal.line(settings.tagline()))
                .setParameter("logo", settings.logo())
                .setParameter("contact", Normal.line(settings.contact()))
                .setParameter("social", settings.social().toArray(String[]::new))
                .executeUpdate();
        audit.write(by, Deed.SETTINGS_CHANGED, new Subject("settings", null), settings.toString());
        changes.announce(Set.of(Ingredient.SECTIONS, Ingredient.LATEST));
    }

    private static String or(String kept, String configured) {
        return kept.isEmpty() ? configured : kept;
    }
}
