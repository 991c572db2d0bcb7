package shironam.desk.accounts;

import io.quarkus.security.Authenticated;
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
import shironam.identity.OwnPassword;
import shironam.identity.sessions.Sessions;

/** One's own account: the password, and where one is logged in. */
@Authenticated
@Path("/desk/account")
public class OwnAccountResource {
    @Inject
    OwnPassword password;

    @Inject
    Sessions sessions;

    @Inject
    OwnAccountPages ownPages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response look(@QueryParam("said") String said) {
        return ownPages.page(AccountNotice.named(said));
    }

    @POST
    @Path("password")
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("password") @DefaultValue("") String wanted) {
        try {
            password.change(currentUser.account(), present, wanted, currentUser.session());
        } catch (Accounts.RefusedException refused) {
            return ownPages.refused(refused);
        }
        return back(AccountNotice.PASSWORD_CHANGED);
    }

    @POST
    @Path("sessions/{id: \\d{1,18}}/end")
    public Response end(@PathParam("id") long id) {
        sessions.end(currentUser.account(), id);
        return back(AccountNotice.SESSION_ENDED);
    }

    @POST
    @Path("sessions/others/end")
    public Response endOthers() {
        sessions.endOthers(currentUser.account(), currentUser.session());
        return back(AccountNotice.SESSIONS_ENDED);
    }

    private static Response back(AccountNotice notice) {
        return DeskResponses.seeOther("/desk/account?said=" + notice);
    }
}
