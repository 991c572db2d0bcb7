package shironam.site.brand;

import shironam.story.paper.Accent;

/**
 * Where a paper's icons and its picture for shares are: those that come along for the name that they show, else such as
 * are drawn from its own name; for one that can't be drawn, those that come along.
 *
 * @param icons a folder: favicon.ico, touch-icon.png, icon-192.png, icon-512.png, icon-maskable.png
 * @param vector the icon as SVG
 * @param share 1200 by 630 pixels
 */
public record PaperFace(String icons, String vector, String share) {
    /** The name that the wordmark in the masthead's template and the files beside the styles show. */
    public static final String OWN = "শিরোনাম";

    private static final PaperFace FILES =
            new PaperFace("/web/site/", "/web/site/favicon.svg", "/web/site/shironam.png");

    private static final PaperFace DRAWN =
            new PaperFace("/share/paper/", "/share/paper/icon.svg", "/share/paper/share.png");

    /** @param accent the paper's colour */
    public static PaperFace of(String name, Accent accent) {
        return name.equals(OWN) && accent.light().equals(Accent.USUAL.light()) || !Wordmark.canDraw(name)
                ? FILES
                : DRAWN;
    }

    public static boolean isShare(String address) {
        return address.endsWith(FILES.share) || address.endsWith(DRAWN.share);
    }
}
