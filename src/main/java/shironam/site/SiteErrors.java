package shironam.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.bangla.Digits;
import shironam.story.Cards;
import shironam.story.PublicLists;
import shironam.story.PublicStory;

/** What readers see when there is nothing to see: a page of ours with a way on. Never a stack trace. */
public class SiteErrors {
    private static final Logger LOG = Logger.getLogger(SiteErrors.class);
    private static final int WAYS_ON = 4;

    @Inject
    PageFrame frame;

    @Inject
    PublicLists lists;

    @Inject
    Cards cards;

    @Context
    UriInfo uri;

    /** A page that is not here may be the old address of a story that is. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status == 404) {
            Optional<PublicStory> moved = cards.targetOf(
                            "http://" + uri.getRequestUri().getHost() + uri.getPath())
                    .flatMap(PublicStory::withDetails);
            if (moved.isPresent()) {
                return Html.movedTo(moved.get().path());
            }
        }
        return page(status);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException failure) {
        LOG.errorf(failure, "%s could not be answered", uri.getPath());
        return page(500);
    }

    private Response page(int status) {
        ErrorView view = new ErrorView(
                frame.page("পাতাটি নেই").hidden().done(),
                status,
                Digits.bengali(status),
                Views.teasers(lists.latest(WAYS_ON), true));
        return Html.error(Templates.error(view).render(), status);
    }
}
