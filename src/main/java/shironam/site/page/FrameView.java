package shironam.site.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import shironam.bangla.BanglaCalendar;
import shironam.bangla.BanglaDate;
import shironam.bangla.Dates;
import shironam.site.LinkView;
import shironam.site.SiteViews;
import shironam.story.Section;
import shironam.story.addresses.StoryAddress;
import shironam.story.paper.PaperSettings;

/**
 * What stands over and under every page: masthead, navigation, colophon. What it shows is made when a template asks for it,
 * which one that remembers it doesn't.
 *
 * @param section the one that the page belongs to, or null
 * @param day today, or null on a page that is of no day
 * @param sections whether the sections can be led to
 * @param notice the licence of sample stories on the page, or null
 */
public record FrameView(PaperSettings.Facts paper, LinkView section, LocalDate day, boolean sections, String notice) {
    private static final String FEED = "/feed.xml";

    public SiteView site() {
        return new SiteView(
                paper.nameBn(),
                paper.tagline(),
                "/",
                PageFrame.SEARCH,
                FEED,
                notice,
                SiteViews.orNull(paper.logo()),
                SiteViews.orNull(paper.brand().logoDark()),
                SiteViews.orNull(paper.contact()),
                paper.imprint(),
                paper.social().stream().map(FrameView::elsewhere).toList());
    }

    /** An address of the paper at another place, called by that place's host. */
    private static LinkView elsewhere(String address) {
        return new LinkView(StoryAddress.of(address).host(), address);
    }

    /** The menu under the paper's name. */
    public List<LinkView> nav() {
        if (!sections || day == null) {
            return List.of();
        }
        Section around = around();
        String here = around == null ? null : "/" + around.slug;
        return paper.top().stream()
                .map(link -> new LinkView(link.text(), link.href(), link.href().equals(here)))
                .toList();
    }

    /** What stands under every page: sections, pages of the paper's own, places elsewhere. */
    public List<LinkView> foot() {
        return !sections || day == null
                ? List.of()
                : paper.foot().stream()
                        .map(link -> new LinkView(link.text(), link.href()))
                        .toList();
    }

    /** The section in the navigation that the page belongs to, or null. */
    private Section around() {
        Section one = section == null ? null : found(s -> section.href().equals("/" + s.slug));
        while (one != null && one.parentId != null) {
            Long parent = one.parentId;
            one = found(s -> s.id.equals(parent));
        }
        return one;
    }

    private Section found(Predicate<Section> which) {
        return paper.sections().stream().filter(which).findFirst().orElse(null);
    }

    /** "রবিবার, ১০ নভেম্বর ২০২৪", or null. */
    public String today() {
        return day == null ? null : Dates.weekday(day) + ", " + Dates.date(day);
    }

    /** "২৫ কার্তিক ১৪৩১", or null. */
    public String todayBangla() {
        return day == null
                ? null
                : BanglaCalendar.date(day).map(BanglaDate::toString).orElse(null);
    }

    /** "2024-11-10". */
    public String todayIso() {
        return day.toString();
    }

    /** The feed that follows this page (its section's, else the paper's). */
    public LinkView feed() {
        return section == null
                ? new LinkView(paper.nameBn(), FEED)
                : new LinkView(paper.nameBn() + ": " + section.text(), section.href() + FEED);
    }
}
