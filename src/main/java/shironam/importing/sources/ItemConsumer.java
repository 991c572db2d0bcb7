package shironam.importing.sources;

import shironam.story.origins.IncomingStory;

/** Receives what a {@link SourceReader} finds in a file, each item once and in the file's order. */
public interface ItemConsumer {
    /** A story as its source has it. */
    void story(SourceStory story);

    /**
     * Something that is no story here and stays outside, as a rule of its format.
     *
     * @param what its kind in the plural, by which it is counted: {@code comments}, {@code menu entries}
     */
    void omitted(String what, long times);

    /** A story that can't be taken in. */
    void refused(String name, ImportRefusedException why);

    /** Something about the whole file that somebody should know, and that lost nothing. */
    void noted(Note note);

    /**
     * A story that was thrown away at the source: what an earlier export brought of it may still be public here.
     *
     * @param by the version of it that says so, which counts where none is later; null where its source has none
     */
    default void thrownAway(String name, IncomingStory.Source source, ItemVersions.Version by) {}

    /** A list of stories that had an address of its own. It may be told of again and again. */
    default void listed(SourceList list) {}
}
