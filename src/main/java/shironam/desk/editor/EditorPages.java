package shironam.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.SectionOptions;
import shironam.desk.comparing.Comparison;
import shironam.desk.comparing.ReadableContent;
import shironam.desk.editor.EditorView.Fields;
import shironam.desk.editor.EditorView.Problem;
import shironam.desk.editor.EditorView.Unsaved;
import shironam.desk.requests.PostedForm;
import shironam.desk.workflow.WorkflowPanel;
import shironam.identity.UserPreferences;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.addresses.SiteAddress;
import shironam.story.history.Revision;
import shironam.story.pages.ContentPage;
import shironam.story.pages.PagePublishing;
import shironam.story.people.Author;
import shironam.story.writing.EditConflictException;
import shironam.story.writing.EditorPresence;
import shironam.story.writing.WorkingCopies;
import shironam.story.writing.WorkingCopy;

/** The editor's form: opened, and shown again with every typed word when something stands in the way. */
@ApplicationScoped
public class EditorPages {
    @Inject
    DeskResponses pages;

    @Inject
    WorkflowPanel flowPanel;

    @Inject
    CurrentUser currentUser;

    @Inject
    WorkingCopies copies;

    @Inject
    EditorPresence presences;

    @Inject
    ReadableContent readable;

    @Inject
    FormFields fields;

    @Inject
    SiteAddress site;

    @Inject
    UserPreferences preferences;

    @Inject
    Clock clock;

    /** The form for a story that does not exist yet. */
    public Response blank(StoryForm form) {
        Map<String, String> typed = new HashMap<>(form.fields());
        Author.nameOf(currentUser.account().authorId)
                .ifPresent(name ->
                        typed.merge(StoryField.AUTHOR.key(), name, (before, own) -> before.isBlank() ? own : before));
        return answer(Response.Status.OK, null, 0, fields.of(typed, false), form.section, Said.beginning(keyOf(form)));
    }

    /**
     * A story as it is saved, or as it was typed where that is newer. A text that was begun before somebody else saved
     * is never put over theirs: the page offers it, and {@code mine} opens it.
     */
    Response open(Story story, FlashMessage notice, boolean mine) {
        Optional<WorkingCopy> copy = copies.of(story.id, currentUser.account());
        Optional<WorkingCopy> unsaved = copy.filter(WorkingCopy::isUnsaved);
        Optional<WorkingCopy> shown = unsaved.filter(typed -> mine || typed.baseVersion() == story.version);
        Section section = story.section;
        Unsaved known = new Unsaved(
                copy.map(WorkingCopy::number).orElse(0),
                unsaved.map(typed -> DeskDates.words(typed.keptAt(), currentUser.language()))
                        .orElse(null),
                shown.isPresent(),
                unsaved.isPresent() && shown.isEmpty() && isOwn(Revision.lastState(story.id)),
                null,
                copy.map(WorkingCopy::tab).orElse(""),
                copy.map(WorkingCopy::sequence).orElse(0L));
        return answer(
                Response.Status.OK,
                story,
                shown.map(WorkingCopy::baseVersion).orElse(story.version),
                shown.map(typed -> fields.of(typed.fields(), story.headlineDerived))
                        .orElseGet(() -> fields.of(story)),
                shown.map(typed -> typed.fields().getOrDefault("section", ""))
                        .orElse(section == null ? "" : section.slug),
                new Said(notice, null, null, known, null));
    }

    /** What was posted could not be done; it is all still there. */
    @Transactional
    Response again(long storyId, StoryForm form, Problem problem) {
        Story story = Story.require(storyId);
        Response.Status status = switch (problem.kind()) {
            case NOT_ALLOWED -> Response.Status.FORBIDDEN;
            case TIME_WAITS -> Response.Status.OK;
            default -> Response.Status.BAD_REQUEST;
        };
        return answer(
                status,
                story,
                form.version,
                fields.of(form, story.headlineDerived),
                form.section,
                Said.problem(problem.in(form), known(story, form)));
    }

    public Response newAgain(StoryForm form, Problem problem) {
        return answer(
                Response.Status.BAD_REQUEST,
                null,
                0,
                fields.of(form),
                form.section,
                Said.problem(problem, Unsaved.beginning(keyOf(form))));
    }

    /** The form as it was typed, and what a check of the copy would change in it. */
    Response checked(Story story, StoryForm form, Comparison proposal) {
        FlashMessage notice = proposal.isEmpty() ? FlashMessage.NOTHING_TO_MEND : null;
        Said said = new Said(notice, null, null, known(story, form), proposal.isEmpty() ? null : proposal);
        return answer(Response.Status.OK, story, form.version, fields.of(form), form.section, said);
    }

    /** The form with the mended text in it, not yet saved. */
    Response mended(Story story, StoryForm form, StoryContent content) {
        return holding(story, form, content, FlashMessage.MENDED);
    }

