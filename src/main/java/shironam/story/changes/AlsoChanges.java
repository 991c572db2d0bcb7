package shironam.story.changes;

import java.util.Set;
import shironam.story.Story;

/**
 * A feature that shows readers something of stories beside their own pages and lists. {@link ChangeNotifier} asks every
 * bean that implements this, in the transaction in which a story changes.
 */
public interface AlsoChanges {
    /**
     * @param story as it is now
     * @param surrogateKeys of what is known to change with it
     * @return the surrogate keys of what else changes; empty for nothing
     */
    Set<String> with(Story story, Set<String> surrogateKeys);
}
