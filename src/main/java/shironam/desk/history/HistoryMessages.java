package shironam.desk.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the history and of two people at one story: {@code messages/history_bn.properties} and its English. */
@MessageBundle(value = "history", locale = "en")
public interface HistoryMessages {
    @Message
    String changedMeanwhile();

    @Message
    String chainHolds();

    @Message
    String chainBroken(String number);

    @Message
    String allRevisions();

    @Message
    String pinnedRevisions();

    @Message
    String nothingPinned();

    @Message
    String pinned();

    @Message
    String pinName();

    @Message
    String pin();

    @Message
    String rename();

    @Message
    String unpin();

    @Message
    String compare();

    @Message
    String compareHint();

    @Message
    String compareFrom();

    @Message
    String compareTo();

    @Message
    String earlierInSitting(String count);

    @Message
    String conflictMerged(String number);

    @Message
    String conflictQuestions();

    @Message
    String conflictMergedOwn(String number);

    @Message
    String conflictQuestionsOwn();

    @Message
    String chooseEarlier();

    @Message
    String chooseLater();

    @Message
    String mergedWithOwn();

    @Message
    String chooseTheirs();

    @Message
    String chooseMine();

    @Message
    String chooseBoth();

    @Message
    String putTogether();

    @Message
    String mergedWith(String who);

    @Message
    String mergedWithImport();

    @Message
    String seeMerged();

    @Message
    String present(String names);

    @Message
    String partTitle();

    @Message
    String noDifference();

    @Message
    String revisionNumber(String number);

    @Message
    String current();

    @Message
    String byImport();

    @Message
    String changedParts();

    @Message
    String restore();

    @Message
    String thisRevision();

    @Message
    String nothingBefore();
}
