package shironam.desk.cards;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.newsroom.CardCheck;

/** What the pages of cards say: {@code messages/cards_bn.properties} and {@code messages/cards_en.properties}. */
@MessageBundle(value = "cards", locale = "en")
public interface CardMessages {
    @Message
    String title();

    @Message
    String problems();

    @Message
    String problemsText();

    @Message
    String kind(CardCheck.Kind kind);

    @Message
    String drawing();

    @Message
    String incoming();

    @Message
    String noIncoming();

    @Message
    String outgoing();

    @Message
    String noOutgoing();

    @Message
    String broken();

    @Message
    String elsewhere();

    @Message
    String replaceBy();

    @Message
    String replace(String headline);

    @Message
    String meanwhile();

    @Message
    String replaced();

    @Message
    String inStory();

    @Message
    String more();

    @Message
    String nothing();
}
