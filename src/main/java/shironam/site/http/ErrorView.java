package shironam.site.http;

import java.util.List;
import shironam.site.TeaserView;
import shironam.site.page.PageView;

/**
 * A page that could not be given.
 *
 * @param page the page around it; its nav may be empty
 * @param status 404, 410, 500; any other is answered like a 500
 * @param number the same for the eye, "৪০৪"
 * @param latest a few stories as a way on; empty when they can't be had
 */
public record ErrorView(PageView page, int status, String number, List<TeaserView> latest) {}
