package shironam.desk;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import shironam.identity.AuditTrail;
import shironam.identity.Logins;
import shironam.identity.Role;
import shironam.site.StoryPreview;
import shironam.story.FrontKeeping;
import shironam.story.Paper;

/** Answers of the desk: pages in the visitor's language, that nobody but their browser's window may keep. */
@ApplicationScoped
class DeskPages {
    @Inject
    Visitor visitor;

    @Inject
    Logins logins;

    @Inject
    Editor editor;

    @Inject
    RoutingContext context;

    @Inject
    Paper paper;

    Frame frame() {
        return new Frame(
                visitor.language(),
                paper.facts().name(visitor.language()),
                visitor.account().name,
                visitor.account().role == Role.ADMIN,
                AuditTrail.isReader(visitor.account()),
                FrontKeeping.isArranger(visitor.account()),
                logins.formToken(visitor.session()),
                here());
    }

    /** The frame before anybody is logged in; {@code visit} is the token in the browser's cookie. */
    Frame outside(String language, String visit) {
        return new Frame(
                language, paper.facts().name(language), null, false, false, false, logins.formToken(visit), here());
    }

    Response ok(TemplateInstance page, Frame frame) {
        return answer(Response.Status.OK, page, frame);
    }

    Response answer(Response.Status status, TemplateInstance page, Frame frame) {
        return guarded(Response.status(status)
                        .entity(page.setLocale(frame.language()).render())
                        .type("text/html; charset=utf-8"))
                .header("Content-Security-Policy", policy())
                .header("Content-Language", frame.language())
                .build();
    }

    /** A whole page that was rendered elsewhere: a preview. It brings nothing that runs. */
    Response foreign(String html) {
        return guarded(Response.ok(html, "text/html; charset=utf-8"))
                .header("Content-Security-Policy", StoryPreview.POLICY)
                .build();
    }

    /** After a post: the browser goes to that page, and reloading it posts nothing again. */
    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    private String policy() {
        return "default-src 'none'; script-src 'self' '" + editor.importMapHash()
                + "'; style-src 'self' 'unsafe-inline';"
                + " font-src 'self'; img-src 'self' https: http: data:; connect-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'";
    }

    private String here() {
        String query = context.request().query();
        return context.request().path() + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
