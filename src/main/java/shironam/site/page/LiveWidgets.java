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

    /** The line over the page; null when nothing is breaking. */
    LinkView breaking() {
        return breaking.line()
                .map(line -> new LinkView(NonBreakingSpaces.keepTogether(line.words()), line.path()))
                .orElse(null);
    }

    /** Empty while nothing is known. */
    List<LinkView> mostRead() {
        return mostRead.lines().stream()
                .map(line -> new LinkView(NonBreakingSpaces.keepTogether(line.headline()), line.path()))
                .toList();
    }
}
