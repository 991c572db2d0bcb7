package shironam.desk.workflow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says of links to drafts: {@code messages/previewlink_bn.properties} and {@code previewlink_en}. */
@MessageBundle(value = "previewlink", locale = "en")
public interface PreviewLinkMessages {
    @Message
    String title();

    @Message
    String hint();

    @Message
    String madeBy(String by);

    @Message
    String until(String when);

    @Message
    String stopped();

    @Message
    String revoke();

    @Message
    String revokeThat(String by, String until);

    @Message
    String lasts();

    @Message
    String oneDay();

    @Message
    String threeDays();

    @Message
    String sevenDays();

    @Message
    String embargoKnown(String until);

    @Message
    String make();

    @Message
    String linkTo(String headline);

    @Message
    String handOver();

    @Message
    String link();

    @Message
    String shownOnce();

    @Message
    String back();
}
