package shironam.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import shironam.desk.DeskDates;
import shironam.desk.editor.EditorView.Fields;
import shironam.desk.places.PlaceField;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;

/** What stands in the form's fields: a story as it is saved, another text of it, or what somebody has typed. */
@ApplicationScoped
class FormFields {
    @Inject
    PlaceField places;

    @Inject
    Clock clock;

    Fields of(Story story) {
        return of(story.content(), story.isScheduledAt(clock.instant()) ? DeskDates.field(story.publishAt) : "");
    }

    Fields of(StoryContent content, String publishAt) {
        return EditorViewFieldsBuilder.builder()
                .texts(content.texts())
                .headlineDerived(content.headlineDerived())
                .slug(content.slug())
                .otherSections(content.otherSections())
                .tags(String.join(", ", content.tags()))
                .places(places.written(content.places()))
                .body(content.bodyForEditing())
                .pictureUrl(content.picture().url())
                .pictureAlt(content.picture().alt())
                .pictureCaption(content.picture().caption())
                .pictureCredit(content.picture().credit())
                .publishAt(publishAt)
                .build();
    }

    Fields of(StoryForm form) {
        return of(form, false);
    }

    Fields of(StoryForm form, boolean headlineDerived) {
        return of(form.fields(), headlineDerived);
    }

    /** @param typed by the names of the form's fields */
    Fields of(Map<String, String> typed, boolean headlineDerived) {
        UnaryOperator<String> field = name -> typed.getOrDefault(name, "");
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(text -> texts.put(text, field.apply(text.key())));
        return EditorViewFieldsBuilder.builder()
                .texts(texts)
                .headlineDerived(headlineDerived)
                .slug(field.apply("slug"))
                .otherSections(StoryForm.alsoIn(typed))
                .tags(field.apply("tags"))
                .places(field.apply("places"))
                .body(field.apply("body"))
                .pictureUrl(field.apply("picture-url"))
                .pictureAlt(field.apply("picture-alt"))
                .pictureCaption(field.apply("picture-caption"))
                .pictureCredit(field.apply("picture-credit"))
                .publishAt(field.apply("publish-at"))
                .build();
    }
}
