package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Section;
import shironam.story.addresses.AddressSyntax;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.pages.ContentPage;
import shironam.story.paper.PaperAdministrationException.Reason;

/**
 * The menus over and under every page. One that nobody has arranged follows the sections, the one at the foot the paper's own
 * pages, too.
 */
@ApplicationScoped
public class Menus {
    private static final int MOST = 40;

    private static final String ITEMS = """
            select m.id, coalesce(nullif(m.label, ''), s.name_bn, p.title) as words,
                coalesce('/' || s.slug, '/' || p.address, m.href) as href, m.page_id is null or p.revision is not null
            from menu_items m left join sections s on s.id = m.section_id
                left join content_pages p on p.story_id = m.page_id
            where m.menu = :menu order by m.position, m.id""";

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    public enum Menu {
        /** Under the paper's name. */
        TOP,
        FOOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param seen whether readers see it: not while its page is a draft */
    public record Item(long id, String text, String href, boolean seen) {}

    /** What somebody has arranged, in order; empty for a menu that follows the sections. */
    public static List<Item> items(Menu menu) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(ITEMS)
                .setParameter("menu", menu.word())
                .getResultList();
        return rows.stream()
                .map(row -> new Item(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (boolean) row[3]))
                .toList();
    }

    /** What readers see of it. */
    static List<MenuLink> links(Menu menu, List<Section> sections) {
        List<Item> items = items(menu);
        return items.isEmpty()
                ? following(menu, sections)
                : items.stream()
                        .filter(Item::seen)
                        .map(item -> new MenuLink(item.text(), item.href()))
                        .toList();
    }

    private static List<MenuLink> following(Menu menu, List<Section> sections) {
        Stream<MenuLink> wide = sections.stream()
                .filter(section -> section.parentId == null)
                .map(section -> new MenuLink(section.nameBn, "/" + section.slug));
        Stream<MenuLink> pages = menu == Menu.TOP
                ? Stream.empty()
                : ContentPage.published().stream().map(page -> new MenuLink(page.title, page.path()));
        return Stream.concat(wide, pages).toList();
    }

    /** Says each line that has followed from sections and pages until now, so that it can be moved and removed. */
    @Transactional
    public void arrange(Menu menu, Account by) {
        alone(by);
        if (items(menu).isEmpty()) {
            List<Section> sections = Section.inOrder().stream()
                    .filter(section -> section.parentId == null)
                    .toList();
            sections.forEach(section -> insert(menu, section.id, null, "", ""));
            if (menu == Menu.FOOT) {
                ContentPage.published().forEach(page -> insert(menu, null, page.storyId, "", ""));
            }
            told(menu, by);
        }
    }

    /** Lets it follow the sections again. */
    @Transactional
    public void follow(Menu menu, Account by) {
        alone(by);
        getEntityManager()
                .createNativeQuery("delete from menu_items where menu = :menu")
                .setParameter("menu", menu.word())
                .executeUpdate();
        told(menu, by);
    }

    /** Adds a section or a page of the paper's own, by the first part of its address. */
    @Transactional
    public void add(Menu menu, String address, Account by) {
        arrange(menu, by);
        room(menu);
        Section section = Section.named(address).orElse(null);
        Long page = section != null
                ? null
                : ContentPage.at(address)
                        .map(found -> found.storyId)
                        .orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
        insert(menu, section == null ? null : section.id, page, "", "");
        told(menu, by);
    }

    /** Adds words that lead to a path of this site or to a web address. */
    @Transactional
    public void add(Menu menu, String words, String href, Account by) {
        arrange(menu, by);
        room(menu);
        String label = Normalization.line(words);
        String target = href.strip();
        if (label.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        if (!AddressSyntax.isTarget(target)) {
            throw new PaperAdministrationException(Reason.TARGET_UNUSABLE);
        }
        insert(menu, null, null, label, target);
        told(menu, by);
    }

    @Transactional
    public void remove(Menu menu, long id, Account by) {
        alone(by);
        getEntityManager()
                .createNativeQuery("delete from menu_items where id = :id and menu = :menu")
                .setParameter("id", id)
                .setParameter("menu", menu.word())
                .executeUpdate();
        told(menu, by);
    }

    /** One place up, or down. */
    @Transactional
    public void move(Menu menu, long id, boolean up, Account by) {
        alone(by);
        List<Long> order = new ArrayList<>(items(menu).stream().map(Item::id).toList());
        int from = order.indexOf(id);
        if (from < 0) {
            throw new PaperAdministrationException(Reason.GONE);
        }
        order.add(Math.max(0, Math.min(order.size() - 1, up ? from - 1 : from + 1)), order.remove(from));
        for (int i = 0; i < order.size(); i++) {
            getEntityManager()
                    .createNativeQuery("update menu_items set position = :position where id = :id")
                    .setParameter("position", i + 1)
                    .setParameter("id", order.get(i))
                    .executeUpdate();
        }
        told(menu, by);
    }

    /** Needs an admin, and waits for who arranges a menu at this moment. */
    private void alone(Account by) {
        accounts.requireKeeper(by);
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('menus', 0))")
                .getSingleResult();
    }

    private static void room(Menu menu) {
        if (items(menu).size() >= MOST) {
            throw new PaperAdministrationException(Reason.TOO_MANY);
        }
    }

    private static void insert(Menu menu, Long section, Long page, String label, String href) {
        getEntityManager()
                .createNativeQuery("""
                        insert into menu_items (menu, position, section_id, page_id, label, href)
                        values (:menu, (select coalesce(max(position), 0) + 1 from menu_items where menu = :menu),
                            cast(:section as bigint), cast(:page as bigint), :label, :href)
                        on conflict do nothing""")
                .setParameter("menu", menu.word())
                .setParameter("section", section == null ? null : section.toString())
                .setParameter("page", page == null ? null : page.toString())
                .setParameter("label", label)
                .setParameter("href", href)
                .executeUpdate();
    }

    private void told(Menu menu, Account by) {
        audit.write(by, AuditAction.MENU_CHANGED, new Subject("menu", null), menu.word());
        changes.announce(Set.of(SurrogateKey.SECTIONS));
    }
}
