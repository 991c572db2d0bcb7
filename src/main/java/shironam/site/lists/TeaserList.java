package shironam.site.lists;

import java.util.List;
import java.util.Map;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.story.people.CreditRole;
import shironam.story.reading.Teaser;

/**
 * Stories as a list shows them: what it shows is made when a template asks for it.
 *
 * @param credits in the list of somebody, what they did for stories that they did not write, by their numbers
 */
public record TeaserList(List<Teaser> stories, boolean withSection, Map<Long, CreditRole> credits) {
    public List<TeaserView> teasers() {
        return stories.stream().map(this::teaser).toList();
    }

    private TeaserView teaser(Teaser story) {
        TeaserView teaser = SiteViews.teaser(story, withSection);
        CreditRole role = credits.get(story.id());
        return role == null ? teaser : teaser.credited(role.label);
    }
}
