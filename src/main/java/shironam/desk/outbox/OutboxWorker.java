package shironam.desk.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import shironam.story.database.BackgroundJob;
import shironam.story.outbox.Channel;
import shironam.story.outbox.DeliveryChoices;
import shironam.story.outbox.Outbox;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.outbox.OutgoingMessage.Kind;

/** Sends what is due to people by mail and to their chats. */
@ApplicationScoped
class OutboxWorker {
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

    @BackgroundJob
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (outbox.sendNext(this::send) && !Thread.currentThread().isInterrupted()) {
            // until no row is due that no other node has locked
        }
    }

    @BackgroundJob
    @Scheduled(every = "5m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void digests() {
        outbox.planDigests();
    }

    @BackgroundJob
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
        Optional<Instant> quiet =
                message.kind() == Kind.NOTICE ? choices.quietUntil(clock.instant()) : Optional.empty();
        if (quiet.isEmpty()) {
            Optional<MessageText> text = writing.of(message);
            if (text.isPresent() && isWanted(message, choices)) {
                deliver(message, choices, text.get());
            }
        }
        return quiet;
    }

    /** What was chosen when the notice was written may have been given up since. */
    private static boolean isWanted(OutgoingMessage message, DeliveryChoices choices) {
        return message.channel() == Channel.MAIL
                ? choices.mail() != DeliveryChoices.Mail.OFF && !message.to.mailAddress.isEmpty()
                : choices.chat() != DeliveryChoices.Chat.OFF;
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
