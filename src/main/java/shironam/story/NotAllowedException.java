package shironam.story;

/** The account may not do that. */
public class NotAllowedException extends RuntimeException {
    public NotAllowedException(String why) {
        super(why);
    }

    public NotAllowedException(StoryAction action, String account) {
        this(account + " may not "
                + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " this story");
    }
}
