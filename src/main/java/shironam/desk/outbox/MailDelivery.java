package shironam.desk.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import shironam.desk.reasons.Bundles;
import shironam.settings.MailSettings;
import shironam.site.brand.MailMasthead;
import shironam.story.addresses.SiteAddress;
import shironam.story.changes.FollowUpFailure.RefusedAnswerException;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.paper.PaperSettings;

/**
 * Sends a mail, in the paper's name and colour and as plain text. Sent again it has the same Message-ID, by which mail programs
 * know that they have it.
 */
@ApplicationScoped
class MailDelivery {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MASTHEAD = "masthead@paper";

    @Inject
    ReactiveMailer mailer;

    @Inject
    SiteAddress site;

    @Inject
    PaperSettings paper;

    @Inject
    MailSettings settings;

    @Inject
    MailMasthead masthead;

    void send(OutgoingMessage message, String address, MessageText text) throws IOException {
        Optional<MailMasthead.Drawn> head = masthead.ofPaper();
        Mail mail = Mail.withText(address, subject(text), body(text))
                .setHtml(page(message, text, head.orElse(null)))
                .setFrom(sender())
                .addHeader("Message-ID", "<outgoing-" + message.id + "@" + domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        head.ifPresent(
                shown -> mail.addInlineAttachment("masthead.png", shown.png(), "image/png", "<" + MASTHEAD + ">"));
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
        return words(text) + (text.foot() == null ? "" : "\n\n--\u0020\n" + text.foot()) + "\n";
    }

    private static String words(MessageText text) {
        return text.text() + (text.link() == null ? "" : "\n\n" + text.link());
    }

    private String page(OutgoingMessage message, MessageText text, MailMasthead.Drawn head) {
        String language = message.to == null ? "bn" : message.to.language;
        MailView view = new MailView(
                language,
                paper.facts().name(language),
                paper.facts().accent().light(),
                head == null ? null : new MailView.Masthead(MASTHEAD, head.width(), head.height()),
                MailView.lines(text.paragraphs()),
                text.link(),
                Bundles.in(OutboxMessages.class, language).open(),
                MailView.lines(text.foot()));
        return OutboxTemplates.mail(view).render();
    }

    /** The address that mails come from, under the paper's name where the operator has set none. */
    private String sender() {
        String from = settings.from().orElseThrow();
        String name =
                paper.facts().name("bn").replaceAll("[\"<>\\\\,;:@()]", " ").strip();
        return from.contains("<") ? from : name + " <" + from + ">";
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
