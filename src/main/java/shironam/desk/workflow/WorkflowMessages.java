package shironam.desk.workflow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.search.tables.IndexFailures;
import shironam.story.changes.FollowUp;
import shironam.story.outbox.Channel;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.workflow.Correction;

/** What the desk says of a story's way to its readers: {@code messages/workflow_bn.properties} and {@code workflow_en}. */
@MessageBundle(value = "workflow", locale = "en")
public interface WorkflowMessages {
    @Message
    String inTrash();

    @Message
    String goneAt(String when);

    @Message
    String fetchBack();

    @Message
    String withoutAlt(String picture);

    @Message
    String leadPicture();

    @Message
    String pictureInText(String number);

    @Message
    String bijoy();

    @Message
    String bijoyPreview();

    @Message
    String review();

    @Message
    String why();

    @Message
    String sendBack();

    @Message
    String takeBackText();

    @Message
    String takeBack();

    @Message
    String submit();

    @Message
    String submitShort();

    @Message
    String comments();

    @Message
    String noComments();

    @Message
    String wasSentBack();

    @Message
    String settledBy(String by);

    @Message
    String settle();

    @Message
    String reopen();

    @Message
    String yourComment();

    @Message
    String say();

    @Message
    String commentHint();

    @Message
    String commentUnsent();

    @Message
    String commentHere();

    @Message
    String dropQuote();

    @Message
    String showPlace();

    @Message
    String placeGone();

    @Message
    String placeChanged();

    @Message
    String corrections();

    @Message
    String correctionHint();

    @Message
    String correctionKind();

    @Message
    String typing();

    @Message
    String fact();

    @Message
    String legal();

    @Message
    String correctionWords();

    @Message
    String correct();

    @Message
    String way();

    @Message
    String assigned();

    @Message
    String nobody();

    @Message
    String assign();

    @Message
    String embargoUntil();

    @Message
    String embargoHint();

    @Message
    String embargoMark(String until);

    @Message
    String setEmbargo();

    @Message
    String liftEmbargo();

    @Message
    String embargoAsks(String until);

    @Message
    String embargoBreak();

    @Message
    String trashHint();

    @Message
    String throwAway();

    @Message
    String kind(Correction.Kind kind);

    @Message
    String followUps();

    @Message
    String followUpsText();

    @Message
    String itsStory();

    @Message
    String tryAgain();

    @Message
    String seen();

    @Message
    String nothingFailed();

    @Message
    String followUp(FollowUp.Kind kind);

    @Message
    String undelivered();

    @Message
    String undeliveredText();

    @Message
    String outgoing(OutgoingMessage.Kind kind);

    @Message
    String channel(Channel channel);

    @Message
    String sendAgain();

    @Message
    String allSeen();

    @Message
    String newLink();

    @Message
    String unsaid(String letters);

    @Message
    String unindexed();

    @Message
    String unindexedText();

    @Message
    String unindexedWork(IndexFailures.Work work);

    @Message
    String nextAttempt(String when);

    @Message
    String noMoreAttempts();

    @Message
    String unschedule();

    @Message
    String unscheduleText();
}
