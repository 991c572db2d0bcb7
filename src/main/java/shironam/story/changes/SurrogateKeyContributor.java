package shironam.story.changes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.story.Story;

/**
 * A feature that shows readers something of stories beside their own pages and lists. {@link ChangeNotifier} asks every
 * bean that implements this, in the transaction in which a story changes.
 */
public interface SurrogateKeyContributor {
    /**
     * @param story as it is now
     * @param surrogateKeys of what is known to change with it
     * @return the surrogate keys of what else changes; empty for nothing
     */
    Set<String> with(Story story, Set<String> surrogateKeys);

    /** The same for stories that were not there before, of which an import brings hundreds at a time. */
    default Set<String> withNew(List<Story> stories, Set<String> surrogateKeys) {
        return stories.stream()
                .flatMap(story -> with(story, surrogateKeys).stream())
                .collect(Collectors.toSet());
    }
}
