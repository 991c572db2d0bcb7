package shironam.story.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import shironam.body.Body;
import shironam.body.quotes.TextQuote;
import shironam.body.quotes.TextWithoutSpaces;
import shironam.story.Story;
import shironam.story.history.RevisionRecorded;

/**
 * Has the places of comments follow the text: with each revision of a story they are looked for anew, and what stands
 * around them is remembered as it is now. Words that are gone keep their last place, for they may come back.
 */
@ApplicationScoped
class CommentPlaces {
    void follow(@Observes RevisionRecorded event) {
        Story story = event.story();
        List<Comment> comments = Comment.openAtPlaces(story.id);
        if (!comments.isEmpty()) {
            TextWithoutSpaces text = TextWithoutSpaces.of(Body.parse(story.body).text());
            comments.forEach(comment -> follow(comment, text));
        }
    }

    private static void follow(Comment comment, TextWithoutSpaces text) {
        TextQuote known = comment.place();
        known.in(text)
                .map(TextQuote.Place::quote)
                .filter(now -> !now.equals(known))
                .ifPresent(comment::standsAt);
    }
}
