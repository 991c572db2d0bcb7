package shironam.desk.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the dashboard says: {@code messages/dashboard_bn.properties} and {@code messages/dashboard_en.properties}. */
@MessageBundle(value = "dashboard", locale = "en")
public interface DashboardMessages {
    @Message
    String block(DashboardView.Kind kind);

    @Message
    String nothingHere(DashboardView.Kind kind);

    @Message
    String allAbove();

    @Message
    String backupFailed();

    @Message
    String seeBackups();

    @Message
    String undelivered(String count);

    @Message
    String seeUndelivered();

    @Message
    String picturesEnding();
}
