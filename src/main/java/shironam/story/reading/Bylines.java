package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import shironam.story.database.StatementBatch;
import shironam.story.people.Author;
import shironam.story.people.CreditRole;
import shironam.story.reading.StoryDetails.Credited;

/** Who is named over each of the stories of a list, asked for all of them together. */
@ApplicationScoped
public class Bylines {
    private static final String OF = """
            select w.story_id, concat_ws(chr(31), a.id, a.slug, w.role, '', '', a.name) as author
            from story_authors w join authors a on a.id = w.author_id
            where w.story_id = any(?) order by w.story_id, w.position""";

    /** Names and what they did; what readers are told of them beside is not asked for. */
    private record Of(long story, Credited one) {}

    /** Stories of which nobody is named are not among them. */
    public Map<Long, List<Credited>> of(Collection<Long> stories) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(OF)) {
                return StatementBatch.execute(prepared, 1, List.copyOf(stories))
                        .next(row -> new Of(row.number("story_id"), StoryDetailsQueries.author(row.text("author"))))
                        .stream()
                        .collect(Collectors.groupingBy(Of::story, Collectors.mapping(Of::one, Collectors.toList())));
            }
        });
    }

    /** What the author did for each of those stories, where that is not writing it. */
    public Map<Long, CreditRole> notWrittenBy(Author author, Collection<Long> stories) {
        Map<Long, List<CreditRole>> roles = of(stories).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(one -> one.id() == author.id)
                                .map(Credited::role)
                                .toList()));
        return roles.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isEmpty() && entry.getValue().stream().noneMatch(CreditRole::isOfWriters))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
