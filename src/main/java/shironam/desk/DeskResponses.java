package shironam.desk;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditTrail;
import shironam.identity.sessions.CsrfTokens;
import shironam.site.SiteViews;
import shironam.site.http.ContentSecurityPolicy;
import shironam.story.fronts.FrontEditing;
import shironam.story.paper.PaperSettings;

/** Answers of the desk: pages in the visitor's language, that nobody but their browser's window may keep. */
@ApplicationScoped
public class DeskResponses {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " font-src 'self'; img-src 'self' https: http: data:; media-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Inject
    CurrentUser currentUser;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    RoutingContext context;

    @Inject
    PaperSettings paper;

    public DeskFrame frame() {
        return frame(currentUser.account(), currentUser.session());
    }

    /** The frame for somebody who has just logged in. */
    public DeskFrame frame(Account account, String session) {
        return new DeskFrame(
                account.language,
                paper.facts().name(account.language),
                SiteViews.orNull(paper.facts().logo()),
                SiteViews.orNull(paper.facts().brand().logoDark()),
                paper.facts().accent(),
                account.name,
                account.shownName(),
                account.role == Role.ADMIN,
                AuditTrail.isReader(account),
                FrontEditing.isArranger(account),
                csrfTokens.tokenFor(session),
                here());
    }

    /** The frame before anybody is logged in; {@code visit} is the token in the browser's cookie. */
    public DeskFrame outside(String language, String visit) {
        return new DeskFrame(
                language,
                paper.facts().name(language),
                SiteViews.orNull(paper.facts().logo()),
                SiteViews.orNull(paper.facts().brand().logoDark()),
                paper.facts().accent(),
                null,
                null,
                false,
                false,
                false,
                csrfTokens.tokenFor(visit),
                here());
    }

    public Response ok(TemplateInstance page, DeskFrame frame) {
        return answer(Response.Status.OK, page, frame);
    }

    public Response answer(Response.Status status, TemplateInstance page, DeskFrame frame) {
        return guarded(Response.status(status)
                        .entity(page.setLocale(frame.language()).render())
                        .type("text/html; charset=utf-8"))
                .header(ContentSecurityPolicy.HEADER, CONTENT_SECURITY_POLICY)
                .header("Content-Language", frame.language())
                .build();
    }

    /** A whole page that was rendered elsewhere: a preview. It brings nothing that runs. */
    public Response foreign(String html) {
        return guarded(Response.ok(html, "text/html; charset=utf-8"))
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.preview())
                .build();
    }

    /** After a post: the browser goes to that page, and reloading it posts nothing again. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whole seconds after which it may be tried again, for {@code Retry-After} and for people; 0 for at once. */
    public static long seconds(Duration wait) {
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    private String here() {
        String query = context.request().query();
        return context.request().path() + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
