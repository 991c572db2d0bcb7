package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.identity.Accounts;
import shironam.story.NoSuchStory;
import shironam.story.NotAllowed;

/** What people at the desk see when something is not there or not theirs to do. */
public class DeskErrors {
    @Inject
    DeskPages pages;

    @ServerExceptionMapper
    public Response missing(NoSuchStory noSuchStory) {
        return fault(Response.Status.NOT_FOUND, FaultView.Kind.NOT_FOUND);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowed notAllowed) {
        return fault(Response.Status.FORBIDDEN, FaultView.Kind.NOT_ALLOWED);
    }

    @ServerExceptionMapper
    public Response notKeeper(Accounts.NotKeeper notKeeper) {
        return fault(Response.Status.FORBIDDEN, FaultView.Kind.NOT_ALLOWED);
    }

    @ServerExceptionMapper
    public Response unusable(EditorPages.Unusable unusable) {
        return fault(Response.Status.BAD_REQUEST, FaultView.Kind.UNUSABLE);
    }

    private Response fault(Response.Status status, FaultView.Kind kind) {
        Frame frame = pages.frame();
        return pages.answer(status, Templates.fault(new FaultView(frame, kind)), frame);
    }
}
