package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.GuessableWords;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.settings.SiteSettings;
import shironam.story.Section;
import shironam.story.addresses.AddressSyntax;
import shironam.story.addresses.SiteAddress;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValue;

/**
 * What the paper says of itself on every page: its name, its sections, where else it is. Asked by every page, so it is
 * read once and remembered until {@link SurrogateKey#SECTIONS} changes, on whichever node.
 */
@ApplicationScoped
public class PaperSettings implements DroppableCache {
    @Inject
    SiteSettings configured;

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    @Inject
    SiteAddress site;

    private final CachedValue<Facts> remembered = new CachedValue<>(facts -> {
        Dates.useZone(facts.zone());
        MoreSpelling.useMore(facts.more());
    });

    /**
     * @param logo path of a picture, or empty
     * @param social addresses of the paper at other places
     * @param contact a line or two on how to reach it
     * @param zone by which clock it shows its times and begins its days
     * @param accent its colours, of which {@link Brand} may say one or none
     * @param more how it spells আরো, as {@link MoreSpelling#MORE} has it
     * @param top the menu under the paper's name
     * @param foot the menu under every page
     */
    @RecordBuilder
    public record Facts(
            String nameBn,
            String nameEn,
            String tagline,
            String logo,
            String contact,
            List<String> social,
            ZoneId zone,
            Imprint imprint,
            Brand brand,
            Accent accent,
            String more,
            List<Section> sections,
            List<MenuLink> top,
            List<MenuLink> foot)
            implements PaperSettingsFactsBuilder.With {

        public String name(String language) {
            return "en".equals(language) && !nameEn.isEmpty() ? nameEn : nameBn;
        }
    }

