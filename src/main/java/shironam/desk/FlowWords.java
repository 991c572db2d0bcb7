package shironam.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says of a story's way to its readers: {@code messages/flow_bn.properties} and {@code flow_en}. */
@MessageBundle(value = "flow", locale = "en")
public interface FlowWords {
    @Message
    String unschedule();

    @Message
    String unscheduleText();
}
