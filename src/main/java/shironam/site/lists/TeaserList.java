package shironam.site.lists;

import java.util.List;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.story.reading.Teaser;

/** Stories as a list shows them: what it shows is made when a template asks for it. */
public record TeaserList(List<Teaser> stories, boolean withSection) {
    public List<TeaserView> teasers() {
        return SiteViews.teasers(stories, withSection);
    }
}
