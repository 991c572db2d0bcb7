package shironam.desk.outbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails and messages to chats say: {@code messages/outbox_bn.properties} and {@code outbox_en}. */
@MessageBundle(value = "outbox", locale = "en")
public interface OutboxMessages {
    @Message
    String subject(String title, String said);

    @Message
    String untitled();

    @Message
    String foot(String paper, String choices);

    /** Over the link of a mail. */
    @Message
    String open();

    @Message
    String digest(String count);

    @Message
    String trial();

    @Message
    String trialText(String paper);
}
