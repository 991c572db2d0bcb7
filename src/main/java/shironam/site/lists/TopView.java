package shironam.site.lists;

import java.util.List;
import java.util.stream.Stream;
import shironam.site.TeaserView;

/**
 * What stands above all else on a front: one story above the others, or several of the same weight.
 *
 * @param lead the one story above all; null in a grid
 * @param seconds the next four; the first one or two show their picture
 * @param cells six of the same weight; empty when there is a lead
 * @param latest the newest, headlines and times only; about six stand as high as the rest
 */
public record TopView(TeaserView lead, List<TeaserView> seconds, List<TeaserView> cells, List<TeaserView> latest) {
    boolean hasSample() {
        return lead != null && lead.sample()
                || Stream.of(seconds, cells, latest).flatMap(List::stream).anyMatch(TeaserView::sample);
    }
}
