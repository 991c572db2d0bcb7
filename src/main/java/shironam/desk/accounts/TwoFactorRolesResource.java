package shironam.desk.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.identity.Role;
import shironam.identity.twofactor.TwoFactorDemand;

/** Of whom a second proof is demanded. */
@RolesAllowed("admin")
@Path("/desk/two-factor-roles")
public class TwoFactorRolesResource {
    @Inject
    TwoFactorDemand demand;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response keep(@FormParam("role") List<String> roles) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        roles.forEach(word -> Role.named(word).ifPresent(wanted::add));
        demand.demandOf(wanted, currentUser.account());
        return DeskResponses.seeOther("/desk/accounts?said=" + AccountNotice.TWO_FACTOR_DEMANDED);
    }
}
