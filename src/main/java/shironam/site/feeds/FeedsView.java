package shironam.site.feeds;

import java.util.List;
import shironam.site.LinkView;
import shironam.site.page.PageView;

/** The page of the feeds. Tags and authors have theirs under their pages. */
public record FeedsView(PageView page, List<Row> rows) {

    /** @param name whose feeds they are */
    public record Row(String name, List<LinkView> forms) {}
}
