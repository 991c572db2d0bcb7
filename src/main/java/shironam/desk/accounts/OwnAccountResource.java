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
import java.io.IOException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.desk.pictures.PictureUploads;
import shironam.desk.requests.PostedForm;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.OwnPassword;
import shironam.identity.Profiles;
import shironam.identity.Profiles.Profile;
import shironam.identity.sessions.Sessions;
import shironam.media.formats.UnusablePictureException;

/** One's own account: what others see of it, the password, and where one is logged in. */
@Authenticated
@Path("/desk/account")
public class OwnAccountResource {
    @Inject
    OwnPassword password;

    @Inject
    Profiles profiles;

    @Inject
    PictureUploads uploads;

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
    @Path("profile")
    public Response changeProfile(
            @RestForm("display-name") String displayName,
            @RestForm("mail-address") String mailAddress,
            @RestForm("present") String present,
            @RestForm("without-picture") boolean withoutPicture,
            @RestForm("picture-file") FileUpload picture) {
        Account own = currentUser.account();
        Profile typed = new Profile(PostedForm.orEmpty(displayName), PostedForm.orEmpty(mailAddress), own.pictureUrl);
        try {
            profiles.change(
                    own,
                    new Profile(typed.displayName(), typed.mailAddress(), picture(picture, withoutPicture)),
                    PostedForm.orEmpty(present));
        } catch (Accounts.RefusedException refused) {
            return ownPages.refused(refused, typed);
        }
        return back(AccountNotice.PROFILE_KEPT);
    }

    private String picture(FileUpload upload, boolean without) {
        if (!PostedForm.isChosen(upload)) {
            return without ? "" : currentUser.account().pictureUrl;
        }
        try {
            return uploads.keep(upload).path();
        } catch (IOException | UnusablePictureException unusable) {
            throw new Accounts.RefusedException(Accounts.Reason.PICTURE_UNUSABLE, "The picture can't be used.");
        }
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
