package shironam.site.story;

import java.util.Objects;
import shironam.site.page.PageView;

/** All that a story's page is made of: what it tells of the story, and what stands around that. */
record WholePage(StoryPage.Shown shown, PageView around) {

    /** Of what tells pages apart as a rule: the rest is long, and is compared anyway. */
    @Override
    public int hashCode() {
        return Objects.hash(
                shown.story().id(),
                shown.story().updatedAt(),
                shown.preview(),
                around.breaking(),
                around.mostRead(),
                around.frame().day());
    }
}
