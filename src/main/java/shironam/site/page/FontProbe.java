package shironam.site.page;

/**
 * Finds out whether the device has Bengali letters of its own. A letter that it lacks is drawn as a box, and boxes are all
 * equally wide, so the widths of three letters tell. The answer is in {@code data-letters} of the page: {@code own} or
 * {@code none}. Without scripts, or where a browser lets nobody measure, there is no answer, and the styles then let the
 * paper's typeface come as the last resort.
 */
public final class FontProbe {
    static final String SOURCE = StaticAssets.read("META-INF/resources/web/site/letters.js");

    /** For pages that have no other script. */
    public static final InlineAsset SCRIPT = InlineAsset.script(SOURCE);

    private FontProbe() {}
}
