package shironam.desk;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.desk.requests.PostedForm;
import shironam.identity.Accounts;
import shironam.site.http.ErrorPages;
import shironam.story.EmptyTextException;
import shironam.story.NoSuchStoryException;
import shironam.story.NotAllowedException;
import shironam.story.NotReadyException;
import shironam.story.paper.PaperSettings;
import shironam.story.rights.PictureRightsException;
import shironam.story.workflow.EmbargoException;

/** What people at the desk see when something is not there, not theirs to do, or went wrong. */
@ApplicationScoped
public class DeskExceptionMappers implements ErrorPages {
    /** Where a refused form is shown again: whoever comes back to that address, as phones do, gets the page of the form. */
    private static final Pattern ACT = Pattern.compile("(/desk/(?:stories/\\d{1,18}|fronts/[a-z0-9-]+))/"
            + "(?:publication|submission|copy-check|copy-check/mending|merging|preview-links"
            + "|layout|draft/removal|pins|pins/removal|blocks|blocks/(?:place|removal|reset))");

    @Inject
    DeskResponses pages;

    @Inject
    RoutingContext context;

    @Inject
    PaperSettings paper;

    @ServerExceptionMapper
    public Response missing(NoSuchStoryException noSuchStory) {
        return fault(Response.Status.NOT_FOUND, DeskErrorView.Kind.NOT_FOUND, pages.frame());
    }

    @ServerExceptionMapper
    public Response notReady(NotReadyException notReady) {
        return fault(Response.Status.CONFLICT, DeskErrorView.Kind.NOT_READY, pages.frame());
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException notAllowed) {
        return fault(Response.Status.FORBIDDEN, DeskErrorView.Kind.NOT_ALLOWED, pages.frame());
    }

    @ServerExceptionMapper
    public Response notKeeper(Accounts.NotKeeperException notKeeper) {
        return fault(Response.Status.FORBIDDEN, DeskErrorView.Kind.NOT_ALLOWED, pages.frame());
    }

    @ServerExceptionMapper
    public Response wordless(EmptyTextException wordless) {
        return fault(Response.Status.BAD_REQUEST, DeskErrorView.Kind.WORDLESS, pages.frame());
    }

    @ServerExceptionMapper
    public Response embargoed(EmbargoException embargoed) {
        return fault(Response.Status.CONFLICT, DeskErrorView.Kind.EMBARGOED, pages.frame());
    }

    @ServerExceptionMapper
    public Response picturesHidden(PictureRightsException pictures) {
        return fault(Response.Status.CONFLICT, DeskErrorView.Kind.PICTURE_RIGHTS, pages.frame());
    }

    /** A link was wanted to a story under embargo, and nobody has said that they know of it. */
    public Response embargoUnseen() {
        return fault(Response.Status.CONFLICT, DeskErrorView.Kind.EMBARGO_UNSEEN, pages.frame());
    }

    /** One field of a form holds more than it may. */
    public Response tooLong() {
        return fault(Response.Status.REQUEST_ENTITY_TOO_LARGE, DeskErrorView.Kind.TOO_LONG, pages.frame());
    }

    /** What was posted can't be understood. */
    public Response unusable() {
        return fault(Response.Status.BAD_REQUEST, DeskErrorView.Kind.UNUSABLE, pages.frame());
    }

    @Override
    public String root() {
        return "/desk";
    }

    @Override
    @ActivateRequestContext
    public Response answer(int status, UriInfo uri) {
        String here = context.request().path(); // with a login in between, the address of REST is another
        Matcher act = ACT.matcher(here);
        if ((status == 404 || status == 405) && context.request().method().equals(HttpMethod.GET) && act.matches()) {
            return DeskResponses.seeOther(act.group(1));
        }
        DeskFrame frame = CurrentUser.isKnown(context)
                ? pages.frame()
                : new DeskFrame(
                        "bn",
                        paper.known().nameBn(),
                        null,
                        null,
                        paper.known().accent(),
                        null,
                        null,
                        false,
                        false,
                        false,
                        "",
                        here);
        DeskErrorView.Kind kind = kindOf(status);
        Response.Status known = Response.Status.fromStatusCode(status);
        boolean again = status >= 500;
        DeskErrorView view =
                new DeskErrorView(frame, kind, again ? here : "", again ? PostedForm.ofThisRequest() : List.of());
        return pages.answer(known == null ? Response.Status.BAD_REQUEST : known, DeskTemplates.fault(view), frame);
    }

    private static DeskErrorView.Kind kindOf(int status) {
        return switch (status) {
            case 403 -> DeskErrorView.Kind.NOT_ALLOWED;
            case 404 -> DeskErrorView.Kind.NOT_FOUND;
            case 413 -> DeskErrorView.Kind.TOO_LARGE;
            case 503 -> DeskErrorView.Kind.NOT_NOW;
            default -> status < 500 ? DeskErrorView.Kind.UNUSABLE : DeskErrorView.Kind.FAILED;
        };
    }

    private Response fault(Response.Status status, DeskErrorView.Kind kind, DeskFrame frame) {
        return pages.answer(status, DeskTemplates.fault(new DeskErrorView(frame, kind)), frame);
    }
}
