package shironam.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the history and of two people at one story: {@code messages/history_bn.properties} and its English. */
@MessageBundle(value = "history", locale = "en")
public interface HistoryWords {
    @Message
    String changedMeanwhile();
}
