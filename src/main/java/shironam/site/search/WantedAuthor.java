package shironam.site.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import shironam.search.suggestions.AuthorSpellings;
import shironam.story.lists.PublicNames;
import shironam.story.people.Author;

/** Whom a reader means by a name, in Latin letters, too; only authors whom readers can find. */
@ApplicationScoped
class WantedAuthor {
    @Inject
    PublicNames names;

    @Inject
    AuthorSpellings spellings;

    /** By that name, else the only one whose name that is another spelling of. */
    Optional<Author> called(String name) {
        return names.authorCalled(name).or(() -> speltAs(name));
    }

    private Optional<Author> speltAs(String name) {
        List<String> alike = spellings.of(name, this::isKnown);
        return alike.size() == 1 ? names.authorCalled(alike.get(0)) : Optional.empty();
    }

    /** Names that it may be another spelling of, those that sound so first. */
    List<String> near(String name) {
        return spellings.near(name, this::isKnown);
    }

    private boolean isKnown(String name) {
        return names.authorCalled(name).isPresent();
    }
}
