package shironam.desk.login;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedField;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.Account;
import shironam.identity.PasswordLinks;
import shironam.identity.sessions.Authentication;
import shironam.identity.sessions.CsrfTokens;

/** The login page, at first and in the middle of work. What somebody typed while their login ended stays theirs. */
@ApplicationScoped
public class LoginPages {
    /** The prefix of fields that carry a posted form through the login. */
    static final String KEPT = "kept.";

    @Inject
    DeskResponses pages;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    PasswordLinks links;

    @Inject
    SessionCookie cookies;

    @Inject
    RoutingContext context;

    private volatile boolean anybodyThere;

    /** Whether a request changes nothing. */
    static boolean looks(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** Sends somebody who only wants to look to the login, and from there to what they wanted to see. */
    Response first(ResteasyReactiveContainerRequestContext request) {
        if (PostedForm.isForProgram(request)) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        String wanted = URLEncoder.encode(context.request().path(), StandardCharsets.UTF_8);
        return DeskResponses.seeOther("/desk/login?then=" + wanted);
    }

    /** Shows the login in place of the answer, with the posted fields. */
    Response keeping(ResteasyReactiveContainerRequestContext request) {
        if (!isFromOurPages(request)) {
            return DeskResponses.seeOther("/desk/login");
        }
        List<PostedField> kept = PostedForm.of(request, KEPT);
        String path = kept.isEmpty() ? "/desk" : context.request().path();
        return page(
                Response.Status.UNAUTHORIZED,
                cookies.visit(request.getCookies()),
                "bn",
                kept.isEmpty() ? null : LoginView.Message.ENDED,
                0,
                path,
                "",
                kept);
    }

    /** Another site must not get its own post confirmed by somebody who thinks that it was theirs. */
    private static boolean isFromOurPages(ResteasyReactiveContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString(HttpHeaders.HOST);
        return origin == null || origin.replaceFirst("^https?://", "").equals(host);
    }

    /** Redirects after a login: to the page that was asked for, or to the posted form that was carried along. */
    Response enter(Authentication.Result.In in, String then, List<PostedField> kept) {
        Response next = kept.isEmpty() ? DeskResponses.seeOther(then) : carryOn(in, then, kept);
        return Response.fromResponse(next)
                .cookie(cookies.session(in.token()))
                .cookie(cookies.known(in.known()))
                .build();
    }

    private Response carryOn(Authentication.Result.In in, String action, List<PostedField> kept) {
        DeskFrame frame = pages.frame(in.account(), in.token());
        List<PostedField> fields = kept.stream()
                .map(field -> new PostedField(field.name().substring(KEPT.length()), field.value()))
                .toList();
        return pages.ok(LoginTemplates.carryOn(new ContinueView(frame, action, fields)), frame);
    }

    /** The page between a right password and the desk. */
    Response askForCode(
            Response.Status status, String visit, CodeView.Carried carried, LoginView.Message message, long seconds) {
        DeskFrame frame = pages.outside(carried.language(), visit);
        return pages.answer(status, LoginTemplates.code(new CodeView(frame, carried, message, seconds)), frame);
    }

    /** Whether nobody has an account yet. Once there was one it is not asked again, since accounts stay. */
    private boolean isEmpty() {
        if (!anybodyThere) {
            anybodyThere = Account.isAnyThere();
        }
        return !anybodyThere;
    }

    /** The page, with the cookie that its form token is bound to. */
    Response page(
            Response.Status status,
            Optional<String> visit,
            String language,
            LoginView.Message message,
            long waitSeconds,
            String then,
            String name,
            List<PostedField> kept) {
        String token = visit.orElseGet(csrfTokens::visit);
        DeskFrame frame = pages.outside(language, token);
        Response page = pages.answer(
                status,
                LoginTemplates.login(new LoginView(frame, message, waitSeconds, then, name, isEmpty(), kept)),
                frame);
        return Response.fromResponse(page).cookie(cookies.visit(token)).build();
    }

    /** The same for every link that opens nothing, whatever became of it. */
    Response deadLink(String language) {
        DeskFrame frame = pages.outside(LoginResource.known(language), "");
        Duration wait = links.deadLinkTried();
        if (wait.isZero()) {
            return pages.answer(Response.Status.GONE, LoginTemplates.deadLink(frame), frame);
        }
        return Response.fromResponse(
                        pages.answer(Response.Status.TOO_MANY_REQUESTS, LoginTemplates.deadLink(frame), frame))
                .header(HttpHeaders.RETRY_AFTER, DeskResponses.seconds(wait))
                .build();
    }
}
