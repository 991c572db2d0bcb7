package shironam.site.page;

/**
 * The only script that stands in the pages themselves: it lays the colours and the size of letters that a reader has
 * chosen over the page before it is painted, decides between the paper's letters and the device's, and says that scripts
 * run. As a file it would hold up the first paint by a request; a module would come after it, and the page would flash.
 */
public final class BeforePaintScript {
    public static final InlineAsset SCRIPT =
            InlineAsset.script(FontProbe.SOURCE + StaticAssets.read("META-INF/resources/web/site/before-paint.js"));

    private BeforePaintScript() {}
}
