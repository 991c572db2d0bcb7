package shironam.story.writing;

/** Somebody else saved the story after this editor had opened it. Both texts are kept: see {@link #mine}. */
public class EditConflictException extends RuntimeException {
    public final long storyId;
    /** The revision that holds what was not allowed to overwrite the other's text. */
    public final int mine;

    /** The revision that both texts were made from, and the one that stands now; 0 when the first is not known. */
    public final int base;

    public final int theirs;

    EditConflictException(long storyId, int mine) {
        this(storyId, 0, mine, 0);
    }

    EditConflictException(long storyId, int base, int mine, int theirs) {
        super("story " + storyId + " was changed by somebody else; this text is kept as revision " + mine);
        this.storyId = storyId;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }
}
