package shironam.story.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import shironam.body.Body;
import shironam.identity.Account;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;

/** Changes pictures in what was told live. Observers are notified. Callers hold the lock of the story's row. */
@ApplicationScoped
public class LivePictures {
    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** @param concerns whether a body holds what is to be changed; all others stay as they are */
    public void change(long storyId, Predicate<String> concerns, UnaryOperator<Body> change, Account by) {
        LiveUpdate.of(storyId).stream()
                .filter(update -> !update.isWithdrawn() && concerns.test(update.body))
                .forEach(update ->
                        write(update, change.apply(Body.parse(update.body)).describedHtml(), by));
    }

    /** One of which nothing would be left is withdrawn. One that keeps its headline keeps its body: readers don't see what is hidden. */
    private void write(LiveUpdate update, String body, Account by) {
        if (!body.isEmpty()) {
            update.body = body;
        } else if (update.headline.isEmpty()) {
            audit.write(by, AuditAction.LIVE_UPDATE_WITHDRAWN, Subject.story(update.storyId), update.words());
            update.withdrawnAt = clock.instant();
            update.withdrawnBy = by;
        }
        update.change = ++LiveCoverage.of(update.storyId).orElseThrow().changes;
    }
}