    /** The form with another text in it than was posted, not yet saved. */
    Response holding(Story story, StoryForm form, StoryContent content, FlashMessage notice) {
        Said said = new Said(notice, null, null, known(story, form), null);
        return answer(
                Response.Status.OK,
                story,
                form.version,
                fields.of(content, PostedForm.orEmpty(form.publishAt)),
                content.section(),
                said);
    }

    /**
     * Both texts are in the history. The form holds what could be merged and this editor's text in the rest, so that a
     * save would now knowingly replace the other's there.
     */
    @Transactional
    Response conflict(EditConflictException edit, StoryForm form) {
        Story story = Story.require(edit.storyId);
        ConflictView conflict = ConflictView.of(edit, readable, currentUser);
        StoryContent merged = conflict.merged();
        return answer(
                Response.Status.CONFLICT,
                story,
                story.version,
                merged == null ? fields.of(form) : fields.of(merged, PostedForm.orEmpty(form.publishAt)),
                merged == null ? form.section : merged.section(),
                new Said(null, null, conflict, known(story, form), null));
    }

    /** What a page says above the form; each part may be missing. */
    private record Said(
            FlashMessage notice, Problem problem, ConflictView conflict, Unsaved unsaved, Comparison proposal) {
        static Said beginning(String key) {
            return new Said(null, null, null, Unsaved.beginning(key), null);
        }

        static Said problem(Problem problem, Unsaved unsaved) {
            return new Said(null, problem, null, unsaved, null);
        }
    }

    private Response answer(
            Response.Status status, Story story, int version, Fields fields, String section, Said said) {
        String language = currentUser.language();
        DeskFrame frame = pages.frame();
        EditorViewBuilder view = EditorViewBuilder.builder()
                .frame(frame)
                .version(version)
                .fields(fields)
                .missing(List.of())
                .sections(SectionOptions.options(PostedForm.orEmpty(section), language))
                .others(SectionOptions.options(fields.otherSections(), language))
                .mayEdit(story == null || StoryAction.EDIT.isAllowed(currentUser.account(), story))
                .host(site.host())
                .notice(said.notice)
                .problem(said.problem)
                .conflict(said.conflict)
                .unsaved(said.unsaved)
                .proposal(said.proposal)
                .company(company(story, said.notice));
        if (story != null) {
            tellOf(story, view, language);
        }
        return pages.answer(status, EditorTemplates.editor(view.build()), frame);
    }

    /** What there is to say of a story that is saved. */
    private void tellOf(Story story, EditorViewBuilder view, String language) {
        view.id(story.id)
                .standing(story.standingAt(clock.instant()))
                .path(story.isPublicAt(clock.instant()) ? story.path() : null)
                .publishAt(story.isUnfinished() ? null : DeskDates.words(story.publishAt, language))
                .updated(DeskDates.words(story.updatedAt, language))
                .notBefore(story.notBefore == null ? null : DeskDates.day(story.notBefore, language))
                .missing(story.missing())
                .mayPublish(StoryAction.PUBLISH.isAllowed(currentUser.account(), story))
                .mayWithdraw(StoryAction.WITHDRAW.isAllowed(currentUser.account(), story))
                .flow(flowPanel.of(story))
                .summary(showsSummary(story));
        ContentPage.of(story.id)
                .ifPresent(page -> view.page(page)
                        .summary(false)
                        .standing(null)
                        .path(page.isPublic() ? page.path() : null)
                        .missing(PagePublishing.missing(story)));
    }

    private boolean showsSummary(Story story) {
        return StoryAction.PUBLISH.isAllowed(currentUser.account(), story)
                && !story.isPublicAt(clock.instant())
                && !preferences.has(currentUser.account(), UserPreferences.What.PUBLISHING_SUMMARY);
    }

    private EditorsPresent company(Story story, FlashMessage notice) {
        return new EditorsPresent(
                currentUser.account().id,
                story == null ? List.of() : presences.come(story, currentUser.account()),
                notice == FlashMessage.MERGED ? MergedWith.last(story.id, currentUser.account()) : null);
    }

    private boolean isOwn(Revision revision) {
        return revision.by != null && revision.by.id.equals(currentUser.account().id);
    }

    /** A form that comes back knows of the working copy what it knew when it was posted, and what its window sent. */
    private Unsaved known(Story story, StoryForm form) {
        int number = copies.of(story.id, currentUser.account())
                .filter(copy -> copy.tab().equals(form.copyTab) && copy.sequence() <= form.copySequence)
                .map(WorkingCopy::number)
                .orElse(form.copyNumber);
        return new Unsaved(number, null, false, false, null, PostedForm.orEmpty(form.copyTab), form.copySequence);
    }

    /** However often this form comes, one story begins in it. */
    private static String keyOf(StoryForm form) {
        return PostedForm.orEmpty(form.copyKey).isBlank() ? UUID.randomUUID().toString() : form.copyKey;
    }
}
