package shironam.desk.outbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import shironam.story.outbox.ChoosingDelivery;
import shironam.story.outbox.DeliveryChoices;
import shironam.story.outbox.OutgoingMessage;

/** Sends a message to a chat, in the form that this takes. */
@ApplicationScoped
class ChatDelivery {
    /** Chats refuse what is longer. */
    private static final int LONGEST = 3_000;

    @Inject
    ChoosingDelivery choosing;

    @Inject
    WebhookClient client;

    void send(OutgoingMessage message, DeliveryChoices choices, MessageText text)
            throws IOException, InterruptedException {
        String address = choosing.address(choices)
                .orElseThrow(() -> new IllegalArgumentException("the address can't be decrypted any more"));
        ObjectNode json = switch (choices.chat()) {
            case TELEGRAM -> telegram(text, choices.chatRoom);
            case SLACK -> JsonNodeFactory.instance.objectNode().put("text", escaped(plain(text)));
            case MATTERMOST, OFF -> JsonNodeFactory.instance.objectNode().put("text", plain(text));
        };
        client.post(URI.create(address), json.toString(), "outgoing-" + message.id);
    }

    private static ObjectNode telegram(MessageText text, String room) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("chat_id", room).put("text", plain(text));
        json.putObject("link_preview_options").put("is_disabled", true);
        return json;
    }

    /** Bare addresses are links everywhere. */
    private static String plain(MessageText text) {
        return MessageText.cut(text.text(), LONGEST) + (text.link() == null ? "" : "\n" + text.link());
    }

    /** The three signs that Slack reads as its own. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
