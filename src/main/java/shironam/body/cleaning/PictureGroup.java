package shironam.body.cleaning;

import java.util.Set;
import org.jsoup.nodes.Element;
import shironam.body.FigureGroup;

/** What pictures of a source stand together in: our own figures, and the galleries of WordPress, Ghost and AMP. */
final class PictureGroup {
    private static final Set<String> GALLERIES = Set.of(
            "wp-block-gallery",
            "blocks-gallery-grid",
            "gallery",
            "tiled-gallery",
            "wp-block-jetpack-slideshow",
            "wp-block-jetpack-tiled-gallery",
            "kg-gallery-card");

    private static final Set<String> COMPARISONS =
            Set.of("wp-block-jetpack-image-compare", "twentytwenty-container", "juxtapose");

    private PictureGroup() {}

    static FigureGroup of(Element picture) {
        for (Element at = picture; at != null; at = at.parent()) {
            FigureGroup group = ownOf(at);
            if (group != FigureGroup.NONE) {
                return group;
            }
        }
        return FigureGroup.NONE;
    }

    private static FigureGroup ownOf(Element element) {
        String name = element.normalName();
        if (name.equals("amp-carousel") || element.classNames().stream().anyMatch(GALLERIES::contains)) {
            return FigureGroup.GALLERY;
        }
        if (element.classNames().stream().anyMatch(COMPARISONS::contains)) {
            return FigureGroup.COMPARISON;
        }
        return name.equals("figure") ? FigureGroup.of(element.className().strip()) : FigureGroup.NONE;
    }
}
