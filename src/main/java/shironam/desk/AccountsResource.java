package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** Who works here. Only an admin may look and change. */
@AtDesk
@Path("/desk/accounts")
public class AccountsResource {
    @Inject
    Accounts accounts;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @GET
    public Response list(@QueryParam("said") String said) {
        accounts.requireKeeper(visitor.account());
        return page(Response.Status.OK, Notice.named(said), null, "", Role.REPORTER);
    }

    @POST
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("password") @DefaultValue("") String password) {
        accounts.requireKeeper(visitor.account());
        Role wanted = Role.named(role).orElse(Role.REPORTER);
        try {
            accounts.create(name, wanted, password, visitor.account());
        } catch (Accounts.Refused refused) {
            return page(Response.Status.BAD_REQUEST, null, refused.reason, name, wanted);
        }
        return DeskPages.seeOther("/desk/accounts?said=" + Notice.ACCOUNT_CREATED);
    }

    @POST
    @Path("{name}/password")
    public Response password(@PathParam("name") String name, @FormParam("password") @DefaultValue("") String password) {
        return change(() -> accounts.changePassword(name, password, visitor.account()));
    }

    @POST
    @Path("{name}/closure")
    public Response close(@PathParam("name") String name) {
        return change(() -> accounts.disable(name, visitor.account()));
    }

    @POST
    @Path("{name}/reopening")
    public Response reopen(@PathParam("name") String name) {
        return change(() -> accounts.enable(name, visitor.account()));
    }

    private Response change(Runnable what) {
        accounts.requireKeeper(visitor.account());
        try {
            what.run();
        } catch (Accounts.Refused refused) {
            return page(Response.Status.BAD_REQUEST, null, refused.reason, "", Role.REPORTER);
        }
        return DeskPages.seeOther("/desk/accounts?said=" + Notice.ACCOUNT_CHANGED);
    }

    private Response page(Response.Status status, Notice notice, Accounts.Reason problem, String name, Role role) {
        Frame frame = pages.frame();
        AccountsView view = new AccountsView(
                frame, Account.inOrder().stream().map(this::row).toList(), Role.values(), notice, problem, name, role);
        return pages.answer(status, Templates.accounts(view), frame);
    }

    private AccountsView.Row row(Account account) {
        return new AccountsView.Row(
                account.name,
                account.role,
                DeskDates.words(account.createdAt, visitor.language()),
                account.isDisabled(),
                account.id.equals(visitor.account().id));
    }
}
