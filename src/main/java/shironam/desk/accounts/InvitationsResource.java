package shironam.desk.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.identity.Accounts;
import shironam.identity.PasswordLinks;
import shironam.identity.Role;

/** Asking somebody in, and thinking better of it. */
@RolesAllowed("admin")
@Path("/desk/invitations")
public class InvitationsResource {
    @Inject
    PasswordLinks links;

    @Inject
    AccountLetters letters;

    @Inject
    AccountsPages accountsPages;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response invite(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("mail") @DefaultValue("") String mail) {
        Role wanted = Role.named(role).orElse(Role.REPORTER);
        try {
            return accountsPages.link(letters.invite(name, wanted, mail.strip(), currentUser.account()), true);
        } catch (Accounts.RefusedException refused) {
            return accountsPages.list(Response.Status.BAD_REQUEST, null, refused.reason, name, wanted);
        }
    }

    @POST
    @Path("{id: \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id) {
        links.revoke(id, currentUser.account());
        return DeskResponses.seeOther("/desk/accounts?said=" + AccountNotice.INVITATION_REVOKED);
    }
}
