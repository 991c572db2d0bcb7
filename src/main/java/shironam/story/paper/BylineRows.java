package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.util.List;

/** Bylines of many stories at once, without the stories being read. */
final class BylineRows {
    /** Who stands in a byline twice for the same goes where they stand again. */
    private static final String ONCE = """
            delete from story_authors a where a.story_id = any(cast(:stories as bigint[])) and exists (
                select 1 from story_authors b
                where b.story_id = a.story_id and b.author_id = a.author_id and b.role = a.role
                    and b.position < a.position)""";

    private static final String IN_A_ROW = """
            update story_authors a set position = n.place
            from (
                select story_id, position, row_number() over (partition by story_id order by position) - 1 as place
                from story_authors where story_id = any(cast(:stories as bigint[]))) n
            where n.story_id = a.story_id and n.position = a.position and n.place <> a.position""";

    private static final String FIRST = """
            update stories s set author_id = w.author_id from story_authors w
            where w.story_id = s.id and w.position = 0 and s.id = any(cast(:stories as bigint[]))
                and s.author_id is distinct from w.author_id""";

    private BylineRows() {}

    @SuppressWarnings("unchecked") // rows of a native query
    static List<Long> storiesOf(long author) {
        return getEntityManager()
                .createNativeQuery("select distinct story_id from story_authors where author_id = :author")
                .setParameter("author", author)
                .getResultList();
    }

    /** After others stand in their bylines: each once, in a row, and the first where lists look. */
    static void closeUp(List<Long> stories) {
        for (String statement : List.of(ONCE, IN_A_ROW, FIRST)) {
            getEntityManager()
                    .createNativeQuery(statement)
                    .setParameter("stories", stories.toArray(Long[]::new))
                    .executeUpdate();
        }
    }
}
