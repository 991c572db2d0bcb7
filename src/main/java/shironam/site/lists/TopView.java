package shironam.site.lists;

import java.util.List;
import shironam.site.PicturePlace;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.reading.Teaser;

/**
 * What stands above all else on a front: one story above the others, with what is told of it live or with its side stories,
 * or several of the same weight. What it shows is made when a template asks for it, which one that remembers it doesn't.
 *
 * @param stories at least one
 * @param section the slug of the section on whose page it stands, so that it need not be said; or null
 * @param updates what was told last of the story above all, while it is told live
 * @param year in which the front is made
 */
public record TopView(Layout layout, List<Teaser> stories, String section, List<LiveLine> updates, int year) {
    private static final int SECONDS = 4;
    private static final int CELLS = 6;

    /** @param href the update in its story */
    public record LiveLine(String href, String words, String time, String iso) {}

    /** How many stories have a place in it; what follows are headlines. */
    static int places(Layout layout) {
        return layout == Layout.GRID ? CELLS : 1 + SECONDS;
    }

    /** The one story above all; null in a grid. */
    public TeaserView lead() {
        return isGrid() ? null : teaser(stories.get(0));
    }

    /** The next four beside it; the first one or two show their picture. */
    public List<TeaserView> seconds() {
        return isGrid() || isPackage() ? List.of() : part(1, places(layout));
    }

    /** Its side stories, in a row under it. */
    public List<TeaserView> sides() {
        return isPackage() ? part(1, places(layout)) : List.of();
    }

    /** Six of the same weight; empty when there is a lead. */
    public List<TeaserView> cells() {
        return isGrid() ? part(0, places(layout)) : List.of();
    }

    /** The newest, headlines and times only; about six stand as high as the rest. */
    public List<TeaserView> latest() {
        return isPackage() ? List.of() : rest();
    }

    /** The same under a package, in a row. */
    public List<TeaserView> below() {
        return isPackage() ? rest() : List.of();
    }

    // the columns are wider where one of them is missing

    public PicturePlace leadPlace() {
        return isPackage() ? PicturePlace.SPLIT : isWide() ? PicturePlace.WIDE_LEAD : PicturePlace.LEAD;
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

    private boolean isPackage() {
        return layout == Layout.PACKAGE;
    }

    private List<TeaserView> rest() {
        return part(places(layout), stories.size());
    }

    private List<TeaserView> part(int from, int to) {
        return stories.subList(Math.min(from, stories.size()), Math.min(to, stories.size())).stream()
                .map(this::teaser)
                .toList();
    }

    private TeaserView teaser(Teaser story) {
        return SiteViews.onFront(story, section == null || !section.equals(story.sectionSlug()), year);
    }
}
