package shironam.desk.notices;

import java.util.List;
import shironam.desk.DeskFrame;

/**
 * @param unread whether only those are listed that are not read
 * @param newest the number of the first on the page; 0 where there is none
 * @param waiting how many are not read, in digits; null for none
 * @param older the address of the next page; null for none
 * @param gone whether somebody has followed a notice that is not theirs to know any more
 */
public record NoticesView(
        DeskFrame frame, boolean unread, List<Row> rows, long newest, String waiting, String older, boolean gone) {

    /** @param words what was said, where it tells of a comment; or null */
    public record Row(
            long id, String title, String said, String words, String when, String iso, boolean story, boolean read) {}
}
