package shironam.desk.accounts;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.identity.Accounts;
import shironam.identity.ReauthenticationException;
import shironam.identity.twofactor.TwoFactor;

/** Setting up and switching off one's own second proof. */
@Authenticated
@Path("/desk/account/two-factor")
public class TwoFactorResource {
    @Inject
    TwoFactor twoFactor;

    @Inject
    OwnAccountPages ownPages;

    @Inject
    TwoFactorPages twoFactorPages;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @POST
    public Response begin(@FormParam("password") @DefaultValue("") String password) {
        try {
            twoFactor.begin(currentUser.account(), password);
        } catch (Accounts.RefusedException refused) {
            return twoFactorPages.isOwed() ? twoFactorPages.refused(refused) : ownPages.refused(refused);
        }
        return DeskResponses.seeOther(TwoFactorPages.PATH);
    }

    @GET
    public Response setUp() {
        return setUp(Response.Status.OK, false);
    }

    @POST
    @Path("confirmation")
    public Response confirm(@FormParam("code") @DefaultValue("") String code) {
        List<String> codes;
        try {
            codes = twoFactor.confirm(currentUser.account(), code);
        } catch (ReauthenticationException wrong) {
            return setUp(Response.Status.BAD_REQUEST, true);
        }
        DeskFrame frame = pages.frame();
        return pages.ok(AccountTemplates.recoveryCodes(new RecoveryCodesView(frame, codes)), frame);
    }

    @POST
    @Path("removal")
    public Response remove(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        try {
            twoFactor.turnOff(currentUser.account(), password, code);
        } catch (Accounts.RefusedException refused) {
            return ownPages.refused(refused);
        }
        return DeskResponses.seeOther("/desk/account?said=" + AccountNotice.TWO_FACTOR_OFF);
    }

    private Response setUp(Response.Status status, boolean wrong) {
        Optional<TwoFactor.Setup> setup = twoFactor.setup(currentUser.account());
        if (setup.isEmpty()) {
            return twoFactor.of(currentUser.account()).isOn()
                    ? DeskResponses.seeOther("/desk/account")
                    : twoFactorPages.begin();
        }
        DeskFrame frame = pages.frame();
        String secret = setup.get().secret().replaceAll("(.{4})(?=.)", "$1 ");
        String qr = QrCode.svg(setup.get().address(), "QR");
        return pages.answer(
                status,
                AccountTemplates.twoFactor(new TwoFactorView(frame, qr, secret, wrong, twoFactorPages.isOwed())),
                frame);
    }
}
