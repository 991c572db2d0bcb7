package shironam.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.importing.sources.SourceCategory;
import shironam.story.Section;

/**
 * Which section of ours a source means by its categories: the one that the operator says, one of the same slug or name,
 * else that of a parent. Many threads may ask at once. Other categories that are sections are those in which a story stands, too; those that are no section are
 * tags, and are counted for the report.
 */
final class SectionMapping {
    /** What systems file a story under that nobody filed. */
    private static final Set<String> NOTHING = Set.of("uncategorized", "uncategorised", "অশ্রেণীভুক্ত", "অশ্রেণীবদ্ধ");

    private final Map<String, String> slugs = new HashMap<>();
    private final Set<String> sections;
    private final Map<String, Long> unknown = new ConcurrentSkipListMap<>();

    /** @param given slugs of sections by slug or name of a category */
    SectionMapping(Map<String, String> given, List<Section> sections) {
        this.sections = sections.stream().map(section -> section.slug).collect(Collectors.toUnmodifiableSet());
        for (Section section : sections) {
            slugs.put(Normalization.key(section.nameBn), section.slug);
            slugs.put(Normalization.key(section.nameEn), section.slug);
        }
        sections.forEach(section -> slugs.put(Normalization.key(section.slug), section.slug));
        given.forEach((category, slug) -> slugs.put(Normalization.key(category), slug));
    }

    /** Whether there is a section of that very slug; one may have had it, too. */
    boolean knows(String slug) {
        return sections.contains(slug);
    }

    /** The first category that is a section, else the first parent that is one. */
    Optional<String> sectionOf(List<SourceCategory> categories) {
        categories.stream()
                .filter(category -> !isNothing(category) && slugOf(category).isEmpty())
                .forEach(category -> unknown.merge(name(category), 1L, Long::sum));
        Stream<SourceCategory> parents = categories.stream().flatMap(category -> category.parents().stream());
        return Stream.concat(categories.stream(), parents)
                .flatMap(category -> slugOf(category).stream())
                .findFirst();
    }

    /** The section that the category itself is; empty for one that is a tag, or nothing. */
    Optional<String> leadsTo(SourceCategory category) {
        return slugOf(category);
    }

    /** The other categories that are sections, and the sections among those in which any of them lies. */
    Set<String> othersOf(List<SourceCategory> categories, String section) {
        Set<String> others = new LinkedHashSet<>();
        Stream.concat(categories.stream(), categories.stream().flatMap(category -> category.parents().stream()))
                .flatMap(category -> slugOf(category).stream())
                .filter(slug -> !slug.equals(section))
                .forEach(others::add);
        return others;
    }

    /** Names of categories that are no sections. */
    Set<String> tagsOf(List<SourceCategory> categories) {
        Set<String> tags = new LinkedHashSet<>();
        categories.stream()
                .filter(category -> !isNothing(category) && slugOf(category).isEmpty())
                .forEach(category -> tags.add(name(category)));
        return tags;
    }

    /** How many stories were filed under what is no section. */
    Map<String, Long> unknown() {
        return unknown;
    }

    private Optional<String> slugOf(SourceCategory category) {
        return Stream.of(category.slug(), category.name())
                .filter(name -> !name.isBlank())
                .flatMap(name -> Optional.ofNullable(slugs.get(Normalization.key(name))).stream())
                .findFirst();
    }

    private static boolean isNothing(SourceCategory category) {
        return NOTHING.contains(category.slug().toLowerCase())
                || NOTHING.contains(category.name().toLowerCase());
    }

    private static String name(SourceCategory category) {
        return category.name().isBlank() ? category.slug() : category.name();
    }
}
