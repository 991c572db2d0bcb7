package shironam.site.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers are told when there is nothing to see: {@code messages/fault_bn.properties}. */
@MessageBundle(value = "fault", locale = "bn")
public interface ErrorMessages {
    @Message
    String missingTitle();

    @Message
    String failedTitle();

    @Message
    String missing();

    @Message
    String missingWhy();

    @Message
    String withdrawn();

    @Message
    String withdrawnWhy();

    @Message
    String failed();

    @Message
    String failedWhy();

    @Message
    String missingFile();

    @Message
    String withdrawnFile();

    @Message
    String failedFile();

    @Message
    String back();

    @Message
    String latest();
}
