package shironam.desk.notices;

import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import shironam.desk.requests.PostedForm;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.ChoosingDelivery.Wanted;
import shironam.story.outbox.DeliveryChoices.Chat;
import shironam.story.outbox.DeliveryChoices.Mail;

/** How somebody wants to be notified, as the form says it. */
public class ChoicesForm {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @RestForm
    @DefaultValue("off")
    String mail;

    @RestForm("by-mail")
    List<String> byMail;

    @RestForm("digest-at")
    String digestAt;

    @RestForm
    @DefaultValue("off")
    String chat;

    @RestForm("to-chat")
    List<String> toChat;

    @RestForm("chat-address")
    String chatAddress;

    @RestForm("chat-room")
    String chatRoom;

    @RestForm("quiet-from")
    String quietFrom;

    @RestForm("quiet-until")
    String quietUntil;

    Wanted wanted() {
        LocalTime morning = time(digestAt);
        return new Wanted(
                choice(Mail.values(), mail, Mail.OFF),
                kinds(byMail),
                morning == null ? MORNING : morning,
                choice(Chat.values(), chat, Chat.OFF),
                kinds(toChat),
                PostedForm.orEmpty(chatAddress).strip(),
                PostedForm.orEmpty(chatRoom).strip(),
                time(quietFrom),
                time(quietUntil));
    }

    private static <T extends Enum<T>> T choice(T[] choices, String word, T otherwise) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(otherwise);
    }

    private static Set<NoticeKind> kinds(List<String> words) {
        List<String> wanted = words == null ? List.of() : words;
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> wanted.contains(kind.word()))
                .collect(Collectors.toSet());
    }

    /** Null when nothing that is a time was given. */
    private static LocalTime time(String field) {
        try {
            return field == null || field.isBlank() ? null : LocalTime.parse(field.strip());
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
