package shironam.desk.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.identity.Accounts;
import shironam.identity.Profiles;
import shironam.identity.Role;
import shironam.identity.sessions.Sessions;
import shironam.identity.twofactor.TwoFactor;
import shironam.story.paper.AuthorAdministration;
import shironam.story.people.Author;

/** Somebody else's account, for admins: its role, its byline, its password by a link, its logins, its second proof, its end. */
@RolesAllowed("admin")
@Path("/desk/accounts/{name}")
public class AccountResource {
    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    AuthorAdministration authors;

    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    AccountLetters letters;

    @Inject
    AccountsPages accountsPages;

    @Inject
    CurrentUser currentUser;

    @PathParam("name")
    String name;

    @GET
    public Response look(@QueryParam("said") String said) {
        return accountsPages.one(Response.Status.OK, name, AccountNotice.named(said), null);
    }

    @POST
    @Path("role")
    public Response changeRole(@FormParam("role") @DefaultValue("") String role) {
        return change(
                () -> Role.named(role).ifPresent(wanted -> accounts.changeRole(name, wanted, currentUser.account())),
                AccountNotice.CHANGED);
    }

    /** @param author under whose byline they write from now on; empty for none */
    @POST
    @Path("author")
    public Response tie(@FormParam("author") @DefaultValue("") String author) {
        return change(
                () -> {
                    Author known = author.isBlank() ? null : authors.named(author, currentUser.account());
                    profiles.tie(
                            name,
                            known == null ? null : known.id,
                            known == null ? "" : known.name,
                            currentUser.account());
                },
                AccountNotice.CHANGED);
    }

    @POST
    @Path("closure")
    public Response close() {
        return change(() -> accounts.disable(name, currentUser.account()), AccountNotice.CHANGED);
    }

    @POST
    @Path("reopening")
    public Response reopen() {
        return change(() -> accounts.enable(name, currentUser.account()), AccountNotice.CHANGED);
    }

    @POST
    @Path("sessions/end")
    public Response endSessions() {
        return change(() -> sessions.endAllOf(name, currentUser.account()), AccountNotice.THEIR_SESSIONS_ENDED);
    }

    @POST
    @Path("two-factor/removal")
    public Response removeTwoFactor() {
        return change(() -> twoFactor.turnOffFor(name, currentUser.account()), AccountNotice.THEIR_TWO_FACTOR_OFF);
    }

    /** The link is in the answer to the post, and nowhere else: nobody sees it twice. */
    @POST
    @Path("reset")
    public Response reset() {
        try {
            return accountsPages.link(letters.reset(name, currentUser.account()), false);
        } catch (Accounts.RefusedException refused) {
            return accountsPages.refused(name, refused);
        }
    }

    private Response change(Runnable what, AccountNotice notice) {
        try {
            what.run();
        } catch (Accounts.RefusedException refused) {
            return accountsPages.refused(name, refused);
        }
        return DeskResponses.seeOther(AccountsPages.path(name) + "?said=" + notice);
    }
}
