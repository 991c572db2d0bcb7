package shironam.story.outbox;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.bangla.Dates;
import shironam.identity.Account;
import shironam.identity.SecretEncryption;
import shironam.settings.MailSettings;
import shironam.story.changes.FollowUpFailure;
import shironam.story.notices.NoticesWritten;

/**
 * What goes to people by mail and to chats. A message is planned in the transaction of what it tells, and sent by whichever
 * node takes the row first: its lock is held until the result is written. A node that dies in between leaves the row for
 * another, which sends the message under the same name, by which mail programs know that they have it.
 */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String SEALED = "letter";

    @Inject
    Clock clock;

    @Inject
    MailSettings mail;

    @Inject
    SecretEncryption secrets;

    /** How one is sent. Throws what went wrong. */
    public interface Sending {
        /** @return until when it has to wait; empty when it is sent, or when there is nothing to be told any more */
        Optional<Instant> send(OutgoingMessage message) throws Exception;
    }

    /** A text of its own, and to which mail address. */
    public record Letter(String address, String subject, String text) {
        byte[] stored() {
            return (address + "\n" + subject + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }

        static Letter read(byte[] stored) {
            String[] parts = new String(stored, StandardCharsets.UTF_8).split("\n", 3);
            return new Letter(parts[0], parts[1], parts[2]);
        }
    }

    /** In the transaction in which people are told: each of them by the ways that they have chosen. */
    void plan(@Observes NoticesWritten written) {
        getEntityManager()
                .createNativeQuery("""
                        insert into outgoing_messages (channel, account_id, notice_id, due_at)
                        select w.channel, n.account_id, n.id, n.created_at
                        from notices n join accounts a on a.id = n.account_id
                            join delivery_choices c on c.account_id = n.account_id
                            cross join lateral (values
                                ('mail', :mails and c.mail = 'each' and a.mail_address <> '' and n.kind <> all (c.mail_without)),
                                ('chat', c.chat <> 'off' and n.kind <> all (c.chat_without))) w (channel, wanted)
                        where n.id = any (:ids) and w.wanted
                        on conflict do nothing""")
                .setParameter("mails", mail.isOn())
                .setParameter("ids", written.ids().toArray(Long[]::new))
                .executeUpdate();
    }

    /** What stood unread when somebody's time for it came last, once a day for each who wants that. */
    @Transactional
    public void planDigests() {
        if (!mail.isOn()) {
            return;
        }
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery("""
                        insert into outgoing_messages (channel, account_id, day, due_at)
                        select 'mail', a.id, d.day, :now
                        from accounts a join delivery_choices c on c.account_id = a.id
                            cross join lateral (
                                select cast(cast(:here as timestamp) - cast(c.digest_at as interval) as date) as day) d
                        where a.disabled_at is null and a.mail_address <> '' and c.mail = 'daily'
                            and exists (
                                select from notices n
                                where n.account_id = a.id and n.read_at is null and n.kind <> all (c.mail_without)
                                    and n.created_at <= (d.day + c.digest_at) at time zone :zone)
                        on conflict do nothing""")
                .setParameter("here", now.atZone(Dates.zone()).toLocalDateTime())
                .setParameter("zone", Dates.zone().getId())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Plans a letter, in the transaction of what makes it necessary. It is encrypted until it is sent.
     *
     * @return whether the paper can send any
     */
    @Transactional
    public boolean post(Letter letter) {
        if (mail.isOn()) {
            OutgoingMessage message = new OutgoingMessage(Channel.MAIL, null, clock.instant());
            message.letter = secrets.seal(SEALED, letter.stored());
            message.address = letter.address();
            message.persist();
        }
        return mail.isOn();
    }

    public Optional<Letter> letter(OutgoingMessage message) {
        return secrets.open(SEALED, message.letter).map(Letter::read);
    }

    /** Sends something for show by a way that somebody has chosen. One that waits already is sent now, and no second one. */
    @Transactional
    public void tryOut(Account own, Channel channel) {
        if (channel == Channel.MAIL && !mail.isOn()) {
            return;
        }
        if (OutgoingMessage.trialsWaiting(own.id, channel) == 0) {
            new OutgoingMessage(channel, Account.findById(own.id), clock.instant()).persist();
        } else {
            hurryTrial(own, channel);
        }
    }

    /** One that is being sent at this moment is left alone. */
    private void hurryTrial(Account own, Channel channel) {
        getEntityManager()
                .createNativeQuery("""
                        update outgoing_messages set due_at = :now where id in (
                            select id from outgoing_messages
                            where account_id = :own and channel = :channel and notice_id is null and day is null
                                and done_at is null and failed_at is null
                            for update skip locked)""")
                .setParameter("now", clock.instant())
                .setParameter("own", own.id)
                .setParameter("channel", channel.word())
                .executeUpdate();
    }

    /**
     * Sends the next one by this way that is due and not locked by another node.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean sendNext(Channel channel, Sending sending) {
        Optional<OutgoingMessage> next = due(channel);
        next.ifPresent(message -> {
            try {
                Optional<Instant> waits = sending.send(message);
                waits.ifPresentOrElse(until -> message.dueAt = until, () -> message.succeeded(clock.instant()));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt(); // not sent, and no fault of anybody's
            } catch (Exception failed) {
                message.failed(FollowUpFailure.of(failed), clock.instant());
                LOG.logf(
                        message.failedAt == null ? Logger.Level.INFO : Logger.Level.WARN,
                        "message %s was not sent by %s and %s: %s",
                        message.id,
                        message.channel,
                        message.failedAt == null ? "is tried again" : "is given up",
                        message.failure);
            }
        });
        return next.isPresent();
    }

    private Optional<OutgoingMessage> due(Channel channel) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from outgoing_messages
                        where channel = :channel and done_at is null and failed_at is null and due_at <= :now
                        order by due_at, id limit 1 for update skip locked""", OutgoingMessage.class)
                .setParameter("channel", channel.word())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(OutgoingMessage.class::cast)
                .findFirst();
    }

    /** How many are due and not sent. */
    @Transactional
    public long waiting() {
        return OutgoingMessage.count("doneAt is null and failedAt is null and dueAt <= ?1", clock.instant());
    }

    /** How many were given up in the last day. */
    @Transactional
    public long givenUp() {
        return OutgoingMessage.count("failedAt > ?1", clock.instant().minus(Duration.ofDays(1)));
    }

    /** Forgets what was sent or given up long ago. */
    @Transactional
    public void forgetOld() {
        Instant end = clock.instant().minus(REMEMBERED);
        OutgoingMessage.delete("doneAt < ?1 or failedAt < ?1", end);
    }
}
