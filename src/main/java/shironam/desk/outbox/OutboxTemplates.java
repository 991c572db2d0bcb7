package shironam.desk.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A mail as it looks: {@code templates/desk/outbox/mail.html} is what {@code OutboxTemplates.mail} fills. */
@CheckedTemplate(basePath = "desk/outbox")
final class OutboxTemplates {
    private OutboxTemplates() {}

    static native TemplateInstance mail(MailView view);
}
