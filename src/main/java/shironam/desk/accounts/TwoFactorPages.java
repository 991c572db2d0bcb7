package shironam.desk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedField;
import shironam.desk.requests.PostedForm;
import shironam.identity.Accounts;
import shironam.identity.ReauthenticationException;
import shironam.identity.twofactor.TwoFactorDemand;

/** The way to a second proof for those who may not be without it, and for those who come by themselves. */
@ApplicationScoped
public class TwoFactorPages {
    static final String PATH = "/desk/account/two-factor";

    @Inject
    DeskResponses pages;

    @Inject
    TwoFactorDemand demand;

    @Inject
    CurrentUser currentUser;

    /** Whether nothing is open to the visitor but setting it up. */
    public boolean isOwed() {
        return demand.isOwedBy(currentUser.account());
    }

    /** What somebody sees who wanted something else before. What they posted is not lost. */
    public Response instead(ResteasyReactiveContainerRequestContext request, boolean looks) {
        if (PostedForm.isForProgram(request)) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        String action = request.getUriInfo().getRequestUri().getRawPath();
        return looks
                ? DeskResponses.seeOther(PATH)
                : page(Response.Status.UNAUTHORIZED, true, null, Duration.ZERO, action, PostedForm.of(request, ""));
    }

    Response begin() {
        return page(Response.Status.OK, isOwed(), null, Duration.ZERO, "", List.of());
    }

    Response refused(Accounts.RefusedException refused) {
        Duration wait = refused instanceof ReauthenticationException notProven ? notProven.wait : Duration.ZERO;
        Response.Status status = wait.isZero() ? Response.Status.BAD_REQUEST : Response.Status.TOO_MANY_REQUESTS;
        return page(status, isOwed(), refused.reason, wait, "", List.of());
    }

    private Response page(
            Response.Status status,
            boolean demanded,
            Accounts.Reason problem,
            Duration wait,
            String action,
            List<PostedField> kept) {
        DeskFrame frame = pages.frame();
        TwoFactorDemandView view =
                new TwoFactorDemandView(frame, demanded, problem, DeskResponses.seconds(wait), action, kept);
        Response page = pages.answer(status, AccountTemplates.owed(view), frame);
        return wait.isZero()
                ? page
                : Response.fromResponse(page)
                        .header(HttpHeaders.RETRY_AFTER, DeskResponses.seconds(wait))
                        .build();
    }
}
