package shironam.site;

/**
 * Something of another site, which is asked for it only when the reader says so; or a recording of our own.
 *
 * @param href its page there
 * @param title what it is; never empty
 * @param provider whose it is: ইউটিউব
 * @param link says that it leads there: ইউটিউবে দেখুন
 * @param note what the reader should know before
 * @param always offers to show all of this provider without being asked
 * @param key names the provider in what the reader's browser remembers
 * @param shape names the form of its frame
 * @param frame what a frame has to load; null where no frame shows it
 * @param poster the picture of ours before it, or null
 * @param recording a film or sound of our own, which needs nobody else; null for all others
 */
public record EmbeddedView(
        String href,
        String title,
        String provider,
        String link,
        String note,
        String always,
        String key,
        String shape,
        String frame,
        PictureView poster,
        RecordingView recording) {

    /** As a line with a link: {@code ইউটিউব: title}. */
    public LinkView line() {
        return new LinkView(title.equals(provider) ? title : provider + ": " + title, href);
    }
}
