package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Section;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.LongRunning;
import shironam.story.pages.ContentPage;
import shironam.story.pages.TopAddresses;
import shironam.story.paper.PaperAdministrationException.Reason;

/** The sections of the paper: their names, their order, and addresses that go on leading to them. */
@ApplicationScoped
public class SectionAdministration {
    /** What the section of opinion is called in addresses, to begin with. */
    private static final String OPINION = "opinion";

    /** So many lie in one another. */
    private static final int DEEPEST = 3;

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    ChangeNotifier changes;

    @Transactional
    public Section add(String nameBn, String nameEn, String slug, Account by) {
        accounts.requireKeeper(by);
        Section section = new Section();
        section.position = (int) Section.count() + 1;
        take(section, nameBn, nameEn, slug);
        section.persistAndFlush();
        announce(section, by);
        return section;
    }

    /**
     * Takes these sections in place of those that are there.
     *
     * @throws PaperAdministrationException when a story was ever written, whose address a section may be part of
     */
    @Transactional
    public void beginWith(StarterSections starter, Account by) {
        accounts.requireKeeper(by);
        if (!isUnwritten()) {
            throw new PaperAdministrationException(Reason.STORIES_THERE);
        }
        Section.deleteAll();
        starter.sections()
                .forEach(start -> add(start.nameBn(), start.nameEn(), start.slug(), by).opinion =
                        start.slug().equals(OPINION));
        changes.announce(Set.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST));
    }

    /** Whether no story was written yet, not even a draft. */
    public boolean isUnwritten() {
        return (boolean) getEntityManager().createNativeQuery("""
                        select not exists (select 1 from stories where id not in (select story_id from content_pages))""").getSingleResult();
    }

    /**
     * Under another slug, its earlier address and those of its stories lead to the new ones.
     *
     * @param parent the number of the section in which it lies; 0 for none
     * @param opinion whether its stories say what somebody thinks
     */
    @LongRunning
    @Transactional
    public void change(long id, String nameBn, String nameEn, String slug, long parent, boolean opinion, Account by) {
        accounts.requireKeeper(by);
        // of two moves at the same moment the second sees the first, or one section could come to lie in itself
        getEntityManager()
                .createNativeQuery("lock table sections in share row exclusive mode")
                .executeUpdate();
        Section section = require(id);
        String before = section.slug;
        lie(section, parent);
        take(section, nameBn, nameEn, slug);
        section.opinion = opinion;
        section.persistAndFlush();
        if (!before.equals(section.slug)) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into former_sections (slug, section_id) values (:slug, :id)
                            on conflict (slug) do update set section_id = excluded.section_id""")
                    .setParameter("slug", before)
                    .setParameter("id", id)
                    .executeUpdate();
        }
        announce(section, by);
    }

    /** One place up, or down. */
    @Transactional
    public void move(long id, boolean up, Account by) {
        accounts.requireKeeper(by);
        List<Section> order = new ArrayList<>(Section.inOrder());
        int from = order.indexOf(require(id));
        int to = Math.max(0, Math.min(order.size() - 1, up ? from - 1 : from + 1));
        order.add(to, order.remove(from));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).position = i + 1;
        }
        announce(order.get(to), by);
    }

    private void take(Section section, String nameBn, String nameEn, String slug) {
        section.nameBn = Normalization.line(nameBn);
        section.nameEn = Normalization.line(nameEn);
        if (section.nameBn.isEmpty() || section.nameEn.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        String wanted = slug == null || slug.isBlank() ? Slug.of(section.nameEn) : slug.strip();
        if (!TopAddresses.isUsable(wanted)) {
            throw new PaperAdministrationException(Reason.SLUG_UNUSABLE);
        }
        if (Section.count("slug = ?1 and id <> ?2", wanted, section.id == null ? 0L : section.id) > 0
                || ContentPage.isTaken(wanted)) {
            throw new PaperAdministrationException(Reason.SLUG_TAKEN);
        }
        section.slug = wanted;
        getEntityManager()
                .createNativeQuery("delete from former_sections where slug = :slug")
                .setParameter("slug", wanted)
                .executeUpdate();
    }

    /** The trigger {@code sections_stay_a_tree} refuses the same, and names no reason. */
    private static void lie(Section section, long parent) {
        if (parent == 0) {
            section.parentId = null;
            return;
        }
        List<Section> upwards = require(parent).upwards();
        if (upwards.contains(section)) {
            throw new PaperAdministrationException(Reason.LIES_IN_ITSELF);
        }
        if (upwards.size() + depthOf(section.id) > DEEPEST) {
            throw new PaperAdministrationException(Reason.TOO_DEEP);
        }
        section.parentId = parent;
    }

    private static int depthOf(long id) {
        return 1
                + Section.<Section>list("parentId", id).stream()
                        .mapToInt(inside -> depthOf(inside.id))
                        .max()
                        .orElse(0);
    }

    private static Section require(long id) {
        return Section.<Section>findByIdOptional(id).orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    private void announce(Section section, Account by) {
        audit.write(
                by,
                AuditAction.SECTION_CHANGED,
                new Subject("section", section.id),
                section.slug + " " + section.nameBn + " " + section.position
                        + (section.parentId == null ? "" : " in " + require(section.parentId).slug));
        changes.announce(Set.of(SurrogateKey.SECTIONS, SurrogateKey.LATEST, SurrogateKey.section(section.id)));
    }
}
