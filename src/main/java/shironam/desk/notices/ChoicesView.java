package shironam.desk.notices;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.changes.FollowUpFailure;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.Channel;
import shironam.story.outbox.ChoosingDelivery;
import shironam.story.outbox.DeliveryChoices;

/**
 * @param mailOn whether the paper can send mail
 * @param mailAddress of the account, or empty
 * @param digestAt as a field for times takes it; {@code quietFrom} and {@code quietUntil} too, or empty
 * @param chatHost where the webhook is that is known; null without one
 * @param clock by which clock times are
 * @param problem why the choice was refused; or null
 * @param failing ways by which nothing comes through
 * @param said whether it was saved ({@code saved}), or something is on its way for show ({@code tried}); or null
 */
public record ChoicesView(
        DeskFrame frame,
        boolean mailOn,
        String mailAddress,
        DeliveryChoices.Mail mail,
        String digestAt,
        DeliveryChoices.Chat chat,
        String chatHost,
        String chatRoom,
        String quietFrom,
        String quietUntil,
        String clock,
        List<KindRow> kinds,
        ChoosingDelivery.Reason problem,
        List<Failing> failing,
        String said) {

    /** @param hidden whether nobody in their role is told of it; what they chose stays */
    public record KindRow(NoticeKind kind, boolean byMail, boolean toChat, boolean hidden) {}

    public record Failing(Channel channel, FollowUpFailure why) {}

    public DeliveryChoices.Mail[] mails() {
        return DeliveryChoices.Mail.values();
    }

    public DeliveryChoices.Chat[] chats() {
        return DeliveryChoices.Chat.values();
    }

    public boolean hasMail() {
        return mailOn && !mailAddress.isEmpty();
    }
}
