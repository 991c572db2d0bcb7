package shironam.story;

import java.util.Objects;
import shironam.identity.Account;
import shironam.identity.Role;

/**
 * What one may want to do to a story, and who may: by the account's role, by whether the story is theirs (begun by them
 * or assigned to them), and by where the story stands. The desk asks the same questions to know what to offer.
 */
public enum StoryAction {
    /** See it at the desk, with its history and previews. */
    SEE,
    /** Say something about it beside its text. */
    COMMENT,
    EDIT,
    /** Hand it to the editors. */
    SUBMIT,
    /** Return it to its writer, saying why; or take back what one handed in. */
    SEND_BACK,
    /** Say who is to work on it. */
    ASSIGN,
    /** Put it before readers, now or at a later moment; keep it from them until a moment. */
    PUBLISH,
    /** Call off a publication whose time has not come. */
    UNSCHEDULE,
    /** Take it away from readers. */
    WITHDRAW,
    /** Tell readers what was wrong in it. */
    CORRECT,
    /** Tell it live: begin that, end it, and everything that is told in between. */
    REPORT_LIVE,
    /** Throw it away, or fetch it back. */
    TRASH;

    public boolean isAllowed(Account account, Story story) {
        return isRoles(account, story) && !isOthersFirstWords(account, story);
    }

    /** Likewise, when its writer has shown it to others. */
    public boolean isRoles(Account account, Story story) {
        return fits(story) && (account.role == Role.REPORTER ? isReporters(account, story) : isEditors(account, story));
    }

    /** What nobody has saved yet is its writer's alone, whoever asks. */
    private static boolean isOthersFirstWords(Account account, Story story) {
        return story.isUnfinished() && !is(account, story.createdBy) && story.isFirstWords();
    }

    public void require(Account account, Story story) {
        if (!isAllowed(account, story)) {
            throw new NotAllowedException(this, account.name);
        }
    }

    /** Whether it makes sense where the story stands, whoever asks. */
    private boolean fits(Story story) {
        boolean trashed = story.isTrashed();
        return switch (this) {
            case SEE -> true;
            case COMMENT, EDIT, ASSIGN, PUBLISH, REPORT_LIVE -> !trashed;
            case SUBMIT -> !trashed && story.status == Status.DRAFT;
            case SEND_BACK -> !trashed && story.status == Status.IN_REVIEW;
            case UNSCHEDULE, WITHDRAW, CORRECT -> story.status == Status.PUBLISHED;
            case TRASH -> story.status != Status.PUBLISHED;
        };
    }

    private boolean isReporters(Account account, Story story) {
        boolean begun = is(account, story.createdBy);
        boolean theirs = begun || is(account, story.assignedTo);
        return switch (this) {
            case SEE, COMMENT, SUBMIT, SEND_BACK -> theirs;
            case EDIT -> theirs && story.status == Status.DRAFT;
            case TRASH -> begun && story.status == Status.DRAFT;
            case ASSIGN, PUBLISH, UNSCHEDULE, WITHDRAW, CORRECT, REPORT_LIVE -> false;
        };
    }

    private boolean isEditors(Account account, Story story) {
        boolean chief = account.role != Role.EDITOR;
        return switch (this) {
            case WITHDRAW, CORRECT -> chief;
            case PUBLISH -> chief || story.status != Status.WITHDRAWN;
            case TRASH -> chief || story.isUnfinished();
            default -> true;
        };
    }

    private static boolean is(Account account, Account other) {
        return other != null && Objects.equals(other.id, account.id);
    }
}
