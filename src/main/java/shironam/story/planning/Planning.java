package shironam.story.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.EmptyTextException;
import shironam.story.NoSuchStoryException;
import shironam.story.NotAllowedException;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.database.IdempotencyKeys;
import shironam.story.workflow.Assignments;
import shironam.story.writing.StoryEditing;

/** Planning stories. Editors plan for everybody, reporters for themselves. */
@ApplicationScoped
public class Planning {
    @Inject
    StoryEditing writing;

    @Inject
    Assignments assignments;

    @Inject
    IdempotencyKeys forms;

    @Inject
    Clock clock;

    /**
     * What is planned.
     *
     * @param person name of the account that is to write it, or empty
     * @param dueTime null for no hour in particular
     * @param section slug of the section in which it is to stand, or empty
     */
    public record Line(String words, String person, LocalDate dueOn, LocalTime dueTime, String place, String section) {}

    /**
     * @param form names the form that it was written in: one that arrives twice plans it once
     * @return its number
     * @throws EmptyTextException when it says nothing, or not when
     */
    @Transactional
    public long plan(Line line, String form, Account by) {
        return forms.once(by.id, form, List.of(line.toString()), () -> plan(line, by));
    }

    private long plan(Line line, Account by) {
        PlannedStory planned = new PlannedStory();
        planned.createdBy = by;
        planned.createdAt = clock.instant();
        take(planned, line, by);
        planned.persist();
        return planned.id;
    }

    /** @return false when it has changed since that version was shown; then it stays as it is */
    @Transactional
    public boolean change(long id, long version, Line line, Account by) {
        PlannedStory planned = require(id, by);
        if (planned.version != version) {
            return false;
        }
        take(planned, line, by);
        return true;
    }

    /**
     * To another day, at the same hour.
     *
     * @return false when it does not stand on the day {@code from} any more; then it stays where it is
     */
    @Transactional
    public boolean move(long id, LocalDate from, LocalDate to, Account by) {
        PlannedStory planned = require(id, by);
        if (!planned.dueOn.equals(from)) {
            return false;
        }
        planned.dueOn = to;
        return true;
    }

    /** @return the day on which it was planned */
    @Transactional
    public LocalDate drop(long id, Account by) {
        PlannedStory planned = require(id, by);
        if (!planned.canBeDroppedBy(by)) {
            throw new NotAllowedException(by.name + " may drop only what they planned");
        }
        planned.delete();
        return planned.dueOn;
    }

    /** To look at, with all that belongs to it. */
    @Transactional
    public PlannedStory see(long id, Account by) {
        PlannedStory planned = PlannedStory.withAllOf(id).orElseThrow(() -> new NoSuchStoryException(id));
        if (!planned.isOpenTo(by)) {
            throw new NotAllowedException(StoryAction.SEE, by.name);
        }
        return planned;
    }

    /**
     * Makes a draft of it, for who is to write it; once, however often it is asked.
     *
     * @return the story's number
     */
    @Transactional
    public long begin(long id, Account by) {
        PlannedStory planned = require(id, by);
        if (planned.isBegun()) {
            return planned.story.id;
        }
        if (!planned.canBeBegunBy(by)) {
            throw new NotAllowedException(by.name + " may not begin what somebody else is to write");
        }
        Story story = writing.create(
                StoryContentBuilder.builder()
                        .texts(Map.of(StoryField.HEADLINE, planned.words, StoryField.DATELINE, planned.place))
                        .headlineDerived(true)
                        .section(planned.section == null ? "" : planned.section.slug)
                        .build(),
                by);
        planned.story = story;
        if (planned.person != null && StoryAction.ASSIGN.isAllowed(by, story)) {
            assignments.assign(story.id, planned.person, by);
        }
        return story.id;
    }

    /** For who sees it, locked until the transaction ends. */
    private static PlannedStory require(long id, Account by) {
        PlannedStory planned = PlannedStory.<PlannedStory>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NoSuchStoryException(id));
        if (!planned.isOpenTo(by)) {
            throw new NotAllowedException(StoryAction.SEE, by.name);
        }
        return planned;
    }

    private static void take(PlannedStory planned, Line line, Account by) {
        String words = Normalization.line(line.words());
        if (words.isEmpty() || line.dueOn() == null) {
            throw new EmptyTextException("a planned story");
        }
        planned.words = words;
        if (by.role != Role.REPORTER) {
            planned.person = person(line.person()).orElse(null);
        } else if (planned.id == null) {
            planned.person = by;
        }
        planned.dueOn = line.dueOn();
        planned.dueTime = line.dueTime();
        planned.place = Normalization.line(line.place());
        planned.section = Section.named(line.section()).orElse(null);
    }

    private static Optional<Account> person(String name) {
        return name.isEmpty() ? Optional.empty() : Account.named(name).filter(account -> !account.isDisabled());
    }
}
