package shironam.story.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shironam.identity.Account;
import shironam.identity.SecretEncryption;
import shironam.settings.NoticeSettings;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.DeliveryChoices.Chat;
import shironam.story.outbox.DeliveryChoices.Mail;

/** Everybody chooses for themselves how they hear of their notices. */
@ApplicationScoped
public class ChoosingDelivery {
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_ROOM = 100;

    @Inject
    SecretEncryption secrets;

    @Inject
    NoticeSettings settings;

    /** Why a choice can't be. */
    public enum Reason {
        /** By mail, and the account has no mail address. */
        NO_MAIL_ADDRESS,
        /** What was given is no address that begins with https:, or with http: where it leads to a host of the house. */
        BAD_ADDRESS,
        /** To a chat, and without the address of its webhook. */
        NO_ADDRESS,
        /** To Telegram, and without the chat's number. */
        NO_ROOM,
        /** One end of the quiet hours is missing. */
        HALF_QUIET
    }

    public static class RefusedChoiceException extends RuntimeException {
        public final Reason reason;

        RefusedChoiceException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    /**
     * What somebody wants.
     *
     * @param byMail of which kinds; {@code toChat} too
     * @param address of the webhook; empty for the one that is known
     * @param quietFrom null for no quiet hours; {@code quietUntil} too
     */
    public record Wanted(
            Mail mail,
            Set<NoticeKind> byMail,
            LocalTime digestAt,
            Chat chat,
            Set<NoticeKind> toChat,
            String address,
            String room,
            LocalTime quietFrom,
            LocalTime quietUntil) {}

    /** @throws RefusedChoiceException when something is missing for what is wanted */
    @Transactional
    public void choose(Account own, Wanted wanted) {
        DeliveryChoices choices = DeliveryChoices.of(own.id);
        check(own, choices, wanted);
        choices.mail = DeliveryChoices.word(wanted.mail);
        choices.mailWithout = without(wanted.byMail);
        choices.digestAt = wanted.digestAt;
        choices.chat = DeliveryChoices.word(wanted.chat);
        choices.chatWithout = without(wanted.toChat);
        choices.chatRoom = wanted.room;
        choices.quietFrom = wanted.quietFrom;
        choices.quietUntil = wanted.quietUntil;
        if (!wanted.address.isEmpty()) {
            choices.chatAddress = secrets.seal(context(own.id), wanted.address.getBytes(StandardCharsets.UTF_8));
        } else if (wanted.chat == Chat.OFF) {
            choices.chatAddress = "";
        }
        choices.persist();
    }

    private void check(Account own, DeliveryChoices known, Wanted wanted) {
        if (wanted.mail != Mail.OFF && own.mailAddress.isEmpty()) {
            throw new RefusedChoiceException(Reason.NO_MAIL_ADDRESS);
        }
        if (!wanted.address.isEmpty() && !isUsable(wanted.address)) {
            throw new RefusedChoiceException(Reason.BAD_ADDRESS);
        }
        if (wanted.chat != Chat.OFF && wanted.address.isEmpty() && !known.hasChatAddress()) {
            throw new RefusedChoiceException(Reason.NO_ADDRESS);
        }
        if (wanted.chat == Chat.TELEGRAM && wanted.room.isEmpty() || wanted.room.length() > LONGEST_ROOM) {
            throw new RefusedChoiceException(Reason.NO_ROOM);
        }
        if ((wanted.quietFrom == null) != (wanted.quietUntil == null)) {
            throw new RefusedChoiceException(Reason.HALF_QUIET);
        }
    }

    private boolean isUsable(String address) {
        try {
            URI uri = URI.create(address);
            return address.length() <= LONGEST_ADDRESS
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()) && isInternal(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Whether the operator names it as a host of the house. */
    public boolean isInternal(String host) {
        return settings.hosts().orElse(List.of()).contains(host.toLowerCase(Locale.ROOT));
    }

    private static String[] without(Set<NoticeKind> wanted) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> !wanted.contains(kind))
                .map(NoticeKind::word)
                .toArray(String[]::new);
    }

    /** Where the webhook is; empty where there is none, or where it was encrypted under another key. */
    public Optional<String> address(DeliveryChoices choices) {
        return choices.hasChatAddress()
                ? secrets.open(context(choices.accountId), choices.chatAddress)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String context(long account) {
        return "webhook of " + account;
    }
}
