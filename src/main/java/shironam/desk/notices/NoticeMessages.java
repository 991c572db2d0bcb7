package shironam.desk.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.Channel;
import shironam.story.outbox.ChoosingDelivery;
import shironam.story.outbox.DeliveryChoices;

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
    String backupFailed();

    @Message
    String backup();

    @Message
    String picture();

    @Message
    String followUp();

    @Message
    String importRun(String number);

    @Message
    String choices();

    @Message
    String choicesAbout();

    @Message
    String saved();

    @Message
    String tried();

    @Message
    String mail();

    @Message
    String noMailServer();

    @Message
    String noMailAddress();

    @Message
    String mailTo(String address);

    @Message
    String howOften();

    @Message
    String digestAt();

    @Message
    String mailChoice(DeliveryChoices.Mail choice);

    @Message
    String chat();

    @Message
    String chatAbout();

    @Message
    String whichChat();

    @Message
    String chatChoice(DeliveryChoices.Chat choice);

    @Message
    String chatRoom();

    @Message
    String chatAddress();

    @Message
    String chatAddressHint();

    @Message
    String chatKnown(String host);

    @Message
    String which();

    @Message
    String kindOf();

    @Message
    String kind(NoticeKind kind);

    @Message
    String quiet();

    @Message
    String quietAbout(String clock);

    @Message
    String quietFrom();

    @Message
    String quietUntil();

    @Message
    String save();

    @Message
    String trial();

    @Message
    String trialMail();

    @Message
    String trialChat();

    @Message
    String problem(ChoosingDelivery.Reason problem);

    @Message
    String failing(Channel channel);
}
