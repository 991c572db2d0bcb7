package shironam.story.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.UnaryOperator;
import shironam.body.Body;
import shironam.identity.Account;

/** Changes pictures in what was told live. Whoever listens hears of it. Callers hold the lock of the story's row. */
@ApplicationScoped
public class LivePictures {
    @Inject
    Clock clock;

    /**
     * An update that would be empty is withdrawn.
     *
     * @return whether any update is another one now
     */
    public boolean change(long storyId, UnaryOperator<Body> change, Account by) {
        boolean changed = false;
        for (LiveUpdate update : LiveUpdate.of(storyId)) {
            String after = update.isWithdrawn()
                    ? update.body
                    : change.apply(Body.parse(update.body)).describedHtml();
            if (!after.equals(update.body)) {
                write(update, after, by);
                changed = true;
            }
        }
        return changed;
    }

    private void write(LiveUpdate update, String body, Account by) {
        if (body.isEmpty()) {
            update.withdrawnAt = clock.instant();
            update.withdrawnBy = by;
        } else {
            update.body = body;
        }
        update.change = ++LiveCoverage.of(update.storyId).orElseThrow().changes;
    }
}
