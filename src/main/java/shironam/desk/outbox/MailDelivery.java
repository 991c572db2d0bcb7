package shironam.desk.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import shironam.story.SiteAddress;
import shironam.story.changes.FollowUpFailure.RefusedAnswerException;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.paper.PaperSettings;

/** Sends a mail. Sent again it has the same Message-ID, by which mail programs know that they have it. */
@ApplicationScoped
class MailDelivery {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ReactiveMailer mailer;

    @Inject
    SiteAddress site;

    @Inject
    PaperSettings paper;

    void send(OutgoingMessage message, String address, MessageText text) throws IOException {
        Mail mail = Mail.withText(address, subject(text), body(text))
                .addHeader("Message-ID", "<outgoing-" + message.id + "@" + domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (io.smallrye.mutiny.TimeoutException late) {
            throw new HttpTimeoutException("the mail server does not answer");
        } catch (RuntimeException failed) {
            throw why(failed);
        }
    }

    private String subject(MessageText text) {
        return "[" + paper.facts().name("bn") + "] " + text.subject();
    }

    private static String body(MessageText text) {
        return text.text()
                + (text.link() == null ? "" : "\n\n" + text.link())
                + (text.foot() == null ? "" : "\n\n--\u0020\n" + text.foot())
                + "\n";
    }

    private String domain() {
        return site.host().replaceFirst(":.*", "");
    }

    private static IOException why(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new RefusedAnswerException(refused.getReplyCode());
            }
        }
        return new IOException(failed);
    }
}
