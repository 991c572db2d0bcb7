package shironam.story;

/** The account may not do that. */
public class NotAllowed extends RuntimeException {
    NotAllowed(String why) {
        super(why);
    }

    NotAllowed(Action action, String account) {
        this(account + " may not "
                + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " this story");
    }
}
