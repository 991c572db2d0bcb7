package shironam.story.origins;

/**
 * A list of an older system, and what it is here.
 *
 * @param host where it stood; empty when that is not known
 * @param name its slug as a key, or {@code #} and its number
 * @param target the slug of a section, or the name of a tag or author
 */
public record FormerList(String host, Kind kind, String name, Target leadsTo, String target) {
    public enum Kind {
        CATEGORY,
        TAG,
        AUTHOR
    }

    public enum Target {
        SECTION,
        TAG,
        AUTHOR
    }
}
