package shironam.story;

/** There is no story of that number. */
public class NoSuchStory extends RuntimeException {
    NoSuchStory(long id) {
        super("there is no story " + id);
    }
}
