package shironam.cli.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.FigureGroup;
import shironam.identity.Account;
import shironam.story.Picture;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.planning.Planning;
import shironam.story.workflow.Comments;
import shironam.story.workflow.Publishing;
import shironam.story.workflow.Reviewing;
import shironam.story.writing.StoryEditing;

/** What lies on the desk of the sample paper: a story that waits for review, one for tomorrow, one begun, others planned. */
@ApplicationScoped
class DemoDesk {
    @Inject
    StoryEditing writing;

    @Inject
    Reviewing reviewing;

    @Inject
    Comments comments;

    @Inject
    Publishing publishing;

    @Inject
    Planning planning;

    /** @param by who says something of what waits; the rest is the writer's */
    void lay(DemoWords.Desk words, DemoDates dates, Account writer, Account by) {
        write(words.begun(), writer);
        publishing.publish(write(words.scheduled(), writer), dates.inDays(1, words.hour()), false, writer);
        long waiting = write(words.waiting(), writer);
        reviewing.submit(waiting, writer);
        comments.say(waiting, words.comment(), Comments.NOWHERE, "", by);
        for (DemoWords.Plan plan : words.plans()) {
            planning.plan(
                    new Planning.Line(
                            plan.words(),
                            plan.taken() ? writer.name : "",
                            dates.dayIn(plan.days()),
                            plan.hour(),
                            plan.place(),
                            plan.section()),
                    "",
                    by);
        }
    }

    /** @return the number of the new draft */
    long write(DemoWords.Piece piece, Account by) {
        List<Picture> pictures = piece.pictures().stream()
                .flatMap(slug -> DemoPaper.story(slug).stream())
                .map(story -> story.picture)
                .toList();
        Body text = Body.parse(piece.body());
        Stream<Figure> gallery = pictures.stream().map(DemoDesk::inGallery);
        StoryContent content = StoryContentBuilder.builder()
                .texts(Map.of(
                        StoryField.HEADLINE, piece.headline(),
                        StoryField.SUMMARY, piece.summary(),
                        StoryField.AUTHOR, piece.author()))
                .section(piece.section())
                .tags(piece.tags())
                .picture(pictures.isEmpty() ? Picture.NONE : pictures.get(0))
                .sample(true)
                .body(new Body(Stream.concat(text.segments().stream(), gallery).toList()).html())
                .build();
        return writing.create(content, by).id;
    }

    private static Figure inGallery(Picture picture) {
        return new Figure(
                picture.url(),
                picture.alt(),
                picture.width(),
                picture.height(),
                picture.caption(),
                picture.credit(),
                FigureGroup.GALLERY);
    }
}
