package shironam.story;

/** Somebody else saved the story after this editor had opened it. Both texts are kept: see {@link #mine}. */
public class EditConflict extends RuntimeException {
    public final long storyId;
    /** The revision that holds what was not allowed to overwrite the other's text. */
    public final int mine;

    EditConflict(long storyId, int mine) {
        super("story " + storyId + " was changed by somebody else; this text is kept as revision " + mine);
        this.storyId = storyId;
        this.mine = mine;
    }
}
