package shironam.site.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says that stands in when there is no network: {@code messages/offline_bn.properties}. */
@MessageBundle(value = "offline", locale = "bn")
public interface OfflineMessages {
    @Message
    String title();

    @Message
    String noNetwork();

    @Message
    String why();

    @Message
    String again();

    @Message
    String kept();

    @Message
    String keptWhy();
}
