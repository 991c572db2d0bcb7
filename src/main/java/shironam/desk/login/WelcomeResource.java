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
import java.util.Optional;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.requests.PostedForm;
import shironam.desk.sessions.SessionCookie;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.PasswordLink;
import shironam.identity.PasswordLinks;
import shironam.identity.sessions.CsrfTokens;

/** Where an invitation or a link for a new password leads. Looking at it uses nothing up. */
@PermitAll
@Path("/desk/welcome/{token}")
public class WelcomeResource {
    @Inject
    PasswordLinks links;

    @Inject
    Accounts accounts;

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
    public Response look(@QueryParam("language") @DefaultValue("") String language) {
        return links.find(token)
                .map(link ->
                        page(Response.Status.OK, language.isEmpty() ? spokenBy(link) : language, link, null, false))
                .orElseGet(() -> loginPages.deadLink(language));
    }

    @POST
    public Response setPassword(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("language") @DefaultValue("bn") String language,
            @FormParam(PostedForm.TOKEN) String formToken) {
        Optional<PasswordLink> link = links.find(token);
        if (link.isEmpty()) {
            return loginPages.deadLink(language);
        }
        Optional<String> visit = cookies.visit(headers.getCookies());
        if (visit.filter(known -> csrfTokens.isTokenFor(known, formToken)).isEmpty()) {
            return page(Response.Status.FORBIDDEN, language, link.get(), null, true);
        }
        try {
            return links.use(token, password)
                    .map(used -> done(language, used, link.get().isInvitation()))
                    .orElseGet(() -> loginPages.deadLink(language));
        } catch (Accounts.RefusedException refused) {
            return page(Response.Status.BAD_REQUEST, language, link.get(), refused.reason, false);
        }
    }

    /** Who has an account is spoken to as at the desk. */
    private static String spokenBy(PasswordLink link) {
        return Account.named(link.accountName).map(account -> account.language).orElse("");
    }

    private Response page(
            Response.Status status, String language, PasswordLink link, Accounts.Reason problem, boolean staleForm) {
        String visit = cookies.visit(headers.getCookies()).orElseGet(csrfTokens::visit);
        DeskFrame frame = pages.outside(LoginResource.known(language), visit);
        WelcomeView view = new WelcomeView(
                frame, "/desk/welcome/" + token, link.accountName, link.isInvitation(), false, problem, staleForm);
        return Response.fromResponse(pages.answer(status, LoginTemplates.welcome(view), frame))
                .cookie(cookies.visit(visit))
                .build();
    }

    private Response done(String language, PasswordLinks.Used used, boolean invitation) {
        DeskFrame frame = pages.outside(LoginResource.known(language), "");
        if (invitation) {
            accounts.speak(Account.named(used.name()).orElseThrow().id, frame.language());
        }
        WelcomeView view = new WelcomeView(frame, "", used.name(), invitation, true, null, false);
        return Response.fromResponse(pages.ok(LoginTemplates.welcome(view), frame))
                .cookie(cookies.known(used.known()))
                .build();
    }
}