    /** The clocks that the paper may go by, the likely ones first: at home, next door, and where many readers live. */
    public static final List<ZoneId> ZONES = Stream.of(
                    "Asia/Dhaka",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Karachi",
                    "Asia/Dubai",
                    "Asia/Riyadh",
                    "Asia/Kuala_Lumpur",
                    "Asia/Singapore",
                    "Asia/Tokyo",
                    "Australia/Sydney",
                    "Europe/Rome",
                    "Europe/London",
                    "America/New_York",
                    "America/Toronto",
                    "America/Los_Angeles",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    /**
     * Who answers for the paper, as its readers can find it under every page. Each may be empty.
     *
     * @param registration the number under which the paper is registered
     */
    public record Imprint(String editor, String publisher, String address, String phone, String registration) {
        public static final Imprint NONE = new Imprint("", "", "", "", "");

        public Imprint {
            editor = Normalization.line(editor);
            publisher = Normalization.line(publisher);
            address = Normalization.line(address);
            phone = Normalization.line(phone);
            registration = Normalization.line(registration);
        }
    }

    /**
     * What else the paper is known by.
     *
     * @param logoDark path of the picture that is its logo on dark pages; empty where there is one for both
     * @param accent its colour on light pages, and {@code accentDark} on dark ones, as {@link Accent#of} takes them
     */
    public record Brand(String logoDark, String accent, String accentDark) {
        public static final Brand NONE = new Brand("", "", "");

        public Accent colors() {
            return Accent.of(accent, accentDark);
        }
    }

    /** What is kept; empty where the configuration decides. */
    @RecordBuilder
    public record Settings(
            String nameBn,
            String nameEn,
            String tagline,
            String logo,
            String contact,
            List<String> social,
            ZoneId zone,
            Imprint imprint,
            Brand brand,
            String more)
            implements PaperSettingsSettingsBuilder.With {

        private Map<String, String> byName() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("nameBn", nameBn);
            values.put("nameEn", nameEn);
            values.put("tagline", tagline);
            values.put("logo", logo);
            values.put("logoDark", brand.logoDark());
            values.put("accent", brand.accent());
            values.put("accentDark", brand.accentDark());
            values.put("contact", contact);
            values.put("editor", imprint.editor());
            values.put("publisher", imprint.publisher());
            values.put("address", imprint.address());
            values.put("phone", imprint.phone());
            values.put("registration", imprint.registration());
            values.put("social", String.join(" ", social));
            values.put("zone", zone.getId());
            values.put("more", more);
            return values;
        }

        /** What differs from the settings before, as {@code tagline=সবার আগে · zone=Asia/Kolkata}; empty where nothing does. */
        String changesFrom(Settings before) {
            Map<String, String> earlier = before.byName();
            return byName().entrySet().stream()
                    .filter(setting -> !setting.getValue().equals(earlier.get(setting.getKey())))
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** Before anything shows or takes a time. */
    void begin(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(this::facts);
    }

    /** Nobody's password is the paper's name. */
    void name(@Observes GuessableWords words) {
        Facts facts = facts();
        words.add(facts.nameBn(), facts.nameEn(), configured.name(), site.host(), "shironam", "শিরোনাম");
    }

    public Facts facts() {
        return remembered.or(this::read);
    }

    /** @param otherwise what it is called where no section has or had that slug */
    public String sectionName(String slug, String language, String otherwise) {
        return section(slug).map(section -> section.name(language)).orElse(otherwise);
    }

    /** The section that has that slug, else the one that had it. */
    public Optional<Section> section(String slug) {
        return facts().sections().stream()
                .filter(section -> section.slug.equals(slug))
                .findFirst()
                .or(() -> Section.formerly(slug));
    }

    private Facts read() {
        Settings kept = settings();
        List<Section> sections = List.copyOf(Section.inOrder());
        return new Facts(
                or(kept.nameBn(), configured.name()),
                kept.nameEn(),
                or(kept.tagline(), configured.tagline()),
                kept.logo(),
                kept.contact(),
                kept.social(),
                kept.zone(),
                kept.imprint(),
                kept.brand(),
                kept.brand().colors(),
                kept.more(),
                sections,
                Menus.links(Menus.Menu.TOP, sections),
                Menus.links(Menus.Menu.FOOT, sections));
    }

    /** For when the database can't be asked: what is remembered, else what is configured. */
    public Facts known() {
        Facts known = remembered.known();
        return known != null
                ? known
                : new Facts(
                        configured.name(),
                        "",
                        configured.tagline(),
                        "",
                        "",
                        List.of(),
                        Dates.zone(),
                        Imprint.NONE,
                        Brand.NONE,
                        Accent.USUAL,
                        MoreSpelling.more(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.SECTIONS)) {
            remembered.forget();
        }
    }

    @Override
    public void dropAll() {
        remembered.forget();
    }

    @Override
    public void dropWhatDependsOnTime() {}

    public Settings settings() {
        Object[] row = (Object[]) getEntityManager().createNativeQuery("""
                        select name_bn, name_en, tagline, logo, contact, array_to_string(social, ' '), zone,
                            editor, publisher, address, phone, registration, logo_dark, accent, accent_dark, more
                        from paper_settings""").getSingleResult();
        String social = (String) row[5];
        return new Settings(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                social.isEmpty() ? List.of() : Arrays.asList(social.split(" ")),
                ZoneId.of((String) row[6]),
                new Imprint((String) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11]),
                new Brand((String) row[12], (String) row[13], (String) row[14]),
                (String) row[15]);
    }

    /** @throws PaperAdministrationException when an address among {@code social} is none, or the zone none of {@link #ZONES} */
    @Transactional
    public void keep(Settings settings, Account by) {
        accounts.requireKeeper(by);
        if (!ZONES.contains(settings.zone())) {
            throw new PaperAdministrationException(PaperAdministrationException.Reason.ZONE_UNKNOWN);
        }
        for (String address : settings.social()) {
            if (!AddressSyntax.isWeb(address)) {
                throw new PaperAdministrationException(PaperAdministrationException.Reason.ADDRESS_UNUSABLE);
            }
        }
        requireReadable(settings.brand());
        if (!MoreSpelling.MORE.contains(settings.more())) {
            throw new PaperAdministrationException(PaperAdministrationException.Reason.SPELLING_UNKNOWN);
        }
        Settings before = settings();
        boolean everywhere =
                !settings.zone().equals(before.zone()) || !settings.more().equals(before.more());
        getEntityManager()
                .createNativeQuery("""
                        update paper_settings set name_bn = :bn, name_en = :en, tagline = :tagline, logo = :logo,
                            contact = :contact, social = cast(:social as text[]), zone = :zone, editor = :editor,
                            publisher = :publisher, address = :address, phone = :phone, registration = :registration,
                            logo_dark = :dark, accent = :accent, accent_dark = :accentDark, more = :more""")
                .setParameter("bn", Normalization.line(settings.nameBn()))
                .setParameter("en", Normalization.line(settings.nameEn()))
                .setParameter("tagline", Normalization.line(settings.tagline()))
                .setParameter("logo", settings.logo())
                .setParameter("contact", Normalization.line(settings.contact()))
                .setParameter("social", settings.social().toArray(String[]::new))
                .setParameter("zone", settings.zone().getId())
                .setParameter("editor", settings.imprint().editor())
                .setParameter("publisher", settings.imprint().publisher())
                .setParameter("address", settings.imprint().address())
                .setParameter("phone", settings.imprint().phone())
                .setParameter("registration", settings.imprint().registration())
                .setParameter("dark", settings.brand().logoDark())
                .setParameter("accent", settings.brand().accent())
                .setParameter("accentDark", settings.brand().accentDark())
                .setParameter("more", settings.more())
                .executeUpdate();
        audit.write(by, AuditAction.SETTINGS_CHANGED, new Subject("settings", null), settings.changesFrom(before));
        if (everywhere) { // nearly everything that was made shows a time, or says that there is more
            changes.announceEverything();
        } else {
            changes.announce(Set.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST));
        }
    }

    private static void requireReadable(Brand brand) {
        if (!Accent.isColor(brand.accent()) || !Accent.isColor(brand.accentDark())) {
            throw new PaperAdministrationException(PaperAdministrationException.Reason.COLOR_UNUSABLE);
        }
        if (!brand.accent().isEmpty() && !Accent.nearestOnLight(brand.accent()).equals(brand.accent())) {
            throw new PaperAdministrationException(PaperAdministrationException.Reason.ACCENT_TOO_PALE);
        }
        if (!brand.accentDark().isEmpty()
                && !Accent.nearestOnDark(brand.accentDark()).equals(brand.accentDark())) {
            throw new PaperAdministrationException(PaperAdministrationException.Reason.ACCENT_TOO_DARK);
        }
    }

    private static String or(String kept, String configured) {
        return kept.isEmpty() ? configured : kept;
    }
}
