package shironam.site.places;

import java.util.List;
import shironam.site.LinkView;
import shironam.site.page.PageView;

/**
 * All places that are wide enough to look for: upazilas and cities are found on the pages of these.
 *
 * @param page the page around it
 * @param divisions each with its districts
 * @param countries those abroad
 */
public record PlacesView(PageView page, List<Division> divisions, List<LinkView> countries) {
    public record Division(LinkView itself, List<LinkView> districts) {}
}
