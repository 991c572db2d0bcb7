package shironam.desk.fronts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.fronts.FrontViews.FrontHistoryView;
import shironam.desk.fronts.FrontViews.PinLine;
import shironam.desk.fronts.FrontViews.VersionRow;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontEditing;
import shironam.story.fronts.FrontVersion;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;

/** What a front was: who published what and when, and the way back. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/fronts/{front: [a-z0-9-]+}/history")
public class FrontHistoryResource {
    private static final int PAGE = 30;

    @Inject
    FrontBoard board;

    @Inject
    FrontBoardPages boardPages;

    @Inject
    FrontEditing keeping;

    @Inject
    NewsroomQueries lists;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** @param before the last number of the page before, or 0 */
    @GET
    public Response list(@PathParam("front") String name, @QueryParam("before") @DefaultValue("0") int before) {
        Front front = board.open(name);
        List<FrontVersion> found = FrontVersion.of(front.id, before, PAGE + 1);
        List<FrontVersion> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, String> headlines = headlines(shown);
        DeskFrame frame = pages.frame();
        FrontHistoryView view = new FrontHistoryView(
                frame,
                boardPages.title(front),
                front.name(),
                front.version,
                shown.stream().map(version -> row(version, headlines)).toList(),
                found.size() > PAGE
                        ? FrontBoard.HERE + front.name() + "/history?before=" + shown.get(PAGE - 1).number
                        : null);
        return pages.ok(FrontTemplates.frontHistory(view), frame);
    }

    /** Makes it the draft: it goes out when somebody has looked at it and publishes it. */
    @POST
    @Path("restoration")
    public Response restore(@PathParam("front") String name, FrontForm form) {
        return board.does(
                name,
                form,
                FrontAction.RESTORE,
                front -> keeping.restore(front.id, form.version, form.versionNumber(), currentUser.account()));
    }

    private Map<Long, String> headlines(List<FrontVersion> versions) {
        List<Long> stories = versions.stream()
                .flatMap(version -> version.arrangement.pins().stream())
                .map(FrontArrangement.Pin::story)
                .distinct()
                .toList();
        return lists.numbered(stories, currentUser.account()).stream()
                .collect(Collectors.toMap(ListedStory::id, ListedStory::headline));
    }

    private VersionRow row(FrontVersion version, Map<Long, String> headlines) {
        FrontArrangement arrangement = version.arrangement;
        return new VersionRow(
                version.number,
                version.by.shownName(),
                DeskDates.words(version.publishedAt, currentUser.language()),
                version.note,
                arrangement.fillsItself(),
                arrangement.layout(),
                arrangement.pins().stream()
                        .map(pin -> new PinLine(
                                pin.slot(),
                                headlines.get(pin.story()),
                                pin.story(),
                                DeskDates.words(pin.until(), currentUser.language())))
                        .toList(),
                arrangement.blocks() == null
                        ? null
                        : arrangement.blocks().stream()
                                .map(block -> block.title().isEmpty() ? block.slug() : block.title())
                                .toList());
    }
}
