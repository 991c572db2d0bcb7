package shironam.desk.notices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What somebody was told, and how they want to be: {@code templates/desk/notices/notices.html} is what
 * {@code NoticeTemplates.notices} fills.
 */
@CheckedTemplate(basePath = "desk/notices")
final class NoticeTemplates {
    private NoticeTemplates() {}

    static native TemplateInstance notices(NoticesView view);

    static native TemplateInstance choices(ChoicesView view);
}
