package shironam.desk.notices;

import java.time.Instant;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.reasons.Bundles;
import shironam.story.notices.ListedNotice;

/** A notice in the words of its reader's language, and where it leads. */
public record NoticeWords(ListedNotice notice, String language) {
    static NoticeMessages messages(String language) {
        return Bundles.in(NoticeMessages.class, language);
    }

    /** The headline of its story, or the name of what else it tells of; empty for a story without a headline. */
    public String title() {
        return switch (notice.kind()) {
            case PICTURE_ENDS -> messages(language).picture();
            case FOLLOW_UP_FAILED -> messages(language).followUp();
            case IMPORT_ENDED ->
                messages(language).importRun(DeskNumbers.digits(Long.parseLong(notice.subject()), language));
            case BACKUP_FAILED -> messages(language).backup();
            default -> notice.headline();
        };
    }

    /** What happened, as a sentence. */
    public String said() {
        NoticeMessages words = messages(language);
        return switch (notice.kind()) {
            case ASSIGNED -> words.assigned(by());
            case MENTIONED -> words.mentioned(by());
            case COMMENTED -> words.commented(by());
            case SUBMITTED -> words.submitted(by());
            case SENT_BACK -> words.sentBack(by());
            case APPROVED ->
                waits() ? words.scheduled(by(), DeskDates.words(notice.publishAt(), language)) : words.published(by());
            case NOT_READY -> words.notReady(DeskDates.words(notice.due(), language));
            case PICTURE_ENDS -> words.pictureEnds(DeskDates.words(notice.due(), language));
            case FOLLOW_UP_FAILED -> words.followUpFailed(notice.subject().replaceFirst(" .*", ""));
            case IMPORT_ENDED -> words.importEnded();
            case BACKUP_FAILED -> words.backupFailed();
        };
    }

    /** Where what it tells of stands. */
    public String place() {
        return switch (notice.kind()) {
            case PICTURE_ENDS -> "/desk/pictures/" + notice.subject().replaceFirst("@.*", "");
            case FOLLOW_UP_FAILED -> "/desk/follow-ups";
            case IMPORT_ENDED -> "/desk/imports/" + notice.subject();
            case BACKUP_FAILED -> "/desk/settings#backup";
            default ->
                "/desk/stories/" + notice.story() + (notice.comment() == null ? "" : "#comment-" + notice.comment());
        };
    }

    private boolean waits() {
        return notice.publishAt() != null && notice.publishAt().isAfter(Instant.now());
    }

    private String by() {
        return notice.by() == null ? "–" : notice.by();
    }
}
