package shironam.story.changes;

import java.util.Set;

/**
 * A story is no longer as readers knew it. Fired inside the transaction; observe it after success.
 *
 * @param surrogateKeys names of what pages may be made of and has changed, see {@link SurrogateKey}
 */
public record StoryChanged(long storyId, Set<String> surrogateKeys) {
    /** Instead of a number, when what changed is no story's own: a section's name, a tag. */
    public static final long NO_STORY = 0;
}
