package shironam.site.live;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands beside live updates: {@code messages/coverage_bn.properties}. */
@MessageBundle(value = "coverage", locale = "bn")
public interface CoverageMessages {
    @Message
    String ended();

    @Message
    String on();

    @Message
    String reload();

    @Message
    String points();

    @Message
    String count();

    @Message
    String changed();
}
