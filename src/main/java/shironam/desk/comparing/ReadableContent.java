package shironam.desk.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.story.Section;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.reading.PlaceDirectory;

/** A story's content as people read it: sections and places by their names, cards by the headlines of their targets. */
@ApplicationScoped
public class ReadableContent {
    @Inject
    CardTargets targets;

    @Inject
    PlaceDirectory places;

    @Inject
    CurrentUser currentUser;

    /** For showing only: what it says of sections and places is no address any more. */
    public StoryContent of(StoryContent content) {
        return targets.named(content)
                .with()
                .section(section(content.section()))
                .otherSections(
                        content.otherSections().stream().map(this::section).toList())
                .places(content.places().stream().map(this::place).toList())
                .build();
    }

    /** The same of one part of a story, as {@link StoryContent#text} has it. */
    public String text(StoryField field, String text) {
        return switch (field) {
            case SECTION -> section(text);
            case OTHER_SECTIONS -> listed(text).stream().map(this::section).collect(Collectors.joining(", "));
            case PLACES -> listed(text).stream().map(this::place).collect(Collectors.joining(", "));
            default -> text;
        };
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(", ")).filter(part -> !part.isEmpty()).toList();
    }

    private String place(String path) {
        return places.at(path)
                .map(place -> places.label(place, currentUser.language()))
                .orElse(path);
    }

    private String section(String slug) {
        if (slug.isEmpty()) {
            return slug;
        }
        return Section.known(slug)
                .map(section -> section.name(currentUser.language()))
                .orElse(slug);
    }
}
