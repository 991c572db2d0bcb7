package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Remembers what lists of an older system are here. {@code story.reading.FormerListAddresses} answers by it. */
@ApplicationScoped
public class FormerLists {
    /** What a later import says counts. */
    @Transactional
    public int keep(List<FormerList> lists) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into former_lists (host, kind, name, leads_to, target)
                        select distinct on (name, kind, host) host, kind, name, leads_to, target
                        from unnest(cast(:hosts as text[]), cast(:kinds as text[]), cast(:names as text[]),
                            cast(:leads as text[]), cast(:targets as text[]))
                            with ordinality l (host, kind, name, leads_to, target, place)
                        order by name, kind, host, place
                        on conflict (name, kind, host) do update
                        set leads_to = excluded.leads_to, target = excluded.target""")
                .setParameter("hosts", lists.stream().map(FormerList::host).toArray(String[]::new))
                .setParameter(
                        "kinds", lists.stream().map(list -> word(list.kind())).toArray(String[]::new))
                .setParameter("names", lists.stream().map(FormerList::name).toArray(String[]::new))
                .setParameter(
                        "leads",
                        lists.stream().map(list -> word(list.leadsTo())).toArray(String[]::new))
                .setParameter("targets", lists.stream().map(FormerList::target).toArray(String[]::new))
                .executeUpdate();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
