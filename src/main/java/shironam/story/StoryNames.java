package shironam.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.transliteration.Slug;
import shironam.story.people.Author;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;
import shironam.story.people.StoryAuthor;
import shironam.story.places.Place;

/** Sections, authors, tags and places that stories name, each asked for once in a transaction. */
public final class StoryNames {
    private final Map<String, Optional<Section>> sections = new HashMap<>();
    private final Map<String, Author> authors = new HashMap<>();
    private final Map<String, List<StoryAuthor>> bylines = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private final Map<String, Optional<Place>> places = new HashMap<>();

    /** Asks for the tags and places of all these together. */
    public void expect(List<StoryContent> contents) {
        know(contents.stream()
                .flatMap(content -> content.tags().stream())
                .distinct()
                .toList());
        find(contents.stream()
                .flatMap(content -> content.places().stream())
                .distinct()
                .toList());
    }

    Section section(String slug) {
        return sections.computeIfAbsent(slug, Section::known).orElse(null);
    }

    /** Those that there are, without the home. */
    List<Section> sections(List<String> slugs, Section home) {
        return slugs.stream()
                .map(this::section)
                .filter(section -> section != null && section != home)
                .distinct()
                .toList();
    }

    /** Whom a line names. One that is somebody's whole name stays one name, whatever is in it. */
    List<StoryAuthor> byline(String line) {
        List<StoryAuthor> known = bylines.get(line);
        if (known == null) {
            known = read(line);
            bylines.put(line, known);
        }
        return known;
    }

    private List<StoryAuthor> read(String line) {
        List<Credit> credits = Byline.of(line).credits();
        Optional<Author> whole = credits.equals(List.of(Credit.of(line))) ? Optional.empty() : Author.knownAs(line);
        return whole.map(author -> List.of(new StoryAuthor(author, CreditRole.UNSAID)))
                .orElseGet(() -> credits.stream()
                        .map(credit -> new StoryAuthor(author(credit.name()), credit.role()))
                        .distinct()
                        .toList());
    }

    private Author author(String name) {
        return authors.computeIfAbsent(name, Author::named);
    }

    /** In the order of the names, each once. */
    List<Tag> tags(List<String> names) {
        know(names.stream().filter(name -> !tags.containsKey(Slug.tag(name))).toList());
        return names.stream().map(name -> tags.get(Slug.tag(name))).distinct().toList();
    }

    /** In the order of the paths; one that is no place is left out. */
    List<Place> places(List<String> paths) {
        find(paths);
        return paths.stream().flatMap(path -> places.get(path).stream()).toList();
    }

    private void find(List<String> paths) {
        List<String> unknown =
                paths.stream().filter(path -> !places.containsKey(path)).toList();
        Map<String, Place> found = Place.withPaths(unknown);
        unknown.forEach(path -> places.put(path, Optional.ofNullable(found.get(path))));
    }

    private void know(List<String> names) {
        if (!names.isEmpty()) {
            tags.putAll(Tag.bySlug(names));
        }
    }
}
