package shironam.site.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import shironam.search.suggestions.SoundingWords;
import shironam.story.lists.PublicNames;
import shironam.story.paper.NameSuggestions;
import shironam.story.people.Author;
import shironam.story.people.NameLikeness;

/** Whom a reader means by a name, in Latin letters, too; only authors whom readers can find. */
@ApplicationScoped
class WantedAuthor {
    @Inject
    PublicNames names;

    @Inject
    NameSuggestions suggestions;

    @Inject
    SoundingWords sounding;

    /** By that name, else the only one whose name that is another spelling of. */
    Optional<Author> called(String name) {
        return names.authorCalled(name).or(() -> speltAs(name));
    }

    private Optional<Author> speltAs(String name) {
        List<String> alike = near(name).stream()
                .filter(known -> NameLikeness.isSpeltAs(name, known))
                .toList();
        return alike.size() == 1 ? names.authorCalled(alike.get(0)) : Optional.empty();
    }

    /** Names that it may be another spelling of, those that sound so first. */
    List<String> near(String name) {
        return suggestions.near(
                NameSuggestions.Kind.AUTHORS,
                name,
                sounding.beginning(SoundingWords.Of.AUTHORS, name),
                known -> names.authorCalled(known).isPresent());
    }
}
