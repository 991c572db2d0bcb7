package shironam.site.brand;

import shironam.story.paper.Accent;
import shironam.story.paper.PaperSettings;

/**
 * What of a paper's brand the styles of its pages hold.
 *
 * @param nightLogo whether it has another logo for dark pages
 */
public record PaperLook(Accent accent, boolean nightLogo) {
    public static final PaperLook USUAL = new PaperLook(Accent.USUAL, false);

    /** Which of the two logos is seen; a browser does not fetch the other, which is loaded lazily. */
    private static final String LOGOS = ".by-night{display:none}[data-theme=dark] .by-night{display:inline}"
            + "[data-theme=dark] .by-day{display:none}@media(prefers-color-scheme:dark){"
            + ":root:not([data-theme=light]) .by-night{display:inline}"
            + ":root:not([data-theme=light]) .by-day{display:none}}";

    public static PaperLook of(PaperSettings.Facts paper) {
        boolean two = !paper.logo().isEmpty() && !paper.brand().logoDark().isEmpty();
        return new PaperLook(paper.accent(), two);
    }

    /** A style with the colours of this paper in the place of the usual ones. */
    public String in(String style) {
        return style.replace(Accent.USUAL.light(), accent.light()).replace(Accent.USUAL.dark(), accent.dark())
                + (nightLogo ? LOGOS : "");
    }
}
