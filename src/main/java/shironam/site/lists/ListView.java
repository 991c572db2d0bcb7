package shironam.site.lists;

import java.util.List;
import shironam.site.LinkView;
import shironam.site.PictureView;
import shironam.site.page.PageView;

/**
 * A list of stories: of a section, a tag, an author, a place.
 *
 * @param page the page around it
 * @param kind what the title names: "বিভাগ", "বিষয়", "লেখক"; or null where the title says enough
 * @param title the section's, tag's or author's name
 * @param way what lies around it, the widest first
 * @param inside what lies in it, each with a list of its own
 * @param home whether a reader may remember it as the place that is theirs
 * @param summary a line or two about it, or null
 * @param portrait an author's picture, or null
 * @param position "পৃষ্ঠা ২", or null on the first page
 * @param top what the desk has arranged above the list, or null
 * @param list the stories, newest first
 * @param newer the page with newer stories, or null
 * @param older the page with older stories, or null
 */
public record ListView(
        PageView page,
        String kind,
        String title,
        List<LinkView> way,
        List<LinkView> inside,
        boolean home,
        String summary,
        PictureView portrait,
        String position,
        TopView top,
        TeaserList list,
        String newer,
        String older) {}
