package shironam.desk;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import shironam.identity.Accounts;

/** The language in which the desk speaks to an account. */
@Authenticated
@Path("/desk/language")
public class LanguageResource {
    @Inject
    Accounts accounts;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response choose(@FormParam("language") String language, @FormParam("back") @DefaultValue("") String back) {
        accounts.speak(currentUser.account().id, language);
        boolean inside = back.matches("/desk(?:[/?][\\w/.?=&%+-]*)?");
        return DeskResponses.seeOther(inside ? back : "/desk");
    }
}
