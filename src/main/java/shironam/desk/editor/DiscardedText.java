package shironam.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.desk.CurrentUser;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.writing.StoryEditing;
import shironam.story.writing.WorkingCopies;
import shironam.story.writing.WorkingCopy;

/** A text that was offered beside the story, and gone on without, gives way; the history keeps it. */
@ApplicationScoped
class DiscardedText {
    @Inject
    WorkingCopies copies;

    @Inject
    StoryEditing writing;

    @Inject
    FormContent contents;

    @Inject
    CurrentUser currentUser;

    /** @param typed what the working copy is about to give way to */
    void keep(long storyId, WorkingCopy.Typed typed) {
        copies.leftBehindBy(storyId, currentUser.account(), typed)
                .ifPresent(copy -> writing.keepAside(
                        storyId, contentOf(StoryForm.of(copy), Story.require(storyId)), currentUser.account()));
    }

    /** What can't be read as a text is kept letter by letter, tags and all. */
    private StoryContent contentOf(StoryForm form, Story story) {
        try {
            return contents.asItStands(form, story);
        } catch (UnusableFormException tooDeep) {
            form.body = "<p>" + form.body.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
            return contents.asItStands(form, story);
        }
    }
}
