package shironam.desk.login;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.FirstAccount;
import shironam.identity.sessions.Authentication;
import shironam.identity.sessions.CsrfTokens;

/** Where the address leads that {@code start} prints while nobody has an account. */
@PermitAll
@Path("/desk/welcome/first/{token}")
public class FirstAccountResource {
    private static final String NEXT = "/desk/first-run";

    @Inject
    FirstAccount first;

    @Inject
    Accounts accounts;

    @Inject
    Authentication authentication;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    LoginPages loginPages;

    @Inject
    DeskResponses pages;

    @Inject
    SessionCookie cookies;

    @Context
    HttpHeaders headers;

    @PathParam("token")
    String token;

    @GET
    public Response form(@QueryParam("language") @DefaultValue("bn") String language) {
        return first.opens(token) ? page(Response.Status.OK, language, "", null, false) : loginPages.deadLink(language);
    }

    @POST
    public Response make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("language") @DefaultValue("bn") String language,
            @FormParam(PostedForm.TOKEN) String formToken) {
        if (!first.opens(token)) {
            return loginPages.deadLink(language);
        }
        Optional<String> visit = cookies.visit(headers.getCookies());
        if (visit.filter(known -> csrfTokens.isTokenFor(known, formToken)).isEmpty()) {
            return page(Response.Status.FORBIDDEN, language, name, null, true);
        }
        try {
            Optional<Account> made = first.make(token, name, password);
            return made.isEmpty() ? loginPages.deadLink(language) : enter(made.get(), password, language);
        } catch (Accounts.RefusedException refused) {
            return page(Response.Status.BAD_REQUEST, language, name, refused.reason, false);
        }
    }

    private Response enter(Account account, String password, String language) {
        accounts.speak(account.id, language);
        return authentication.login(account.name, password, cookies.before(headers.getCookies()))
                        instanceof Authentication.Result.In in
                ? loginPages.enter(in, NEXT, List.of())
                : DeskResponses.seeOther("/desk/login?then=" + NEXT);
    }

    private Response page(
            Response.Status status, String language, String name, Accounts.Reason problem, boolean staleForm) {
        String visit = cookies.visit(headers.getCookies()).orElseGet(csrfTokens::visit);
        DeskFrame frame = pages.outside(LoginResource.known(language), visit);
        FirstAccountView view = new FirstAccountView(frame, "/desk/welcome/first/" + token, name, problem, staleForm);
        return Response.fromResponse(pages.answer(status, LoginTemplates.firstAccount(view), frame))
                .cookie(cookies.visit(visit))
                .build();
    }
}
