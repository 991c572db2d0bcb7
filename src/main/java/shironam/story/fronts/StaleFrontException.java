package shironam.story.fronts;

/** Somebody changed the front after the page was opened that asks for this. Nothing was done. */
public class StaleFrontException extends RuntimeException {
    StaleFrontException(Front front) {
        super("the front " + front.name() + " was changed by somebody else");
    }
}
