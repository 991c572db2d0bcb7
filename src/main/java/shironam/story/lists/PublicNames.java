package shironam.story.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import shironam.story.Tag;
import shironam.story.people.Author;

/**
 * Tags and authors as readers may know of them: those of a story that is public now. Of a name that only drafts have,
 * readers must not even learn that it is there.
 */
@ApplicationScoped
public class PublicNames {
    @Inject
    PublicLists lists;

    /** The tag that has that slug, or had it. */
    public Optional<Tag> tag(String slug) {
        return Tag.known(slug).filter(tag -> !lists.latestIds(tag, 1).isEmpty());
    }

    /** The author who has that slug, or had it. */
    public Optional<Author> author(String slug) {
        return Author.known(slug).filter(this::isRead);
    }

    /** By that name in any spelling that is the same to the eye, and by no former one: drafts alone may have had that. */
    public Optional<Author> authorCalled(String name) {
        return Author.called(name).filter(this::isRead);
    }

    private boolean isRead(Author author) {
        return !lists.latestIds(author, 1).isEmpty();
    }
}
