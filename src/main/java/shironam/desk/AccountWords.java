package shironam.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.identity.Deed;

/** What the desk says of accounts and of the audit trail: {@code messages/acc_bn.properties} and {@code acc_en}. */
@MessageBundle(value = "acc", locale = "en")
public interface AccountWords {
    @Message
    String trail();

    @Message
    String trailAbout();

    @Message
    String person();

    @Message
    String everybody();

    @Message
    String deed(Deed deed);

    @Message
    String deedTitle();

    @Message
    String everyDeed();

    @Message
    String ofAccounts();

    @Message
    String ofStories();

    @Message
    String fromDay();

    @Message
    String toDay();

    @Message
    String textOrNumber();

    @Message
    String notADay();

    @Message
    String download();

    @Message
    String nothingFound();

    @Message
    String nobody();

    @Message
    String byImport();

    @Message
    String byCommand();

    @Message
    String story(String number);

    @Message
    String olderLines();
}
