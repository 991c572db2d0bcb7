package shironam.desk.accounts;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.identity.UserPreferences;

/** Whether somebody is shown what goes out where before they publish. */
@Authenticated
@Path("/desk/account/publishing-summary")
public class PublishingSummaryResource {
    @Inject
    UserPreferences preferences;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response show() {
        preferences.switchOn(currentUser.account(), UserPreferences.What.PUBLISHING_SUMMARY);
        return DeskResponses.seeOther("/desk/account?said=" + AccountNotice.CHANGED);
    }

    @POST
    @Path("removal")
    public Response leaveOut() {
        preferences.switchOff(currentUser.account(), UserPreferences.What.PUBLISHING_SUMMARY);
        return DeskResponses.seeOther("/desk/account?said=" + AccountNotice.CHANGED);
    }
}
