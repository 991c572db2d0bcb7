package shironam.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shironam.bangla.NonBreakingSpaces;
import shironam.site.LinkView;
import shironam.story.analytics.MostRead;
import shironam.story.breaking.BreakingNews;

/** What moves around a page's own matter: the breaking line over it, what is read most under it. */
@ApplicationScoped
public class LiveWidgets {
    @Inject
    BreakingNews breaking;

    @Inject
    MostRead mostRead;

    private record Shown(List<MostRead.Line> lines, List<LinkView> links) {}

    private volatile Shown shown = new Shown(List.of(), List.of());

    /** The line over the page; null when nothing is breaking. */
    LinkView breaking() {
        return breaking.line()
                .map(line -> new LinkView(NonBreakingSpaces.keepTogether(line.words()), line.path()))
                .orElse(null);
    }

    /** Empty while nothing is known. Every story's page asks for it, and it seldom changes. */
    List<LinkView> mostRead() {
        List<MostRead.Line> lines = mostRead.lines();
        Shown known = shown;
        if (!known.lines.equals(lines)) {
            known = new Shown(lines, lines.stream().map(LiveWidgets::link).toList());
            shown = known;
        }
        return known.links;
    }

    private static LinkView link(MostRead.Line line) {
        return new LinkView(NonBreakingSpaces.keepTogether(line.headline()), line.path());
    }
}
