package shironam.site.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.Section;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontFilling;
import shironam.story.lists.PublicLists.Position;

/** A front as readers would see it with another arrangement, for the desk, which knows who may look. */
@ApplicationScoped
public class FrontPreview {
    @Inject
    FrontPages pages;

    @Inject
    ListPages lists;

    @Inject
    FrontFilling filling;

    /** @param section null for the home page */
    public String of(Section section, FrontArrangement arrangement) {
        if (section == null) {
            return pages.homePage(filling.home(arrangement), true).render();
        }
        return (arrangement.fillsItself()
                        ? lists.section(section, Position.START)
                        : pages.sectionPage(section, filling.ofSection(section, arrangement, ListPages.PAGE), true))
                .render();
    }
}
