package shironam.site.feeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the feeds says: {@code messages/feed_bn.properties}. */
@MessageBundle(value = "feed", locale = "bn")
public interface FeedMessages {
    @Message
    String feeds();

    @Message
    String description();

    @Message
    String about();

    @Message
    String anyAddressBefore();

    @Message
    String anyAddressAfter();
}
