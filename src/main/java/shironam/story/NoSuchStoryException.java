package shironam.story;

/** There is no story of that number. */
public class NoSuchStoryException extends RuntimeException {
    public NoSuchStoryException(long id) {
        super("there is no story " + id);
    }
}
