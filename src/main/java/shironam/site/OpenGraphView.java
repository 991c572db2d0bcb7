package shironam.site;

/**
 * What a page shows of itself when it is shared; title, description and address are the page's own.
 *
 * @param type "article" or "website"
 * @param title the headline without the paper's name
 * @param image absolute address of a picture, or null for none; the paper's own is {@code /web/site/shironam.png}, 1200 by 630
 * @param imageAlt the picture in words, or null
 * @param imageWidth in pixels, or null when unknown
 * @param imageHeight in pixels, or null when unknown
 * @param publishedIso for an article: when it came out, ISO 8601 with +06:00; else null
 * @param modifiedIso for an article: when it last changed; else null
 * @param section for an article: its section's name; else null
 */
public record OpenGraphView(
        String type,
        String title,
        String image,
        String imageAlt,
        Integer imageWidth,
        Integer imageHeight,
        String publishedIso,
        String modifiedIso,
        String section) {

    /** Any page that is not a story shows the paper's own picture. */
    public static OpenGraphView website(String title, String paper, String image) {
        return new OpenGraphView("website", title, image, paper, 1200, 630, null, null, null);
    }
}
