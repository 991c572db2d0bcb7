package shironam.desk.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shironam.body.Body;
import shironam.body.quotes.TextQuote;
import shironam.body.quotes.TextWithoutSpaces;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.Option;
import shironam.desk.pictures.PictureReasons;
import shironam.desk.reasons.Bundles;
import shironam.identity.Account;
import shironam.site.share.ShareHeadlines;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.pages.ContentPage;
import shironam.story.rights.PictureRights;
import shironam.story.workflow.Comment;
import shironam.story.workflow.Correction;
import shironam.story.workflow.Trash;

/** Gathers what stands around a story's text in the editor. */
@ApplicationScoped
public class WorkflowPanel {
    @Inject
    CurrentUser currentUser;

    @Inject
    PreviewLinksPanel sharePanel;

    @Inject
    ShareHeadlines shareHeadlines;

    @Inject
    PictureRights rights;

    @Inject
    Trash trash;

    public WorkflowView of(Story story) {
        String language = currentUser.language();
        WorkflowView.Offers offers = offers(story);
        return new WorkflowView(
                story.id,
                offers,
                story.picturesWithoutAlt().stream()
                        .map(picture -> name(picture, language))
                        .toList(),
                pictures(story, language),
                story.bijoy,
                unsaid(story.headline),
                DeskDates.words(story.embargoUntil, language),
                DeskDates.field(story.embargoUntil),
                story.assignedTo == null ? null : story.assignedTo.shownName(),
                offers.assign() ? people(story) : List.of(),
                said(story, language),
                Correction.of(story.id).stream()
                        .map(correction -> put(correction, language))
                        .toList(),
                sharePanel.of(story).orElse(null),
                UUID.randomUUID().toString(),
                story.isTrashed() ? DeskDates.words(Trash.end(story.trashedAt), language) : null);
    }

    private List<String> pictures(Story story, String language) {
        return Stream.concat(
                        rights.blocked(story.picture, story.body, story.publishAt).stream()
                                .map(picture -> PictureReasons.of(picture, language)),
                        rights.endingSoon(story.picture, story.body).stream()
                                .map(picture -> PictureReasons.of(picture, language)))
                .toList();
    }

    private static String name(Story.UnsaidPicture picture, String language) {
        WorkflowMessages words = Bundles.in(WorkflowMessages.class, language);
        return !picture.caption().isEmpty()
                ? picture.caption()
                : picture.number() == 0
                        ? words.leadPicture()
                        : words.pictureInText(DeskNumbers.digits(picture.number(), language));
    }

    private String unsaid(String headline) {
        String missing = shareHeadlines.missing(headline);
        return missing.isEmpty() ? null : missing;
    }

    private WorkflowView.Offers offers(Story story) {
        boolean back = allows(StoryAction.SEND_BACK, story);
        boolean own = story.createdBy != null && Objects.equals(story.createdBy.id, currentUser.account().id);
        boolean news = ContentPage.of(story.id).isEmpty(); // a page of the paper's own is none
        return new WorkflowView.Offers(
                news && allows(StoryAction.SUBMIT, story),
                back && own,
                back && !own,
                allows(StoryAction.ASSIGN, story),
                allows(StoryAction.COMMENT, story),
                news && allows(StoryAction.EDIT, story),
                news && allows(StoryAction.PUBLISH, story),
                news && allows(StoryAction.CORRECT, story),
                trash.isAllowed(currentUser.account(), story),
                news && allows(StoryAction.REPORT_LIVE, story));
    }

    private boolean allows(StoryAction action, Story story) {
        return action.isAllowed(currentUser.account(), story);
    }

    private static List<Option> people(Story story) {
        Long chosen = story.assignedTo == null ? null : story.assignedTo.id;
        List<Option> people = new ArrayList<>();
        for (Account account : Account.inOrder()) {
            if (!account.isDisabled() || account.id.equals(chosen)) {
                people.add(new Option(account.name, account.shownName(), account.id.equals(chosen)));
            }
        }
        return people;
    }

    private static List<WorkflowView.Said> said(Story story, String language) {
        List<Comment> comments = Comment.of(story.id);
        boolean atPlaces = comments.stream().anyMatch(comment -> !comment.quote.isEmpty());
        TextWithoutSpaces text =
                TextWithoutSpaces.of(atPlaces ? Body.parse(story.body).text() : "");
        return comments.stream().map(comment -> said(comment, text, language)).toList();
    }

    private static WorkflowView.Said said(Comment comment, TextWithoutSpaces text, String language) {
        return new WorkflowView.Said(
                comment.id,
                comment.by.shownName(),
                DeskDates.words(comment.createdAt, language),
                comment.words,
                comment.sentBack,
                comment.resolvedBy == null ? null : comment.resolvedBy.shownName(),
                comment.quote.isEmpty() ? null : place(comment, text));
    }

    private static WorkflowView.Place place(Comment comment, TextWithoutSpaces text) {
        TextQuote known = comment.place();
        Optional<TextQuote> now = known.in(text).map(TextQuote.Place::quote);
        TextQuote shown = now.orElse(known);
        boolean changed = now.isPresent() && !new TextQuote(comment.quote, "", "").says(shown);
        return new WorkflowView.Place(
                comment.quote, now.isPresent() ? shown.exact() : null, changed, shown.prefix(), shown.suffix());
    }

    private static WorkflowView.Put put(Correction correction, String language) {
        return new WorkflowView.Put(
                correction.kind(),
                correction.by.shownName(),
                DeskDates.words(correction.correctedAt, language),
                correction.words);
    }
}
