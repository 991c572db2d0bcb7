package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.story.people.NameLikeness;

/** Names of authors and tags that there are, for who types one: those that it may become, and those that it nearly is. */
@ApplicationScoped
public class NameSuggestions {
    /** Names that are looked at for one that is typed. */
    private static final int CANDIDATES = 200;

    /** What has names. */
    public enum Kind {
        AUTHORS("name_key", "story_authors", "author_id", Normalization::key),
        TAGS("slug", "story_tags", "tag_id", Slug::tag);

        private final String column;
        private final String uses;
        private final String used;
        private final UnaryOperator<String> key;

        Kind(String column, String uses, String used, UnaryOperator<String> key) {
            this.column = column;
            this.uses = uses;
            this.used = used;
            this.key = key;
        }

        private String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Where the next word of a name begins. */
        private String space() {
            return this == TAGS ? "-" : " ";
        }
    }

    /**
     * Those with a word that begins so, the names that begin so before others, then whichever stood over a story last.
     *
     * @param meant by a word that is typed, where it may mean others: a name has one of each
     */
    public List<String> beginning(Kind kind, String typed, Map<String, List<String>> meant, int most) {
        String key = kind.key.apply(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        List<String[]> all = new ArrayList<>();
        all.add(patterns(kind, Stream.of(key)));
        meant.values().forEach(words -> all.add(patterns(kind, words.stream().map(kind.key))));
        String sounding = IntStream.range(1, all.size())
                .mapToObj(i -> "%s like any(cast(:patterns%d as text[]))".formatted(kind.column, i))
                .collect(Collectors.joining(" and ", " or ", ""));
        return names(
                """
                select n.name from (select * from %1$s
                    where %2$s like any(cast(:patterns0 as text[]))%7$s
                    order by %2$s like :first desc, length(%2$s) limit %5$d) n
                left join lateral (
                    select publish_at from %3$s m where m.%4$s = n.id and m.publish_at is not null
                    order by m.publish_at desc limit 1) l on true
                order by n.%2$s like :first desc, l.publish_at desc nulls last, n.name limit %6$d""".formatted(
                                kind.table(),
                                kind.column,
                                kind.uses,
                                kind.used,
                                CANDIDATES,
                                most,
                                all.size() == 1 ? "" : sounding),
                all,
                literally(key) + "%");
    }

    private static String[] patterns(Kind kind, Stream<String> words) {
        return words.map(NameSuggestions::literally)
                .flatMap(word -> Stream.of(word + "%", "%" + kind.space() + word + "%"))
                .toArray(String[]::new);
    }

    /**
     * Those that one may have meant who makes a new name, those that sound so first; none when who asks knows that name already.
     *
     * @param meant words that one of its words may be
     * @param known whether the one who asks may know that there is such a name
     */
    public List<String> near(Kind kind, String name, Map<String, List<String>> meant, Predicate<String> known) {
        String key = kind.key.apply(name);
        if (key.isEmpty() || isThere(kind, key) && known.test(name)) {
            return List.of();
        }
        String[] patterns = meant.values().stream()
                .flatMap(List::stream)
                .map(kind.key)
                .map(word -> "%" + literally(word) + "%")
                .toArray(String[]::new);
        return names("""
                        select name from %1$s n where n.%2$s %% :first or n.%2$s like any(cast(:patterns0 as text[]))
                        order by similarity(n.%2$s, :first) desc,
                            (select count(*) from unnest(cast(:patterns0 as text[])) p where n.%2$s like p) desc, n.id
                        limit %3$d""".formatted(kind.table(), kind.column, CANDIDATES), List.<String[]>of(patterns), key).stream()
                .filter(other -> NameLikeness.areNear(name, other))
                .sorted(Comparator.comparing(other -> !NameLikeness.soundAlike(name, other)))
                .filter(known)
                .limit(2)
                .toList();
    }

    private static boolean isThere(Kind kind, String key) {
        String former = "former_" + kind.table();
        return !getEntityManager()
                .createNativeQuery("select 1 from %1$s where %2$s = :key union all select 1 from %3$s where %2$s = :key"
                        .formatted(kind.table(), kind.column, former))
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static List<String> names(String sql, List<String[]> patterns, String first) {
        Query query = getEntityManager().createNativeQuery(sql).setParameter("first", first);
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("patterns" + i, patterns.get(i));
        }
        return query.getResultList();
    }

    private static String literally(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
