package shironam.site.lists;

import java.util.List;
import shironam.site.LinkView;
import shironam.site.TeaserView;
import shironam.site.page.PageView;

/**
 * The stories of a day, and a calendar that leads to other days.
 *
 * @param page the page around it
 * @param title the day, "১০ নভেম্বর ২০২৪"
 * @param weekday "রবিবার"
 * @param bangla the same day in the Bangla calendar, "২৫ কার্তিক ১৪৩১"
 * @param iso "2024-11-10"
 * @param position what part of the day's stories it is, or null on the first page
 * @param teasers the stories, newest first
 * @param newer the page with newer stories of the day, or null
 * @param older the page with older ones, or null
 * @param dayBefore the nearest earlier day with stories, or null
 * @param dayAfter the nearest later one, or null
 */
public record ArchiveView(
        PageView page,
        String title,
        String weekday,
        String bangla,
        String iso,
        String position,
        List<TeaserView> teasers,
        String newer,
        String older,
        LinkView dayBefore,
        LinkView dayAfter,
        ArchiveCalendarView calendar) {}
