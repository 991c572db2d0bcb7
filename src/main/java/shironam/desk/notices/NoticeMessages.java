package shironam.desk.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told at the desk and by mail: {@code messages/notices_bn.properties} and {@code notices_en}. */
@MessageBundle(value = "notices", locale = "en")
public interface NoticeMessages {
    @Message
    String title();

    @Message
    String bell(String count);

    @Message
    String all();

    @Message
    String unread();

    @Message
    String newOne();

    @Message
    String none();

    @Message
    String noneUnread();

    @Message
    String markAll();

    @Message
    String markRead(String title);

    @Message
    String markUnread(String title);

    @Message
    String read();

    @Message
    String asUnread();

    @Message
    String older();

    @Message
    String gone();

    @Message
    String assigned(String by);

    @Message
    String mentioned(String by);

    @Message
    String commented(String by);

    @Message
    String submitted(String by);

    @Message
    String sentBack(String by);

    @Message
    String published(String by);

    @Message
    String scheduled(String by, String when);

    @Message
    String notReady(String when);

    @Message
    String pictureEnds(String when);

    @Message
    String followUpFailed(String target);

    @Message
    String importEnded();

    @Message
    String picture();

    @Message
    String followUp();

    @Message
    String importRun(String number);
}
