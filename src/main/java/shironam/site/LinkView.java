package shironam.site;

/**
 * Words that lead somewhere: a section in the navigation, a tag, an author.
 *
 * @param text what the reader sees
 * @param href where it leads; null leaves the words without a link (an author without a page)
 * @param current whether it names the page that the reader is on
 */
public record LinkView(String text, String href, boolean current) {

    public LinkView(String text, String href) {
        this(text, href, false);
    }
}
