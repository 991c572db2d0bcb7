package shironam.site.page;

import java.util.List;
import shironam.site.LinkView;
import shironam.site.brand.PaperLook;

/**
 * What every page of the paper has around its own matter.
 *
 * @param look how it looks
 * @param head what else stands in its head; null when the page's template fills it
 * @param frame what stands over and under it
 * @param breaking the line over it, or null
 * @param mostRead what is read most, under it; may be empty
 */
public record PageView(PageStyle look, HeadView head, FrameView frame, LinkView breaking, List<LinkView> mostRead) {

    /** The style that stands in it, in the paper's colours. */
    public String style() {
        return look.style(PaperLook.of(frame.paper()));
    }

    public SiteView site() {
        return frame.site();
    }
}
