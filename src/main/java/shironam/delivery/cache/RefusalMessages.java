package shironam.delivery.cache;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a reader is told whose request is refused before it reaches the site: {@code messages/refusal_bn.properties}. */
@MessageBundle(value = "refusal", locale = "bn")
public interface RefusalMessages {
    @Message
    String notUnderstood();
}
