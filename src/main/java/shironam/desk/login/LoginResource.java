package shironam.desk.login;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedField;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.sessions.Authentication;
import shironam.identity.sessions.CsrfTokens;
import shironam.identity.sessions.Sessions;

/** Logging in and out. */
@PermitAll
@Path("/desk")
public class LoginResource {
    private static final String HOME = "/desk";

    @Inject
    Authentication authentication;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    Sessions sessions;

    @Inject
    LoginPages loginPages;

    @Inject
    SessionCookie cookies;

    @Inject
    CurrentUser currentUser;

    @Context
    HttpHeaders headers;

    @GET
    @Path("login")
    public Response form(
            @QueryParam("then") @DefaultValue(HOME) String then,
            @QueryParam("language") @DefaultValue("bn") String language) {
        return loginPages.page(Response.Status.OK, visit(), known(language), null, 0, inside(then), "", List.of());
    }

    @POST
    @Path("login")
    public Response login(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("then") @DefaultValue(HOME) String then,
            @FormParam("language") @DefaultValue("bn") String language,
            @FormParam(PostedForm.TOKEN) String formToken,
            MultivaluedMap<String, String> form) {
        List<PostedField> kept = kept(form);
        if (visit().filter(visit -> csrfTokens.isTokenFor(visit, formToken)).isEmpty()) {
            return again(Response.Status.FORBIDDEN, language, LoginView.Message.STALE_FORM, 0, then, name, kept);
        }
        Authentication.Result result = authentication.login(name, password, cookies.before(headers.getCookies()));
        if (result instanceof Authentication.Result.In in) {
            return loginPages.enter(in, inside(then), kept);
        }
        if (result instanceof Authentication.Result.Half half) {
            return loginPages.askForCode(
                    Response.Status.OK,
                    visit().get(),
                    new CodeView.Carried(known(language), half.token(), inside(then), kept),
                    null,
                    0);
        }
        if (result instanceof Authentication.Result.TooMany tooMany) {
            long seconds = DeskResponses.seconds(tooMany.left());
            Response wait = again(
                    Response.Status.TOO_MANY_REQUESTS, language, LoginView.Message.WAIT, seconds, then, name, kept);
            return Response.fromResponse(wait)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return again(Response.Status.UNAUTHORIZED, language, LoginView.Message.WRONG, 0, then, name, kept);
    }

    @POST
    @Path("logout")
    @Authenticated
    public Response logout() {
        sessions.logout(currentUser.session());
        return Response.fromResponse(DeskResponses.seeOther("/desk/login"))
                .cookie(cookies.gone())
                .build();
    }

    private Response again(
            Response.Status status,
            String language,
            LoginView.Message message,
            long seconds,
            String then,
            String name,
            List<PostedField> kept) {
        return loginPages.page(status, visit(), known(language), message, seconds, inside(then), name, kept);
    }

    private Optional<String> visit() {
        return cookies.visit(headers.getCookies());
    }

    static List<PostedField> kept(MultivaluedMap<String, String> form) {
        List<PostedField> kept = new ArrayList<>();
        form.forEach((name, values) -> {
            if (name.startsWith(LoginPages.KEPT)) {
                values.forEach(value -> kept.add(new PostedField(name, value)));
            }
        });
        return kept;
    }

    /** Nobody is sent to another site by a link to our login. */
    static String inside(String path) {
        return path.matches("/desk(?:/[\\w/.-]*)?") ? path : HOME;
    }

    static String known(String language) {
        return language.equals("en") ? "en" : "bn";
    }
}
