package shironam.desk;

import java.util.List;
import shironam.story.Section;

/** The sections as a list of choices. */
public final class SectionOptions {
    private SectionOptions() {}

    public static List<Option> options(String chosen, String language) {
        return Section.inOrder().stream()
                .map(section -> new Option(section.slug, section.name(language), section.slug.equals(chosen)))
                .toList();
    }
}
