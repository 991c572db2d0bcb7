package shironam.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sections, authors and tags that stories name, each asked for once in a transaction. */
public final class StoryNames {
    private final Map<String, Optional<Section>> sections = new HashMap<>();
    private final Map<String, Optional<Author>> authors = new HashMap<>();
    private final Map<String, List<Tag>> tags = new HashMap<>();

    Section section(String slug) {
        return sections.computeIfAbsent(slug, Section::known).orElse(null);
    }

    Author author(String name) {
        return authors.computeIfAbsent(name, one -> Optional.ofNullable(Author.named(one)))
                .orElse(null);
    }

    /** In the order of the names, each once. */
    List<Tag> tags(List<String> names) {
        return names.stream()
                .flatMap(name -> tags.computeIfAbsent(name, one -> Tag.named(List.of(one))).stream())
                .distinct()
                .toList();
    }
}
