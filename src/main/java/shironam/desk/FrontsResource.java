package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.desk.FrontViews.FrontRow;
import shironam.desk.FrontViews.FrontsView;
import shironam.story.Front;
import shironam.story.FrontKeeping;
import shironam.story.FrontVersion;
import shironam.story.Section;

/** The fronts: the home page and one of each section. */
@AtDesk
@Path("/desk/fronts")
public class FrontsResource {
    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response list() {
        FrontKeeping.requireArranger(visitor.account());
        Map<String, Front> fronts = Front.opened().stream().collect(Collectors.toMap(Front::name, front -> front));
        Map<Long, FrontVersion> versions =
                FrontVersion.newestOfAll().stream().collect(Collectors.toMap(newest -> newest.front.id, one -> one));
        List<FrontRow> rows = new ArrayList<>();
        rows.add(row(Front.HOME, null, fronts.get(Front.HOME), versions));
        for (Section section : Section.inOrder()) {
            rows.add(row(section.slug, section.name(visitor.language()), fronts.get(section.slug), versions));
        }
        Frame frame = pages.frame();
        return pages.ok(Templates.fronts(new FrontsView(frame, rows)), frame);
    }

    private FrontRow row(String name, String section, Front front, Map<Long, FrontVersion> versions) {
        FrontVersion seen = front == null ? null : versions.get(front.id);
        return new FrontRow(
                name,
                section,
                seen != null && !seen.arrangement.fillsItself(),
                seen == null ? null : seen.by.name,
                seen == null ? null : DeskDates.words(seen.publishedAt, visitor.language()),
                front == null || front.draft == null ? null : front.draftedBy.name);
    }
}
