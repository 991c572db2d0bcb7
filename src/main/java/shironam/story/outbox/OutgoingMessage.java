package shironam.story.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import shironam.identity.Account;
import shironam.story.changes.FollowUpFailure;
import shironam.story.changes.RetriedCall;

/**
 * Something that goes to one person by one way. It holds no words but those of a letter: a notice and a digest are written
 * when they are sent, of what their reader may know then.
 */
@Entity
@Table(name = "outgoing_messages")
public class OutgoingMessage extends RetriedCall {
    /** What it brings. */
    public enum Kind {
        NOTICE,
        DIGEST,
        /** A text of its own: an invitation, a link for a password. */
        LETTER,
        /** Shows that the way is open. */
        TRIAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    String channel;

    /** To whom; null for a letter to somebody who has no account yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account to;

    @Column(name = "notice_id")
    public Long noticeId;

    /** Of a digest. */
    public LocalDate day;

    String letter = "";

    /** To which mail address a letter goes, until it was sent, or was given up and somebody saw that. */
    public String address = "";

    /** When somebody saw that it was given up. */
    @Column(name = "seen_at")
    Instant seenAt;

    protected OutgoingMessage() {}

    OutgoingMessage(Channel channel, Account to, Instant dueAt) {
        this.channel = channel.word();
        this.to = to;
        this.dueAt = dueAt;
    }

    public Channel channel() {
        return Channel.valueOf(channel.toUpperCase(Locale.ROOT));
    }

    public Kind kind() {
        return noticeId != null ? Kind.NOTICE : day != null ? Kind.DIGEST : to != null ? Kind.TRIAL : Kind.LETTER;
    }

    /** The newest to that person by that way that has failed, or fails, and nothing has come through after it. */
    public static Optional<FollowUpFailure> failing(long account, Channel channel) {
        return OutgoingMessage.<OutgoingMessage>find(
                        "to.id = ?1 and channel = ?2 and (attempts > 0 or failedAt is not null) order by id desc",
                        account,
                        channel.word())
                .page(0, 1)
                .firstResultOptional()
                .filter(newest -> newest.doneAt == null)
                .map(OutgoingMessage::why);
    }

    /** How many trials go to that person by that way and are neither sent nor given up. */
    static long trialsWaiting(long account, Channel channel) {
        return count(
                "to.id = ?1 and channel = ?2 and noticeId is null and day is null and doneAt is null and failedAt is null",
                account,
                channel.word());
    }

    @Override
    public void succeeded(Instant now) {
        super.succeeded(now);
        letter = ""; // what is in it opens an account
        address = "";
    }

    @Override
    public void failed(FollowUpFailure why, Instant now) {
        super.failed(why, now);
        if (failedAt != null) {
            letter = "";
        }
    }
}
