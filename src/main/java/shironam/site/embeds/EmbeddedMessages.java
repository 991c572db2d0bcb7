package shironam.site.embeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.body.embeds.EmbedProvider;
import shironam.body.embeds.EmbedShape;

/** What readers are told of what another site shows: {@code messages/embedded_bn.properties}. */
@MessageBundle(value = "embedded", locale = "bn")
public interface EmbeddedMessages {
    @Message
    String provider(EmbedProvider provider);

    /** ইউটিউবে দেখুন. */
    @Message
    String seeAt(EmbedProvider provider);

    @Message
    String seeAtSite(String site);

    @Message
    String what(EmbedShape shape);

    /** What is said in a sound, to be read. */
    @Message
    String captions();

    /** The language of what is said in a film. */
    @Message
    String bengali();

    @Message
    String note(String provider);

    @Message
    String always(String provider);
}
