package shironam.search.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.story.paper.NameSuggestions;
import shironam.story.paper.NameSuggestions.Kind;
import shironam.story.people.NameLikeness;

/** Authors whose names are another spelling of what was typed, in Latin letters, too. */
@ApplicationScoped
public class AuthorSpellings {
    private static final int MOST = 20;

    @Inject
    NameSuggestions names;

    @Inject
    SoundingWords sounding;

    /**
     * Names that it may be another spelling of, those that sound so first.
     *
     * @param known whether who asks may know that there is such a name
     */
    public List<String> near(String name, Predicate<String> known) {
        return names.near(Kind.AUTHORS, name, meant(name), known);
    }

    /** Those of them that nobody else can be meant by. */
    public List<String> of(String name, Predicate<String> known) {
        return near(name, known).stream()
                .filter(other -> NameLikeness.isSpeltAs(name, other))
                .toList();
    }

    /** A name or the part of one that it is another spelling of; of several that of the author who was read last. */
    public Optional<String> ofPart(String typed) {
        Stream<String> others = names.beginning(Kind.AUTHORS, typed, meant(typed), MOST).stream();
        return Stream.concat(near(typed, known -> true).stream(), others)
                .flatMap(
                        name -> NameLikeness.spelling(typed, name)
                                .map(part -> Normalization.key(name).contains(part) ? part : name)
                                .stream())
                .findFirst();
    }

    private Map<String, List<String>> meant(String name) {
        return sounding.beginning(SoundingWords.Of.AUTHORS, name);
    }
}
