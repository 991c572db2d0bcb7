package shironam.desk.login;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedField;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.sessions.Authentication;
import shironam.identity.sessions.CsrfTokens;
import shironam.identity.sessions.SecondFactor;

/** The code of a telephone, or a recovery code, after a right password. */
@PermitAll
@Path("/desk/login/code")
public class SecondFactorResource {
    @Inject
    SecondFactor secondFactor;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    SessionCookie cookies;

    @Inject
    LoginPages loginPages;

    @Context
    HttpHeaders headers;

    /** Somebody who reloads the page begins anew. */
    @GET
    public Response begin() {
        return DeskResponses.seeOther("/desk/login");
    }

    @POST
    public Response answer(
            @FormParam("half") @DefaultValue("") String half,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("then") @DefaultValue("") String then,
            @FormParam("language") @DefaultValue("bn") String language,
            @FormParam(PostedForm.TOKEN) String formToken,
            MultivaluedMap<String, String> form) {
        Optional<String> visit = cookies.visit(headers.getCookies());
        List<PostedField> kept = LoginResource.kept(form);
        CodeView.Carried carried =
                new CodeView.Carried(LoginResource.known(language), half, LoginResource.inside(then), kept);
        if (visit.filter(known -> csrfTokens.isTokenFor(known, formToken)).isEmpty()) {
            return fromTheStart(Response.Status.FORBIDDEN, visit, carried);
        }
        Authentication.Result result = secondFactor.answer(half, code, cookies.before(headers.getCookies()));
        if (result instanceof Authentication.Result.In in) {
            return loginPages.enter(in, carried.then(), kept);
        }
        if (result instanceof Authentication.Result.TooMany tooMany) {
            long seconds = DeskResponses.seconds(tooMany.left());
            Response wait = loginPages.askForCode(
                    Response.Status.TOO_MANY_REQUESTS, visit.get(), carried, LoginView.Message.WAIT, seconds);
            return Response.fromResponse(wait)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        if (result instanceof Authentication.Result.Wrong) {
            return loginPages.askForCode(
                    Response.Status.UNAUTHORIZED, visit.get(), carried, LoginView.Message.WRONG_CODE, 0);
        }
        return fromTheStart(Response.Status.UNAUTHORIZED, visit, carried);
    }

    private Response fromTheStart(Response.Status status, Optional<String> visit, CodeView.Carried carried) {
        return loginPages.page(
                status, visit, carried.language(), LoginView.Message.STALE_FORM, 0, carried.then(), "", carried.kept());
    }
}
