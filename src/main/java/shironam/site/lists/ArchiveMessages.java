package shironam.site.lists;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the date archive says: {@code messages/archive_bn.properties}. */
@MessageBundle(value = "archive", locale = "bn")
public interface ArchiveMessages {
    @Message
    String archive();

    @Message
    String allOfDay(String day);

    @Message
    String otherDays();

    @Message
    String dayBefore(String day);

    @Message
    String dayAfter(String day);

    @Message
    String chooseDay();

    @Message
    String month();

    @Message
    String year();

    @Message
    String show();

    @Message
    String sunday();

    @Message
    String monday();

    @Message
    String tuesday();

    @Message
    String wednesday();

    @Message
    String thursday();

    @Message
    String friday();

    @Message
    String saturday();

    @Message
    String sun();

    @Message
    String mon();

    @Message
    String tue();

    @Message
    String wed();

    @Message
    String thu();

    @Message
    String fri();

    @Message
    String sat();
}
