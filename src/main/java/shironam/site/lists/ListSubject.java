package shironam.site.lists;

import java.util.List;
import shironam.site.LinkView;
import shironam.story.Section;
import shironam.story.people.Author;

/**
 * What a list is a list of.
 *
 * @param kind what the title names: "বিভাগ", "বিষয়", "লেখক"
 * @param title its name
 * @param path its address
 * @param way what lies around it, the widest first
 * @param inside what lies in it, each with a list of its own
 * @param home whether a reader may remember it as the place that is theirs
 * @param section null where it is no section, as {@code author} where it is nobody
 */
public record ListSubject(
        String kind,
        String title,
        String path,
        List<LinkView> way,
        List<LinkView> inside,
        boolean home,
        Section section,
        Author author) {

    static ListSubject alone(String kind, String title, String path, Author author) {
        return new ListSubject(kind, title, path, List.of(), List.of(), false, null, author);
    }
}
