package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import shironam.story.StoryState;
import shironam.story.database.StatementBatch;

/** Who works on what: the stories that are not finished, by the people who have them. */
@ApplicationScoped
public class Workload {
    /** What nobody has touched for so long, and nobody was given, is nobody's work. */
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private static final String ASKED = """
            select * from (
            select coalesce(nullif(a.display_name, ''), a.name) as person, a.name as account, a.picture_url as face,
                (select p.width from assets p where p.sha256 = asset_of(nullif(a.picture_url, ''))) as face_width, s.id, s.headline, s.status,
                count(*) over (partition by a.id) as all_work,
                row_number() over (partition by a.id order by s.updated_at desc, s.id desc) as place
            from stories s join accounts a on a.id = coalesce(s.assigned_to, s.created_by)
            where s.status in ('draft', 'in_review') and s.trashed_at is null
                and (s.assigned_to is not null or s.updated_at > ?)
                and not exists (select 1 from story_first_words f where f.story_id = s.id)
                and s.id not in (select story_id from content_pages)) w
            where place <= ? order by person, account, place""";

    @Inject
    Clock clock;

    public record Work(long id, String headline, StoryState standing) {}

    /**
     * @param account the name of the account
     * @param face their picture, or empty
     * @param count how much they have in all
     * @param work what was touched last
     */
    public record Person(
            String account, String shownName, String face, Integer faceWidth, int count, List<Work> work) {}

    /** @param most so many stories of each */
    public List<Person> people(int most) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(ASKED)) {
                statement.setObject(1, clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC));
                statement.setInt(2, most);
                statement.execute();
                Map<String, Person> people = new LinkedHashMap<>();
                new StatementBatch.Results(statement).next(row -> {
                    String account = row.text("account");
                    String person = row.text("person");
                    String face = row.text("face");
                    Integer width = row.integer("face_width");
                    int count = row.integer("all_work");
                    people.computeIfAbsent(
                                    account, none -> new Person(account, person, face, width, count, new ArrayList<>()))
                            .work
                            .add(new Work(
                                    row.number("id"),
                                    row.text("headline"),
                                    row.text("status").equals("draft") ? StoryState.DRAFT : StoryState.IN_REVIEW));
                    return account;
                });
                return List.copyOf(people.values());
            }
        });
    }
}
