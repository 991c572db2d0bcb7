package shironam.desk.reasons;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.body.BodyTooDeepException;
import shironam.body.Finding;
import shironam.body.TextAccount;
import shironam.importing.ImportOutage;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.media.formats.UnusablePictureException;
import shironam.media.recordings.UnusableRecordingException;
import shironam.search.tables.IndexFailures;
import shironam.story.changes.FollowUpFailure;
import shironam.story.rights.BlockedPicture;

/**
 * A sentence for each reason: {@code messages/reason_bn.properties} and {@code reason_en}, with a line {@code method_$CONSTANT}
 * for every constant, or the build fails.
 */
@MessageBundle(value = "reason", locale = "en")
public interface ReasonMessages {
    /** Why a picture is not taken. */
    @Message
    String picture(UnusablePictureException.Reason reason);

    /** Why a film or sound is not taken. */
    @Message
    String recording(UnusableRecordingException.Reason reason);

    /** Why readers must not see a picture. */
    @Message
    String blocked(BlockedPicture.Why why);

    /** @param why as {@link #blocked} says it */
    @Message
    String pictureBlocked(String name, String why);

    @Message
    String pictureBlockedOn(String name, String why, String when);

    /** A picture's time ends soon. */
    @Message
    String pictureEnds(String name, String when);

    /** Why a text is not taken. */
    @Message
    String text(BodyTooDeepException.Reason reason);

    /** Why somebody elsewhere was not told of a change. */
    @Message
    String followUp(FollowUpFailure.Reason reason);

    /** What was found in a source and refused or turned into something else. */
    @Message
    String finding(Finding.Kind finding);

    /** Why an import has not taken in a source. */
    @Message
    String refusal(RefusalReason refusal);

    /** What somebody should know of a source. */
    @Message
    String note(Note.Kind note);

    /** Why a text of a source is in no part of its story. */
    @Message
    String dropped(TextAccount.Why why);

    /** Why an import ended early. */
    @Message
    String stopped(ImportOutage outage);

    /** Why the search has not taken in a story. */
    @Message
    String notIndexed(IndexFailures.Reason reason);
}
