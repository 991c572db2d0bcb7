package shironam.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shironam.bangla.NonBreakingSpaces;
import shironam.site.LinkView;
import shironam.story.breaking.BreakingNews;
import shironam.story.reading.MostRead;

/** What moves around a page's own matter: the breaking line over it, what is read most under it. */
@ApplicationScoped
public class LiveWidgets {
    @Inject
    BreakingNews breaking;

    @Inject
    MostRead mostRead;

    @Inject
    FragmentCache fragments;

    /** The line over the page; empty when nothing is breaking. */
    String breaking() {
        return breaking.line()
                .map(line -> new LinkView(NonBreakingSpaces.keepTogether(line.words()), line.path()))
                .map(line -> fragments.html(
                        "breaking", line, () -> PageTemplates.breaking(line).render()))
                .orElse("");
    }

    /** Empty while nothing is known. */
    public String mostRead() {
        List<MostRead.Line> lines = mostRead.lines();
        return lines.isEmpty()
                ? ""
                : fragments.html(
                        "most-read",
                        lines,
                        () -> PageTemplates.mostRead(lines.stream()
                                        .map(line -> new LinkView(
                                                NonBreakingSpaces.keepTogether(line.headline()), line.path()))
                                        .toList())
                                .render());
    }

    /** What tells that the story is read, from the page that is. */
    public static String counting(long story) {
        return "<script type=\"module\" src=\"/web/site/reads.js\" data-reads=\"/story/" + story + "/reads\"></script>";
    }
}
