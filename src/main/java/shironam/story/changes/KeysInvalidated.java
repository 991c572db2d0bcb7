package shironam.story.changes;

import java.util.Set;

/**
 * Something has changed, in this process or another, and cached pages of it have been dropped here. Fired outside of
 * any transaction, after {@link StoryChanged} where the change was made in this process.
 *
 * @param everything whether anything may have changed; the surrogate keys are unknown then
 */
public record KeysInvalidated(Set<String> surrogateKeys, boolean everything) {
    public static final KeysInvalidated OF_EVERYTHING = new KeysInvalidated(Set.of(), true);

    public boolean concerns(String surrogateKey) {
        return everything || surrogateKeys.contains(surrogateKey);
    }
}
