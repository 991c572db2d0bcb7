package shironam.desk.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.identity.Account;
import shironam.identity.sessions.Authentication;

/** The login page, at first and in the middle of work. What somebody typed while their login ended stays theirs. */
@ApplicationScoped
public class LoginPages {
    /** Under these names a kept form travels through the login. */
    static final String KEPT = "kept.";

    @Inject
    DeskResponses pages;

    @Inject
    Authentication logins;

    @Inject
    SessionCookie cookies;

    @Inject
    CurrentUser visitor;

    private volatile boolean anybodyThere;

    /** Sends somebody who only wants to look to the login, and from there to what they wanted to see. */
    Response first(ResteasyReactiveContainerRequestContext request) {
        if (isForProgram(request)) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        String wanted = request.getUriInfo().getRequestUri().getRawPath();
        return DeskResponses.seeOther("/desk/login?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** Asks for the login in place and keeps what was posted. */
    Response keeping(ResteasyReactiveContainerRequestContext request) {
        if (!isFromOurPages(request)) {
            return DeskResponses.seeOther("/desk/login");
        }
        List<LoginView.Kept> kept = posted(request, KEPT);
        String path =
                kept.isEmpty() ? "/desk" : request.getUriInfo().getRequestUri().getRawPath();
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

    /** A script asks, who has no use for a page. */
    public static boolean isForProgram(ResteasyReactiveContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType());
    }

    /** The fields of the form that was posted, under their names with {@code prefix} before them. */
    public static List<LoginView.Kept> posted(ResteasyReactiveContainerRequestContext request, String prefix) {
        return PostedForm.of((ResteasyReactiveRequestContext) request.getServerRequestContext()).stream()
                .filter(field -> !field.name().equals(AuthenticationFilter.FORM_TOKEN))
                .map(field -> new LoginView.Kept(prefix + field.name(), field.value()))
                .toList();
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

    /** Lets somebody in: to where they wanted, or to the text that was in their form when their login had ended. */
    Response enter(Authentication.Result.In in, String then, List<LoginView.Kept> kept) {
        Response next = kept.isEmpty() ? DeskResponses.seeOther(then) : carryOn(in, then, kept);
        return Response.fromResponse(next)
                .cookie(cookies.session(in.token()))
                .cookie(cookies.known(in.known()))
                .build();
    }

    private Response carryOn(Authentication.Result.In in, String action, List<LoginView.Kept> kept) {
        visitor.comes(in.account(), in.token());
        DeskFrame frame = pages.frame();
        List<LoginView.Kept> fields = kept.stream()
                .map(field -> new LoginView.Kept(field.name().substring(KEPT.length()), field.value()))
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
            List<LoginView.Kept> kept) {
        String token = visit.orElseGet(logins::visit);
        DeskFrame frame = pages.outside(language, token);
        Response page = pages.answer(
                status,
                LoginTemplates.login(new LoginView(frame, message, waitSeconds, then, name, isEmpty(), kept)),
                frame);
        return Response.fromResponse(page).cookie(cookies.visit(token)).build();
    }
}
