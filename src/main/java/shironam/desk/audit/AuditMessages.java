package shironam.desk.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.identity.audit.AuditAction;

/** What the desk says of the audit trail: {@code messages/audit_bn.properties} and {@code audit_en}. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditMessages {
    @Message
    String action(AuditAction action);

    @Message
    String actionTitle();

    @Message
    String byCommand();

    @Message
    String byImport();

    @Message
    String download();

    @Message
    String everyDeed();

    @Message
    String everybody();

    @Message
    String fromDay();

    @Message
    String nobody();

    @Message
    String notADay();

    @Message
    String nothingFound();

    @Message
    String ofAccounts();

    @Message
    String ofStories();

    @Message
    String olderLines();

    @Message
    String onePicture();

    @Message
    String person();

    @Message
    String revision(String number);

    @Message
    String sectionAt(String name, String position);

    @Message
    String sectionIn(String name, String position, String parent);

    @Message
    String story(String number);

    @Message
    String textOrNumber();

    @Message
    String toDay();

    @Message
    String trail();

    @Message
    String trailAbout();
}
