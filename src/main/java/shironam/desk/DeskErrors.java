package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.identity.Accounts;
import shironam.identity.AuditTrail;
import shironam.site.ErrorPages;
import shironam.story.Embargoed;
import shironam.story.NoSuchStory;
import shironam.story.NotAllowed;
import shironam.story.NotReady;
import shironam.story.Paper;
import shironam.story.Wordless;

/** What people at the desk see when something is not there, not theirs to do, or went wrong. */
@ApplicationScoped
public class DeskErrors implements ErrorPages {
    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Paper paper;

    @ServerExceptionMapper
    public Response missing(NoSuchStory noSuchStory) {
        return fault(Response.Status.NOT_FOUND, FaultView.Kind.NOT_FOUND, pages.frame());
    }

    @ServerExceptionMapper
    public Response notReady(NotReady notReady) {
        return fault(Response.Status.CONFLICT, FaultView.Kind.NOT_READY, pages.frame());
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowed notAllowed) {
        return fault(Response.Status.FORBIDDEN, FaultView.Kind.NOT_ALLOWED, pages.frame());
    }

    @ServerExceptionMapper
    public Response notKeeper(Accounts.NotKeeper notKeeper) {
        return fault(Response.Status.FORBIDDEN, FaultView.Kind.NOT_ALLOWED, pages.frame());
    }

    @ServerExceptionMapper
    public Response wordless(Wordless wordless) {
        return fault(Response.Status.BAD_REQUEST, FaultView.Kind.WORDLESS, pages.frame());
    }

    @ServerExceptionMapper
    public Response embargoed(Embargoed embargoed) {
        return fault(Response.Status.CONFLICT, FaultView.Kind.EMBARGOED, pages.frame());
    }

    /** A link was wanted to a story under embargo, and nobody has said that they know of it. */
    Response embargoUnseen() {
        return fault(Response.Status.CONFLICT, FaultView.Kind.EMBARGO_UNSEEN, pages.frame());
    }

    /** One field of a form holds more than it may. */
    Response tooLong() {
        return fault(Response.Status.REQUEST_ENTITY_TOO_LARGE, FaultView.Kind.TOO_LONG, pages.frame());
    }

    @ServerExceptionMapper
    public Response notReader(AuditTrail.NotReader notReader) {
        return fault(Response.Status.FORBIDDEN, FaultView.Kind.NOT_ALLOWED, pages.frame());
    }

    @ServerExceptionMapper
    public Response unusable(EditorPages.Unusable unusable) {
        return fault(Response.Status.BAD_REQUEST, FaultView.Kind.UNUSABLE, pages.frame());
    }

    @Override
    public String root() {
        return "/desk";
    }

    @Override
    @ActivateRequestContext
    public Response answer(int status, UriInfo uri) {
        Frame frame = visitor.account() != null
                ? pages.frame()
                : new Frame("bn", paper.known().nameBn(), null, false, false, false, "", uri.getPath());
        FaultView.Kind kind = kindOf(status);
        Response.Status known = Response.Status.fromStatusCode(status);
        boolean again = status >= 500;
        FaultView view =
                new FaultView(frame, kind, again ? uri.getPath() : "", again ? KeptForm.ofThisRequest() : List.of());
        return pages.answer(known == null ? Response.Status.BAD_REQUEST : known, Templates.fault(view), frame);
    }

    private static FaultView.Kind kindOf(int status) {
        return switch (status) {
            case 404 -> FaultView.Kind.NOT_FOUND;
            case 413 -> FaultView.Kind.TOO_LARGE;
            case 503 -> FaultView.Kind.NOT_NOW;
            default -> status < 500 ? FaultView.Kind.UNUSABLE : FaultView.Kind.FAILED;
        };
    }

    private Response fault(Response.Status status, FaultView.Kind kind, Frame frame) {
        return pages.answer(status, Templates.fault(new FaultView(frame, kind)), frame);
    }
}
