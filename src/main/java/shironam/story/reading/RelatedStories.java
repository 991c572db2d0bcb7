package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;
import shironam.story.Story;

/**
 * Stories that readers of another one may want: a shared tag says most, a word of the headline less, the section least.
 * Only the newest of each are looked at, so that it costs the same at a hundred and at a million stories.
 */
@ApplicationScoped
public class RelatedStories {
    private static final int LOOKED_AT = 40;
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_WORD = 4;

    /** Case endings and articles, so that নদীর finds নদী. What is left must still be a word. */
    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:গুলো|দের|টির|ের|টি|টা|কে|তে|র|ে|য়)$");

    private static final Pattern AROUND_WORD = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    /** {@code offset 0} keeps the planner from walking all stories by time when a word is rare. */
    private static final String FITTING = """
            select p.id from (
                select c.id, sum(c.points) as points from (
                    select o.story_id as id, 3 as points from story_tags m cross join lateral (
                        select t.story_id from story_tags t where t.tag_id = m.tag_id
                        order by t.story_id desc limit :looked) o
                    where m.story_id = :story
                    union all
                    select o.id, 2 from unnest(cast(:words as text[])) w cross join lateral (
                        select x.id from (
                            select s.id, s.publish_at from stories s
                            where s.search_key like '%' || w || '%' and s.status = 'published' offset 0) x
                        order by x.publish_at desc limit :looked) o
                    union all
                    select o.id, 1 from (
                        select s.id from stories s where s.section_id = :section and s.status = 'published'
                        order by s.publish_at desc limit :looked) o) c
                group by c.id) f
            join public_stories p on p.id = f.id
            where p.id <> :story
                and not exists (select 1 from cards k where k.story_id = :story and k.target_id = p.id)
            order by f.points desc, p.publish_at desc, p.id desc limit :most""";

    /** The best first. Never the story itself, what it has a card to, or what readers may not see. */
    public List<PublicStory> to(Story story, int most) {
        @SuppressWarnings("unchecked")
        List<Long> ids = getEntityManager()
                .createNativeQuery(FITTING, Long.class)
                .setParameter("story", story.id)
                .setParameter("section", story.section == null ? 0L : story.section.id)
                .setParameter("words", wordsOf(story.headline))
                .setParameter("looked", LOOKED_AT)
                .setParameter("most", most)
                .getResultList();
        return PublicStory.<PublicStory>list("from PublicStory s join fetch s.section where s.id in ?1", ids).stream()
                .sorted(Comparator.comparingInt(found -> ids.indexOf(found.id)))
                .toList();
    }

    /** The longest words say most. */
    private static String[] wordsOf(String headline) {
        return Arrays.stream(Normalization.key(headline).split(" "))
                .map(word ->
                        ENDING.matcher(AROUND_WORD.matcher(word).replaceAll("")).replaceFirst(""))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD)
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }
}
