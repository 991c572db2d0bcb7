package shironam.site;

import java.util.List;

/**
 * An RSS 2.0 feed. All addresses absolute, all dates as RFC 1123 ("Sun, 10 Nov 2024 09:30:00 +0600").
 *
 * @param title "শিরোনাম: বিশ্ব"
 * @param link the page that the feed follows
 * @param self the feed's own address
 * @param description a line about it
 * @param built when the newest of its stories last changed, or null on an empty feed
 * @param items the stories, newest first
 */
public record FeedView(String title, String link, String self, String description, String built, List<Item> items) {

    /**
     * A story in the feed.
     *
     * @param title the headline
     * @param link its canonical address, which is its guid too
     * @param summary the summary or an excerpt, plain text
     * @param content the whole body as clean HTML, or null to give the summary only
     * @param creators the authors, or the agency
     * @param categories its section and tags
     * @param published when it came out
     * @param picture its picture with an absolute address, or null
     */
    public record Item(
            String title,
            String link,
            String summary,
            String content,
            List<String> creators,
            List<String> categories,
            String published,
            PictureView picture) {}
}
