package shironam.story.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The stories of sections as SQL: of each section its own and those that stand there beside their home, each by one step
 * into an index, and of these the newest. Numbers and times are written out, and never come from outside.
 */
public final class SectionStories {
    private SectionStories() {}

    /**
     * @param conditions on {@code publish_at} and {@code id}, each beginning with {@code and}; or empty
     * @return numbers and times as {@code id} and {@code publish_at}, each once, in any order
     */
    public static String of(List<Long> sections, String conditions, String direction, String limit) {
        List<String> parts = new ArrayList<>();
        for (Long section : sections) {
            parts.add("""
                    (select id, publish_at from public_stories where section_id = %1$d%2$s
                        order by publish_at %3$s, id %3$s limit %4$s)""".formatted(section, conditions, direction, limit));
            parts.add("""
                    (select id, publish_at
                        from (select story_id as id, publish_at, section_id from story_sections) beside_home
                        where section_id = %1$d and publish_at <= now()%2$s
                        order by publish_at %3$s, id %3$s limit %4$s)""".formatted(section, conditions, direction, limit));
        }
        return String.join(" union ", parts);
    }

    /** @param storyId next to which they stand */
    static String beside(boolean older, Instant time, long storyId) {
        String than = older ? "<" : ">";
        String moment = "timestamptz '" + time + "'";
        return " and publish_at %1$s= %2$s and (publish_at %1$s %2$s or id %1$s %3$d)".formatted(than, moment, storyId);
    }
}
