package shironam.site.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What llms.txt says: {@code messages/machine_bn.properties}. */
@MessageBundle(value = "machine", locale = "bn")
public interface LlmsMessages {
    @Message
    String markdown();

    @Message
    String forPrograms();
}
