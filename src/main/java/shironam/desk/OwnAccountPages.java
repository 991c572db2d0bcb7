package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import shironam.identity.Accounts;
import shironam.identity.NotProven;
import shironam.identity.Sessions;
import shironam.identity.TwoFactor;

/** The page of one's own account, as it is and after a change that was refused. */
@ApplicationScoped
class OwnAccountPages {
    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    Response page(AccountNotice notice) {
        return page(Response.Status.OK, notice, null, Duration.ZERO);
    }

    Response refused(Accounts.Refused refused) {
        if (refused instanceof NotProven notProven && !notProven.wait.isZero()) {
            Response page = page(Response.Status.TOO_MANY_REQUESTS, null, refused.reason, notProven.wait);
            return Response.fromResponse(page)
                    .header(HttpHeaders.RETRY_AFTER, seconds(notProven.wait))
                    .build();
        }
        return page(Response.Status.BAD_REQUEST, null, refused.reason, Duration.ZERO);
    }

    static long seconds(Duration wait) {
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }

    private Response page(Response.Status status, AccountNotice notice, Accounts.Reason problem, Duration wait) {
        Frame frame = pages.frame();
        OwnAccountView view = new OwnAccountView(
                frame, visitor.account().role, notice, problem, seconds(wait), twoFactor(), sessions());
        return pages.answer(status, Templates.account(view), frame);
    }

    private OwnAccountView.TwoFactorRow twoFactor() {
        TwoFactor.State state = twoFactor.of(visitor.account());
        return new OwnAccountView.TwoFactorRow(
                DeskDates.words(state.since(), visitor.language()),
                state.codesLeft(),
                twoFactor.setup(visitor.account()).isPresent());
    }

    private List<OwnAccountView.SessionRow> sessions() {
        String language = visitor.language();
        return sessions.of(visitor.account(), visitor.session()).stream()
                .map(session -> new OwnAccountView.SessionRow(
                        session.id(),
                        BrowserName.of(session.agent()),
                        session.address(),
                        DeskDates.words(session.begunAt(), language),
                        DeskDates.words(session.seenAt(), language),
                        session.current()))
                .toList();
    }
}
