package shironam.story.people;

/** A name in a byline and what it is there for. */
public record Credit(String name, CreditRole role) {
    public static Credit of(String name) {
        return new Credit(name, CreditRole.UNSAID);
    }
}
