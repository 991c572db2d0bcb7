package shironam.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The desk's pages: {@code templates/desk/editor.html} is what {@code Templates.editor(view)} fills. */
@CheckedTemplate(basePath = "desk")
final class Templates {
    private Templates() {}

    static native TemplateInstance login(LoginView view);

    static native TemplateInstance code(CodeView view);

    static native TemplateInstance carryOn(ContinueView view);

    static native TemplateInstance owed(OwedView view);

    static native TemplateInstance dashboard(DashboardView view);

    static native TemplateInstance calendar(CalendarView view);

    static native TemplateInstance bulk(BulkView view);

    static native TemplateInstance sections(AdminViews.SectionsView view);

    static native TemplateInstance tags(AdminViews.TagsView view);

    static native TemplateInstance authors(AdminViews.AuthorsView view);

    static native TemplateInstance author(AdminViews.AuthorPage view);

    static native TemplateInstance redirects(AdminViews.RedirectsView view);

    static native TemplateInstance settings(AdminViews.SettingsView view);

    static native TemplateInstance stories(StoriesView view);

    static native TemplateInstance editor(EditorView view);

    static native TemplateInstance live(LiveView view);

    static native TemplateInstance breaking(BreakingView view);

    static native TemplateInstance history(HistoryView view);

    static native TemplateInstance revision(RevisionView view);

    static native TemplateInstance accounts(AccountsView view);

    static native TemplateInstance followUps(FollowUpsView view);

    static native TemplateInstance someAccount(AccountView view);

    static native TemplateInstance link(LinkPageView view);

    static native TemplateInstance previewLink(PreviewLinkView view);

    static native TemplateInstance welcome(WelcomeView view);

    static native TemplateInstance deadLink(Frame frame);

    static native TemplateInstance account(OwnAccountView view);

    static native TemplateInstance twoFactor(TwoFactorView view);

    static native TemplateInstance recoveryCodes(RecoveryCodesView view);

    static native TemplateInstance fronts(FrontViews.FrontsView view);

    static native TemplateInstance front(FrontViews.FrontView view);

    static native TemplateInstance frontHistory(FrontViews.FrontHistoryView view);

    static native TemplateInstance audit(AuditView view);

    static native TemplateInstance fault(FaultView view);
}
