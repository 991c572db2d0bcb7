package shironam.desk.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.story.TextLength;

/**
 * How long what is written into the desk's forms may be. A story's form looks itself, since it comes back to be
 * shortened; all others are refused before anything is done.
 */
public final class FieldLimits {
    private static final Map<String, TextLength> LENGTH_OF = Map.ofEntries(
            Map.entry("name", TextLength.NAME),
            Map.entry("name-bn", TextLength.NAME),
            Map.entry("name-en", TextLength.NAME),
            Map.entry("title", TextLength.NAME),
            Map.entry("tag", TextLength.NAME),
            Map.entry("slug", TextLength.NAME),
            Map.entry("argument", TextLength.NAME),
            Map.entry("author", TextLength.NAME),
            Map.entry("display-name", TextLength.NAME),
            Map.entry("from", TextLength.ADDRESS),
            Map.entry("target", TextLength.ADDRESS),
            Map.entry("where", TextLength.NAME),
            Map.entry("query", TextLength.ADDRESS));

    /** Whole stories. The parser of forms bounds them. */
    private static final Set<String> STORIES = Set.of("merge-base", "merge-mine", "merge-theirs");

    private static final Set<String> STORY_FORM = Set.of("headline", "body");

    private FieldLimits() {}

    public static boolean areExceededIn(List<PostedField> form) {
        boolean story = STORY_FORM.stream()
                .allMatch(field -> form.stream().anyMatch(kept -> kept.name().equals(field)));
        return !story && form.stream().anyMatch(FieldLimits::isExceeded);
    }

    private static boolean isExceeded(PostedField field) {
        return !STORIES.contains(field.name())
                && LENGTH_OF.getOrDefault(field.name(), TextLength.NOTE).isExceededBy(field.value());
    }
}
