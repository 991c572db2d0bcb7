package shironam.story;

/** Somebody changed the front after the page was opened that asks for this. Nothing was done. */
public class FrontChanged extends RuntimeException {
    FrontChanged(Front front) {
        super("the front " + front.name() + " was changed by somebody else");
    }
}
