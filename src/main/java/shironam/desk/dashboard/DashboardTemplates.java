package shironam.desk.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The dashboard and the calendar: {@code templates/desk/dashboard/dashboard.html} is what {@code DashboardTemplates.dashboard} fills. */
@CheckedTemplate(basePath = "desk/dashboard")
final class DashboardTemplates {
    private DashboardTemplates() {}

    static native TemplateInstance dashboard(DashboardView view);

    static native TemplateInstance calendar(CalendarView view);
}
