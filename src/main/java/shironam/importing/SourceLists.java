package shironam.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceList;
import shironam.importing.sources.SourceStory;
import shironam.story.addresses.StoryAddress;
import shironam.story.origins.FormerList;
import shironam.story.origins.FormerList.Target;

/** The lists of a source, so that their old addresses lead to what they are here. */
final class SourceLists {
    private final Set<SourceList> lists = new LinkedHashSet<>();

    void add(SourceList list) {
        lists.add(list);
    }

    /** What the story is filed under. */
    void add(SourceStory story) {
        String site = Optional.ofNullable(story.manifest().url()).orElse("");
        String host = site.isEmpty() ? "" : "//" + StoryAddress.of(site).host();
        story.categories().stream()
                .flatMap(category -> Stream.concat(Stream.of(category), category.parents().stream()))
                .forEach(category -> lists.add(new SourceList(SourceList.Kind.CATEGORY, host, "", category)));
    }

    /** By their slugs and by their numbers; what is the same here by itself needs no memory. */
    List<FormerList> asTheyAreHere(SectionMapping sections) {
        List<FormerList> former = new ArrayList<>();
        for (SourceList list : lists) {
            SourceCategory what = list.what();
            Optional<String> section =
                    list.kind() == SourceList.Kind.AUTHOR ? Optional.empty() : sections.leadsTo(what);
            Target to = section.isPresent()
                    ? Target.SECTION
                    : list.kind() == SourceList.Kind.AUTHOR ? Target.AUTHOR : Target.TAG;
            String target = section.orElse(what.name());
            String host = StoryAddress.of(list.site()).host();
            Stream.of(Normalization.key(what.slug()), list.number().isEmpty() ? "" : "#" + list.number())
                    .filter(name -> !name.isEmpty() && !target.isBlank() && !name.equals(target))
                    .forEach(name -> former.add(new FormerList(
                            host, FormerList.Kind.valueOf(list.kind().name()), name, to, Normalization.line(target))));
        }
        return former;
    }
}
