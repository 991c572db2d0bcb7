package shironam.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.importing.sources.SourceCategory;
import shironam.story.Section;

/** Which section of ours a source means by its categories: one of the same slug or name, else that of a parent. */
final class SourceSections {
    private SourceSections() {}

    static Optional<String> sectionOf(List<SourceCategory> categories) {
        List<Section> sections = Section.inOrder();
        Stream<SourceCategory> parents = categories.stream().flatMap(category -> category.parents().stream());
        return Stream.concat(categories.stream(), parents)
                .flatMap(category -> sections.stream().filter(section -> isMeant(section, category)))
                .map(section -> section.slug)
                .findFirst();
    }

    private static boolean isMeant(Section section, SourceCategory category) {
        String name = Normalization.key(category.name());
        return section.slug.equalsIgnoreCase(category.slug())
                || Normalization.key(section.nameBn).equals(name)
                || Normalization.key(section.nameEn).equals(name);
    }
}
