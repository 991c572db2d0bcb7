package shironam.site.share;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a story's share links say: {@code messages/share_bn.properties}. */
@MessageBundle(value = "share", locale = "bn")
public interface ShareMessages {
    @Message
    String share();

    @Message
    String copy();

    @Message
    String pass();

    @Message
    String facebook();

    @Message
    String x();

    @Message
    String whatsApp();

    @Message
    String telegram();

    @Message
    String email();
}
