package shironam.desk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.identity.Accounts;
import shironam.identity.Profiles.Profile;
import shironam.identity.ReauthenticationException;
import shironam.identity.UserPreferences;
import shironam.identity.sessions.Sessions;
import shironam.identity.twofactor.TwoFactor;
import shironam.story.people.Author;

/** The page of one's own account, as it is and after a change that was refused. */
@ApplicationScoped
public class OwnAccountPages {
    @Inject
    Sessions sessions;

    @Inject
    TwoFactor twoFactor;

    @Inject
    UserPreferences preferences;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    Response page(AccountNotice notice) {
        return page(Response.Status.OK, notice, null, Duration.ZERO, kept());
    }

    private Profile kept() {
        return Profile.of(currentUser.account());
    }

    Response refused(Accounts.RefusedException refused) {
        return refused(refused, kept());
    }

    /** The profile as it was typed, and why nothing is kept. */
    Response refused(Accounts.RefusedException refused, Profile typed) {
        if (refused instanceof ReauthenticationException notProven && !notProven.wait.isZero()) {
            Response page = page(Response.Status.TOO_MANY_REQUESTS, null, refused.reason, notProven.wait, typed);
            return Response.fromResponse(page)
                    .header(HttpHeaders.RETRY_AFTER, DeskResponses.seconds(notProven.wait))
                    .build();
        }
        return page(Response.Status.BAD_REQUEST, null, refused.reason, Duration.ZERO, typed);
    }

    private Response page(
            Response.Status status, AccountNotice notice, Accounts.Reason problem, Duration wait, Profile profile) {
        DeskFrame frame = pages.frame();
        OwnAccountView view = new OwnAccountView(
                frame,
                currentUser.account().role,
                profile,
                Author.nameOf(currentUser.account().authorId).orElse(null),
                notice,
                problem,
                DeskResponses.seconds(wait),
                twoFactor(),
                !preferences.has(currentUser.account(), UserPreferences.What.PUBLISHING_SUMMARY),
                sessions());
        return pages.answer(status, AccountTemplates.account(view), frame);
    }

    private OwnAccountView.TwoFactorRow twoFactor() {
        TwoFactor.State state = twoFactor.of(currentUser.account());
        return new OwnAccountView.TwoFactorRow(
                DeskDates.words(state.since(), currentUser.language()),
                state.codesLeft(),
                twoFactor.setup(currentUser.account()).isPresent());
    }

    private List<OwnAccountView.SessionRow> sessions() {
        String language = currentUser.language();
        return sessions.of(currentUser.account(), currentUser.session()).stream()
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
