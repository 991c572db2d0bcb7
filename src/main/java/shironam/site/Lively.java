package shironam.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shironam.bangla.Spacing;
import shironam.story.Breaking;
import shironam.story.MostRead;

/** What moves around a page's own matter: the breaking line over it, what is read most under it. */
@ApplicationScoped
class Lively {
    @Inject
    Breaking breaking;

    @Inject
    MostRead mostRead;

    @Inject
    Fragments fragments;

    /** The line over the page; empty when nothing is breaking. */
    String breaking() {
        return breaking.line()
                .map(line -> new LinkView(Spacing.keepTogether(line.words()), line.path()))
                .map(line -> fragments.html(
                        "breaking", line, () -> Templates.breaking(line).render()))
                .orElse("");
    }

    /** Empty while nothing is known. */
    String mostRead() {
        List<MostRead.Line> lines = mostRead.lines();
        return lines.isEmpty()
                ? ""
                : fragments.html(
                        "most-read",
                        lines,
                        () -> Templates.mostRead(lines.stream()
                                        .map(line -> new LinkView(Spacing.keepTogether(line.headline()), line.path()))
                                        .toList())
                                .render());
    }

    /** What tells that the story is read, from the page that is. */
    static String counting(long story) {
        return "<script type=\"module\" src=\"/web/site/reads.js\" data-reads=\"/story/" + story + "/reads\"></script>";
    }
}
