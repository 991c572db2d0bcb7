package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.newsroom.BulkAction.Kind;
import shironam.story.newsroom.BulkAction.Outcome;
import shironam.story.workflow.Assignments;
import shironam.story.workflow.Publishing;
import shironam.story.workflow.Trash;
import shironam.story.writing.StoryEditing;

/** One story of many, in a transaction of its own. */
@ApplicationScoped
class BulkStep {
    @Inject
    Clock clock;

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    Assignments assignments;

    @Inject
    Trash trash;

    /** @return false when that ticket has been used */
    @Transactional(TxType.REQUIRES_NEW)
    boolean begin(BulkActions.Order order, String ticket, Account by) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into bulk_actions (ticket, account_id, kind, argument, done_at)
                                values (:ticket, :account, :kind, :argument, :now) on conflict do nothing""")
                        .setParameter("ticket", ticket)
                        .setParameter("account", by.id)
                        .setParameter("kind", order.kind().name())
                        .setParameter("argument", order.argument())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Whether it would be done, or why not. */
    Outcome verdict(Kind kind, String argument, Story story, Account by) {
        if (!actionOf(kind).isAllowed(by, story)) {
            return Outcome.NOT_ALLOWED;
        }
        Instant now = clock.instant();
        return switch (kind) {
            case PUBLISH ->
                story.isPublicAt(now)
                        ? Outcome.ALREADY
                        : story.isUnderEmbargoAt(now)
                                ? Outcome.EMBARGOED
                                : story.missing().isEmpty() ? Outcome.DONE : Outcome.NOT_READY;
            case MOVE -> already(story.section != null && story.section.slug.equals(argument));
            case ADD_TAG -> already(has(story, argument));
            case REMOVE_TAG -> already(!has(story, argument));
            case ASSIGN ->
                already(Objects.equals(
                        story.assignedTo == null ? null : story.assignedTo.id,
                        account(argument) == null ? null : account(argument).id));
            case TRASH -> already(story.isTrashed());
        };
    }

    @Transactional(TxType.REQUIRES_NEW)
    Outcome change(BulkAction action, long storyId, Account by) {
        Story story = Story.requireLocked(storyId);
        if (!StoryAction.SEE.isAllowed(by, story)) {
            return Outcome.NO_SUCH_STORY;
        }
        Outcome verdict = verdict(action.kind, action.argument, story, by);
        if (verdict != Outcome.DONE) {
            return verdict;
        }
        BulkStory before = BulkStory.before(action.id, story);
        switch (action.kind) {
            case PUBLISH -> publishing.publish(storyId, null, false, by);
            case MOVE -> save(story, story.content().withSection(action.argument), by);
            case ADD_TAG ->
                save(story, story.content().withTags(with(List.of(before.tagsBefore), action.argument)), by);
            case REMOVE_TAG ->
                save(story, story.content().withTags(without(List.of(before.tagsBefore), action.argument)), by);
            case ASSIGN -> assignments.assign(storyId, account(action.argument), by);
            case TRASH -> trash.throwAway(storyId, by);
        }
        getEntityManager().flush();
        before.versionAfter = story.version;
        before.persist();
        return Outcome.DONE;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void note(long bulkId, long storyId, Outcome outcome) {
        new BulkStory(bulkId, storyId, outcome).persist();
    }

    /** @return false when somebody has begun to undo it before */
    @Transactional(TxType.REQUIRES_NEW)
    boolean beginUndoing(long bulkId) {
        return BulkAction.update("undoneAt = ?1 where id = ?2 and undoneAt is null", clock.instant(), bulkId) == 1;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Outcome undo(BulkAction action, BulkStory.Key key, Account by) {
        Story story = Story.requireLocked(key.storyId());
        BulkStory before = BulkStory.findById(key);
        boolean assigned = action.kind == Kind.ASSIGN;
        if (assigned ? verdict(action.kind, action.argument, story, by) != Outcome.ALREADY : isChanged(story, before)) {
            return Outcome.CHANGED_SINCE;
        }
        switch (action.kind) {
            case PUBLISH -> takeBack(story, before, by);
            case MOVE -> save(story, story.content().withSection(before.sectionBefore), by);
            case ADD_TAG, REMOVE_TAG -> save(story, story.content().withTags(List.of(before.tagsBefore)), by);
            case ASSIGN ->
                assignments.assign(
                        story.id, before.assignedBefore == null ? null : Account.findById(before.assignedBefore), by);
            case TRASH -> trash.fetchBack(story.id, by);
        }
        return Outcome.DONE;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void noteUndoing(BulkStory.Key key, Outcome outcome) {
        BulkStory.<BulkStory>findById(key).undoing = outcome;
    }

    /** What readers have seen can't be unseen: it is withdrawn. What was to come out later waits again. */
    private void takeBack(Story story, BulkStory before, Account by) {
        if (before.statusBefore == Status.PUBLISHED) {
            publishing.publish(story.id, before.publishBefore, false, by);
        } else {
            publishing.withdraw(story.id, by);
        }
    }

    private void save(Story story, StoryContent content, Account by) {
        writing.save(story.id, story.version, content, by);
    }

    private static StoryAction actionOf(Kind kind) {
        return switch (kind) {
            case PUBLISH -> StoryAction.PUBLISH;
            case MOVE, ADD_TAG, REMOVE_TAG -> StoryAction.EDIT;
            case ASSIGN -> StoryAction.ASSIGN;
            case TRASH -> StoryAction.TRASH;
        };
    }

    private static Outcome already(boolean so) {
        return so ? Outcome.ALREADY : Outcome.DONE;
    }

    private static boolean isChanged(Story story, BulkStory before) {
        return !Objects.equals(before.versionAfter, story.version);
    }

    private static boolean has(Story story, String tag) {
        return story.tags.stream().anyMatch(one -> one.slug.equals(Slug.tag(tag)));
    }

    private static List<String> with(List<String> tags, String more) {
        List<String> all = new ArrayList<>(tags);
        all.add(more);
        return all;
    }

    private static List<String> without(List<String> tags, String less) {
        return tags.stream()
                .filter(tag -> !Slug.tag(tag).equals(Slug.tag(less)))
                .toList();
    }

    /** Null for nobody. */
    private static Account account(String name) {
        return name.isEmpty() ? null : Account.named(name).orElse(null);
    }
}
