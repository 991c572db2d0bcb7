package shironam.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Slug;

/** Sections, authors and tags that stories name, each asked for once in a transaction. */
public final class StoryNames {
    private final Map<String, Optional<Section>> sections = new HashMap<>();
    private final Map<String, Optional<Author>> authors = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();

    /** Asks for the tags of all these together. */
    public void expect(List<StoryContent> contents) {
        know(contents.stream()
                .flatMap(content -> content.tags().stream())
                .distinct()
                .toList());
    }

    Section section(String slug) {
        return sections.computeIfAbsent(slug, Section::known).orElse(null);
    }

    Author author(String name) {
        return authors.computeIfAbsent(name, one -> Optional.ofNullable(Author.named(one)))
                .orElse(null);
    }

    /** In the order of the names, each once. */
    List<Tag> tags(List<String> names) {
        know(names.stream().filter(name -> !tags.containsKey(Slug.tag(name))).toList());
        return names.stream().map(name -> tags.get(Slug.tag(name))).distinct().toList();
    }

    private void know(List<String> names) {
        if (!names.isEmpty()) {
            tags.putAll(Tag.bySlug(names));
        }
    }
}
