package shironam.site.feeds;

import java.time.Instant;
import java.util.List;
import shironam.site.PictureView;

/**
 * What a feed tells, whatever it is written in. All addresses are absolute.
 *
 * @param title "শিরোনাম: বিশ্ব"
 * @param page the page that it follows
 * @param self its own address
 * @param about a line about it
 * @param icon a square picture of the paper
 * @param hubs WebSub hubs that hear of it
 * @param updated when the newest of its stories last changed; of an empty feed the beginning of time
 * @param entries the stories, newest first
 */
public record Feed(
        String title,
        String page,
        String self,
        String about,
        String icon,
        List<String> hubs,
        Instant updated,
        List<Entry> entries) {

    /**
     * @param page the person's page, or null
     * @param wrote whether the text is theirs, and not a picture or the translation
     */
    record Person(String name, String page, boolean wrote) {}

    /**
     * A story in a feed.
     *
     * @param id stays the same whatever becomes of its headline, slug and section
     * @param link its canonical address
     * @param summary plain text, or empty
     * @param content the whole text as HTML that stands by itself, or null for the summary only
     * @param people who is named over it, else who sent it
     * @param categories its section and tags
     * @param picture its picture, or null
     */
    record Entry(
            String id,
            String link,
            String title,
            String summary,
            String content,
            List<Person> people,
            List<String> categories,
            Instant published,
            Instant updated,
            PictureView picture) {}
}
