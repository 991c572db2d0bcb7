package shironam.story.newsroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import shironam.identity.Account;
import shironam.story.NoSuchStoryException;
import shironam.story.NotAllowedException;
import shironam.story.NotReadyException;
import shironam.story.PublishRequirement;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.newsroom.BulkAction.Kind;
import shironam.story.newsroom.BulkAction.Outcome;
import shironam.story.rights.PictureRightsException;

/**
 * The same change to many stories: each in a transaction of its own and by the services that change one, so that each
 * has its revision, and one that can't be changed keeps none of the others.
 */
@ApplicationScoped
public class BulkActions {
    private static final Logger LOG = Logger.getLogger(BulkActions.class);

    public static final int MOST = 200;

    @Inject
    BulkStep step;

    /** @param argument the section's slug, the tag, or the account's name; empty where the kind needs none */
    public record Order(Kind kind, String argument, List<Long> stories) {}

    /** What would become of a story: {@link Outcome#DONE}, or why not. */
    public record Verdict(long storyId, String headline, Outcome outcome, List<PublishRequirement> missing) {}

    /** Looks at each story without changing any. What the account may not see is not told of. */
    @Transactional
    public List<Verdict> weigh(Order order, Account by) {
        List<Verdict> verdicts = new ArrayList<>();
        for (long id : order.stories()) {
            Story story = Story.findById(id);
            verdicts.add(
                    story == null || !StoryAction.SEE.isAllowed(by, story)
                            ? new Verdict(id, "", Outcome.NO_SUCH_STORY, List.of())
                            : new Verdict(
                                    id,
                                    story.headline,
                                    step.verdict(order.kind(), order.argument(), story, by),
                                    story.missing()));
        }
        return verdicts;
    }

    /** @param ticket the same for two presses of one button: the second changes nothing and answers the first's number */
    public long carryOut(Order order, String ticket, Account by) {
        if (!step.begin(order, ticket, by)) {
            return BulkAction.withTicket(ticket).orElseThrow().id;
        }
        BulkAction action = BulkAction.withTicket(ticket).orElseThrow();
        for (long story : order.stories()) {
            Outcome outcome = outcomeOf(story, () -> step.change(action, story, by));
            if (outcome != Outcome.DONE && outcome != Outcome.NO_SUCH_STORY) {
                step.note(action.id, story, outcome);
            }
        }
        return action.id;
    }

    /** @throws NoSuchStoryException unless it is that account's own: what others did says what they see */
    public BulkAction require(long id, Account by) {
        BulkAction action = BulkAction.findById(id);
        if (action == null || !action.accountId.equals(by.id)) {
            throw new NoSuchStoryException(id);
        }
        return action;
    }

    /** Makes each story what it was, if it is still as this action left it. Once. */
    public void undo(BulkAction action, Account by) {
        if (!step.beginUndoing(action.id)) {
            return;
        }
        for (BulkStory changed : action.stories()) {
            long story = changed.key.storyId();
            if (changed.outcome == Outcome.DONE) {
                step.noteUndoing(changed.key, outcomeOf(story, () -> step.undo(action, changed.key, by)));
            }
        }
    }

    private static Outcome outcomeOf(long story, Supplier<Outcome> change) {
        try {
            return change.get();
        } catch (NotAllowedException notAllowed) {
            return Outcome.NOT_ALLOWED;
        } catch (NotReadyException | PictureRightsException notReady) {
            return Outcome.NOT_READY;
        } catch (NoSuchStoryException gone) {
            return Outcome.NO_SUCH_STORY;
        } catch (RuntimeException | StackOverflowError failure) { // also of one whose text is too much for us
            LOG.errorf(failure, "story %d could not be changed with others", story);
            return Outcome.FAILED;
        }
    }
}
