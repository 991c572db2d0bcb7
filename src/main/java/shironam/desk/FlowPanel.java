package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import shironam.identity.Account;
import shironam.site.ShareHeadlines;
import shironam.story.Action;
import shironam.story.Comment;
import shironam.story.Correction;
import shironam.story.Story;
import shironam.story.Trash;

/** Gathers what stands around a story's text in the editor. */
@ApplicationScoped
class FlowPanel {
    @Inject
    Visitor visitor;

    @Inject
    SharePanel sharePanel;

    @Inject
    ShareHeadlines shareHeadlines;

    FlowView of(Story story) {
        String language = visitor.language();
        FlowView.Offers offers = offers(story);
        return new FlowView(
                story.id,
                offers,
                story.picturesWithoutAlt(),
                story.bijoy,
                unsaid(story.headline),
                DeskDates.words(story.embargoUntil, language),
                DeskDates.field(story.embargoUntil),
                story.assignedTo == null ? null : story.assignedTo.name,
                offers.assign() ? people(story) : List.of(),
                Comment.of(story.id).stream()
                        .map(comment -> said(comment, language))
                        .toList(),
                Correction.of(story.id).stream()
                        .map(correction -> put(correction, language))
                        .toList(),
                sharePanel.of(story).orElse(null),
                story.isTrashed() ? DeskDates.words(Trash.end(story.trashedAt), language) : null);
    }

    private String unsaid(String headline) {
        String missing = shareHeadlines.missing(headline);
        return missing.isEmpty() ? null : missing;
    }

    private FlowView.Offers offers(Story story) {
        boolean back = allows(Action.SEND_BACK, story);
        boolean own = story.createdBy != null && Objects.equals(story.createdBy.id, visitor.account().id);
        return new FlowView.Offers(
                allows(Action.SUBMIT, story),
                back && own,
                back && !own,
                allows(Action.ASSIGN, story),
                allows(Action.COMMENT, story),
                allows(Action.EDIT, story),
                allows(Action.PUBLISH, story),
                allows(Action.CORRECT, story),
                allows(Action.TRASH, story),
                allows(Action.REPORT_LIVE, story));
    }

    private boolean allows(Action action, Story story) {
        return action.isAllowed(visitor.account(), story);
    }

    private static List<Option> people(Story story) {
        Long chosen = story.assignedTo == null ? null : story.assignedTo.id;
        List<Option> people = new ArrayList<>();
        for (Account account : Account.inOrder()) {
            if (!account.isDisabled() || account.id.equals(chosen)) {
                people.add(new Option(account.name, account.name, account.id.equals(chosen)));
            }
        }
        return people;
    }

    private static FlowView.Said said(Comment comment, String language) {
        return new FlowView.Said(
                comment.id,
                comment.by.name,
                DeskDates.words(comment.createdAt, language),
                comment.words,
                comment.sentBack,
                comment.resolvedBy == null ? null : comment.resolvedBy.name);
    }

    private static FlowView.Put put(Correction correction, String language) {
        return new FlowView.Put(
                correction.kind(),
                correction.by.name,
                DeskDates.words(correction.correctedAt, language),
                correction.words);
    }
}
