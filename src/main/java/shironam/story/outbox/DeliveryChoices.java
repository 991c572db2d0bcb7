package shironam.story.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import shironam.bangla.Dates;
import shironam.story.notices.NoticeKind;

/** By which ways somebody wants to hear of their notices, of which of them, and when not. */
@Entity
@Table(name = "delivery_choices")
public class DeliveryChoices extends PanacheEntityBase {
    /** How often by mail. */
    public enum Mail {
        OFF,
        EACH,
        DAILY
    }

    /** To which chat, and so in which form. */
    public enum Chat {
        OFF,
        TELEGRAM,
        SLACK,
        MATTERMOST
    }

    @Id
    @Column(name = "account_id")
    public Long accountId;

    String mail = word(Mail.OFF);

    @Column(name = "mail_without")
    public String[] mailWithout = {};

    /** When the daily mail comes, by the paper's clock. */
    @Column(name = "digest_at")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    public LocalTime digestAt = LocalTime.of(8, 0);

    String chat = word(Chat.OFF);

    @Column(name = "chat_without")
    public String[] chatWithout = {};

    @Column(name = "chat_address")
    String chatAddress = "";

    /** The number of the chat, where the address does not say it: with Telegram. */
    @Column(name = "chat_room")
    public String chatRoom = "";

    /** Nothing is sent from then on, by the paper's clock; null for at no time. */
    @Column(name = "quiet_from")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    public LocalTime quietFrom;

    @Column(name = "quiet_until")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    public LocalTime quietUntil;

    /** As they have been chosen; where nothing was, nothing is sent. */
    public static DeliveryChoices of(long account) {
        DeliveryChoices chosen = findById(account);
        if (chosen == null) {
            chosen = new DeliveryChoices();
            chosen.accountId = account;
        }
        return chosen;
    }

    public Mail mail() {
        return Mail.valueOf(mail.toUpperCase(Locale.ROOT));
    }

    public Chat chat() {
        return Chat.valueOf(chat.toUpperCase(Locale.ROOT));
    }

    public boolean hasChatAddress() {
        return !chatAddress.isEmpty();
    }

    /** Whether notices of that kind go there, if the way is open at all. */
    public boolean takes(Channel channel, NoticeKind kind) {
        return !Arrays.asList(channel == Channel.MAIL ? mailWithout : chatWithout)
                .contains(kind.word());
    }

    /** When the quiet hours end that are at that moment; empty where there are none. */
    public Optional<Instant> quietUntil(Instant moment) {
        if (quietFrom == null || quietFrom.equals(quietUntil)) {
            return Optional.empty();
        }
        ZonedDateTime here = moment.atZone(Dates.zone());
        LocalTime time = here.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietUntil);
        boolean quiet = overnight
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        if (!quiet) {
            return Optional.empty();
        }
        boolean tomorrow = overnight && !time.isBefore(quietFrom);
        return Optional.of(here.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(quietUntil)
                .atZone(Dates.zone())
                .withLaterOffsetAtOverlap() // an hour that comes twice ends with the second
                .toInstant());
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
