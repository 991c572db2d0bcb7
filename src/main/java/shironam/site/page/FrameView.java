package shironam.site.page;

import java.util.List;
import shironam.site.LinkView;

/**
 * What stands over and under every page: masthead, navigation, colophon.
 *
 * @param nav the sections, in the paper's order
 * @param today "রবিবার, ১০ নভেম্বর ২০২৪", or null on a page that is of no day
 * @param todayBangla "২৫ কার্তিক ১৪৩১", or null
 * @param todayIso "2024-11-10"
 * @param feed the feed that follows this page (its section's, else the paper's)
 */
public record FrameView(
        SiteView site, List<LinkView> nav, String today, String todayBangla, String todayIso, LinkView feed) {}
