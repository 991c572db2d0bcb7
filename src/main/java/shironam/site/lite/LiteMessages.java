package shironam.site.lite;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What light pages say: {@code messages/lite_bn.properties}. */
@MessageBundle(value = "lite", locale = "bn")
public interface LiteMessages {
    @Message
    String picture();

    @Message
    String pictureOf(String alt);

    @Message
    String full();
}
