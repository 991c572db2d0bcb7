package shironam.site.lists;

import java.util.List;
import shironam.site.PicturePlace;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.reading.Teaser;

/**
 * What stands above all else on a front: one story above the others, or several of the same weight. What it shows is made
 * when a template asks for it, which one that remembers it doesn't.
 *
 * @param stories at least one
 * @param section the slug of the section on whose page it stands, so that it need not be said; or null
 */
public record TopView(Layout layout, List<Teaser> stories, String section) {
    private static final int SECONDS = 4;
    private static final int CELLS = 6;

    /** How many stories have a place in it; what follows are headlines. */
    static int places(Layout layout) {
        return layout == Layout.GRID ? CELLS : 1 + SECONDS;
    }

    /** The one story above all; null in a grid. */
    public TeaserView lead() {
        return isGrid() ? null : teaser(stories.get(0));
    }

    /** The next four; the first one or two show their picture. */
    public List<TeaserView> seconds() {
        return isGrid() ? List.of() : part(1, places(layout));
    }

    /** Six of the same weight; empty when there is a lead. */
    public List<TeaserView> cells() {
        return isGrid() ? part(0, places(layout)) : List.of();
    }

    /** The newest, headlines and times only; about six stand as high as the rest. */
    public List<TeaserView> latest() {
        return part(places(layout), stories.size());
    }

    // the columns are wider where one of them is missing

    public PicturePlace leadPlace() {
        return isWide() ? PicturePlace.WIDE_LEAD : PicturePlace.LEAD;
    }

    public PicturePlace secondPlace() {
        return isWide() ? PicturePlace.WIDE_SECOND : PicturePlace.SECOND;
    }

    public PicturePlace firstCell() {
        return isWide() ? PicturePlace.FIRST_WIDE_COLUMN : PicturePlace.FIRST_COLUMN;
    }

    public PicturePlace cell() {
        return isWide() ? PicturePlace.WIDE_COLUMN : PicturePlace.COLUMN;
    }

    private boolean isWide() {
        return stories.size() <= places(layout);
    }

    private boolean isGrid() {
        return layout == Layout.GRID;
    }

    private List<TeaserView> part(int from, int to) {
        return stories.subList(Math.min(from, stories.size()), Math.min(to, stories.size())).stream()
                .map(this::teaser)
                .toList();
    }

    private TeaserView teaser(Teaser story) {
        return SiteViews.teaser(story, section == null || !section.equals(story.sectionSlug()));
    }
}
