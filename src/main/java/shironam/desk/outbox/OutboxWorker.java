package shironam.desk.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import shironam.story.database.RunningJobs;
import shironam.story.database.SkipOnDatabaseOutage;
import shironam.story.outbox.Channel;
import shironam.story.outbox.DeliveryChoices;
import shironam.story.outbox.Outbox;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.outbox.OutgoingMessage.Kind;

/** Sends what is due to people by mail and to their chats. */
@ApplicationScoped
class OutboxWorker {
    @Inject
    RunningJobs running;

    @Inject
    Outbox outbox;

    @Inject
    MessageWriting writing;

    @Inject
    MailDelivery mails;

    @Inject
    ChatDelivery chats;

    @Inject
    Clock clock;

    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendMails() {
        sendAll(Channel.MAIL);
    }

    /** On a thread of its own: chats don't wait for a mail server that is slow. */
    @SkipOnDatabaseOutage
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendToChats() {
        sendAll(Channel.CHAT);
    }

    private void sendAll(Channel channel) {
        while (outbox.sendNext(channel, this::send) && running.mayGoOn()) {
            // until no row is due that no other node has locked
        }
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "5m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void digests() {
        outbox.planDigests();
    }

    @SkipOnDatabaseOutage
    @Scheduled(every = "6h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        outbox.forgetOld();
    }

    private Optional<Instant> send(OutgoingMessage message) throws IOException, InterruptedException {
        if (message.kind() == Kind.LETTER) {
            deliverLetter(message);
            return Optional.empty();
        }
        DeliveryChoices choices = DeliveryChoices.of(message.to.id);
        Optional<Instant> quiet = message.kind() == Kind.TRIAL ? Optional.empty() : choices.quietUntil(clock.instant());
        if (quiet.isEmpty() && isWanted(message, choices)) {
            Optional<MessageText> text = writing.of(message, choices);
            if (text.isPresent()) {
                deliver(message, choices, text.get());
            }
        }
        return quiet;
    }

    /** What was chosen when the message was planned may have been given up since. */
    private static boolean isWanted(OutgoingMessage message, DeliveryChoices choices) {
        if (message.channel() == Channel.CHAT) {
            return choices.chat() != DeliveryChoices.Chat.OFF;
        }
        boolean comesSo = switch (message.kind()) {
            case NOTICE -> choices.mail() == DeliveryChoices.Mail.EACH;
            case DIGEST -> choices.mail() == DeliveryChoices.Mail.DAILY;
            case TRIAL, LETTER -> choices.mail() != DeliveryChoices.Mail.OFF;
        };
        return comesSo && !message.to.mailAddress.isEmpty();
    }

    private void deliver(OutgoingMessage message, DeliveryChoices choices, MessageText text)
            throws IOException, InterruptedException {
        if (message.channel() == Channel.MAIL) {
            mails.send(message, message.to.mailAddress, text);
        } else {
            chats.send(message, choices, text);
        }
    }

    private void deliverLetter(OutgoingMessage message) throws IOException {
        Outbox.Letter letter = outbox.letter(message)
                .orElseThrow(() -> new IllegalArgumentException("the letter can't be decrypted any more"));
        mails.send(message, letter.address(), MessageWriting.of(letter));
    }
}
