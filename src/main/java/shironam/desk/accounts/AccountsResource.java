package shironam.desk.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Who works here. Only an admin may look and change. */
@RolesAllowed("admin")
@Path("/desk/accounts")
public class AccountsResource {
    @Inject
    Accounts accounts;

    @Inject
    AccountsPages accountsPages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("said") String said) {
        return accountsPages.list(Response.Status.OK, AccountNotice.named(said), null, "", Role.REPORTER);
    }

    @POST
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("password") @DefaultValue("") String password) {
        Role wanted = Role.named(role).orElse(Role.REPORTER);
        try {
            accounts.create(name, wanted, password, currentUser.account());
        } catch (Accounts.RefusedException refused) {
            return accountsPages.list(Response.Status.BAD_REQUEST, null, refused.reason, name, wanted);
        }
        return DeskResponses.seeOther("/desk/accounts?said=" + AccountNotice.MADE);
    }
}
