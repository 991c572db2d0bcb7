package shironam.story.changes;

import java.util.Set;

/**
 * A cache in this process of what the database says. It registers by being a bean. The page cache calls all of them
 * for each change, whichever process made it, before it drops pages that are made of their content.
 */
public interface DroppableCache {
    /** The {@code @Priority} of one that is made of what others hold: it is called after these. */
    int OF_OTHERS = -1;

    int OF_ALL_OTHERS = -2;

    /** Something with one of these surrogate keys has changed. */
    void drop(Set<String> surrogateKeys);

    /** Changes may have been missed. */
    void dropAll();

    /** A moment has come at which stories come out or end, or it can't be known whether one has. */
    default void dropWhatDependsOnTime() {
        dropAll();
    }
}
