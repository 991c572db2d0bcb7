package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import shironam.identity.Accounts;
import shironam.identity.NotProven;
import shironam.identity.TwoFactor;

/** Setting up and switching off one's own second proof. */
@AtDesk
@Path("/desk/account/two-factor")
public class TwoFactorResource {
    @Inject
    TwoFactor twoFactor;

    @Inject
    OwnAccountPages ownPages;

    @Inject
    TwoFactorPages twoFactorPages;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @POST
    public Response begin(@FormParam("password") @DefaultValue("") String password) {
        try {
            twoFactor.begin(visitor.account(), password);
        } catch (Accounts.Refused refused) {
            return twoFactorPages.isOwed() ? twoFactorPages.refused(refused) : ownPages.refused(refused);
        }
        return DeskPages.seeOther(TwoFactorPages.PATH);
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
            codes = twoFactor.confirm(visitor.account(), code);
        } catch (NotProven wrong) {
            return setUp(Response.Status.BAD_REQUEST, true);
        }
        Frame frame = pages.frame();
        return pages.ok(Templates.recoveryCodes(new RecoveryCodesView(frame, codes)), frame);
    }

    @POST
    @Path("removal")
    public Response remove(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        try {
            twoFactor.turnOff(visitor.account(), password, code);
        } catch (Accounts.Refused refused) {
            return ownPages.refused(refused);
        }
        return DeskPages.seeOther("/desk/account?said=" + AccountNotice.TWO_FACTOR_OFF);
    }

    private Response setUp(Response.Status status, boolean wrong) {
        Optional<TwoFactor.Setup> setup = twoFactor.setup(visitor.account());
        if (setup.isEmpty()) {
            return twoFactor.of(visitor.account()).isOn()
                    ? DeskPages.seeOther("/desk/account")
                    : twoFactorPages.begin();
        }
        Frame frame = pages.frame();
        String secret = setup.get().secret().replaceAll("(.{4})(?=.)", "$1 ");
        String qr = QrPicture.svg(setup.get().address(), "QR");
        return pages.answer(
                status,
                Templates.twoFactor(new TwoFactorView(frame, qr, secret, wrong, twoFactorPages.isOwed())),
                frame);
    }
}
