package shironam.story;

/** The account may not do that to the story. */
public class NotAllowed extends RuntimeException {
    NotAllowed(Action action, String account) {
        super(account + " may not "
                + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " this story");
    }
}
