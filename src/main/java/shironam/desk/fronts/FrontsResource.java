package shironam.desk.fronts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.fronts.FrontViews.FrontRow;
import shironam.desk.fronts.FrontViews.FrontsView;
import shironam.story.Section;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontVersion;

/** The fronts: the home page and one of each section. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/fronts")
public class FrontsResource {
    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list() {
        Map<String, Front> fronts = Front.opened().stream().collect(Collectors.toMap(Front::name, front -> front));
        Map<Long, FrontVersion> versions =
                FrontVersion.newestOfAll().stream().collect(Collectors.toMap(newest -> newest.front.id, one -> one));
        List<FrontRow> rows = new ArrayList<>();
        rows.add(row(Front.HOME, null, fronts.get(Front.HOME), versions));
        for (Section section : Section.inOrder()) {
            rows.add(row(section.slug, section.name(currentUser.language()), fronts.get(section.slug), versions));
        }
        DeskFrame frame = pages.frame();
        return pages.ok(FrontTemplates.fronts(new FrontsView(frame, rows)), frame);
    }

    private FrontRow row(String name, String section, Front front, Map<Long, FrontVersion> versions) {
        FrontVersion seen = front == null ? null : versions.get(front.id);
        return new FrontRow(
                name,
                section,
                seen != null && !seen.arrangement.fillsItself(),
                seen == null ? null : seen.by.shownName(),
                seen == null ? null : DeskDates.words(seen.publishedAt, currentUser.language()),
                front == null || front.draft == null ? null : front.draftedBy.name);
    }
}
