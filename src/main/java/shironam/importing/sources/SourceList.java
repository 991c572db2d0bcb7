package shironam.importing.sources;

/**
 * A list of stories at the source, which had an address of its own there.
 *
 * @param site the address of the source's first page; empty when it does not say
 * @param number by which its system knows it, or empty
 * @param what its slug and name; of a category those that it lies in, too
 */
public record SourceList(Kind kind, String site, String number, SourceCategory what) {
    public enum Kind {
        CATEGORY,
        TAG,
        AUTHOR
    }
}
