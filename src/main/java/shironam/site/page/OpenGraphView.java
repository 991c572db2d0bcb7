package shironam.site.page;

import java.util.List;
import shironam.site.PictureView;
import shironam.site.brand.PaperFace;

/**
 * What a page shows of itself when it is shared; title, description and address are the page's own.
 *
 * @param type "article" or "website"
 * @param title the headline without the paper's name
 * @param images the first is the one that a share shows
 * @param publishedIso for an article: when it came out, ISO 8601 with +06:00; else null
 * @param modifiedIso for an article: when it last changed; else null
 * @param section for an article: its section's name; else null
 * @param authors for an article: the addresses of its authors' pages
 * @param tags for an article: what it is about
 */
public record OpenGraphView(
        String type,
        String title,
        List<Image> images,
        String publishedIso,
        String modifiedIso,
        String section,
        List<String> authors,
        List<String> tags) {

    /**
     * @param url absolute
     * @param alt the picture in words, or null
     * @param width in pixels, or null when unknown
     * @param drawn whether we drew it, with the headline in it
     */
    public record Image(String url, String mediaType, String alt, Integer width, Integer height, boolean drawn) {}

    /** Any page that is not a story shows the paper's own picture. */
    public static OpenGraphView website(String title, String paper, String image) {
        boolean ours = PaperFace.isShare(image);
        return new OpenGraphView(
                "website",
                title,
                List.of(new Image(
                        image, PictureView.mediaType(image), paper, ours ? 1200 : null, ours ? 630 : null, false)),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    public Image first() {
        return images.get(0);
    }
}
