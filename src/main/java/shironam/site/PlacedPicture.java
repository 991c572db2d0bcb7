package shironam.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.media.SourceSet;
import shironam.media.SourceSet.Rendition;
import shironam.media.crops.Box;
import shironam.media.crops.PictureCrops;
import shironam.media.crops.Region;
import shironam.story.pictures.PictureEdits;

/**
 * A picture in its place.
 *
 * @param sources from which a browser chooses, the first that fits; none for a picture that comes only as it is
 * @param src what a browser gets that can't choose: no narrower than the place on a desk
 * @param width in pixels, or null when unknown
 * @param height in pixels, or null when unknown
 */
public record PlacedPicture(List<Source> sources, String src, Integer width, Integer height) {
    /**
     * @param media in which windows, or null for all
     * @param type of media, or null for what every browser shows
     */
    public record Source(String media, String type, String srcset, String sizes) {}

    private static final String WEBP = "image/webp";

    static PlacedPicture of(PictureView picture, PicturePlace place) {
        PictureCrops crops = PictureEdits.at(picture.src());
        return crops.isNothing() || picture.width() == null || picture.height() == null
                ? whole(picture, place)
                : cut(picture, place, crops);
    }

    private static PlacedPicture whole(PictureView picture, PicturePlace place) {
        List<Rendition> renditions = SourceSet.renditions(picture.src(), picture.width());
        if (renditions.isEmpty()) {
            return new PlacedPicture(List.of(), picture.src(), picture.width(), picture.height());
        }
        double shape = picture.shape();
        List<Rendition> webps = SourceSet.webps(picture.src(), picture.width());
        return new PlacedPicture(
                List.of(source(null, renditions, webps, place, place.sizes(shape))),
                SourceSet.first(renditions, place.usual(shape)).address(),
                picture.width(),
                picture.height());
    }

    /** In each of the shapes that the place has: for wide windows another part than for narrow ones. */
    private static PlacedPicture cut(PictureView picture, PicturePlace place, PictureCrops crops) {
        List<Source> sources = new ArrayList<>();
        List<PicturePlace.Step> steps = place.steps();
        PlacedPicture last = null;
        for (Box box : steps.stream().map(PicturePlace.Step::box).distinct().toList()) {
            Optional<Region> part = crops.in(box, picture.shape());
            List<Rendition> renditions =
                    part.isEmpty() ? List.of() : SourceSet.renditions(picture.src(), picture.width(), part.get());
            if (renditions.isEmpty()) {
                return whole(picture, place);
            }
            int across = part.get().pixelsAcross(picture.width());
            int down = part.get().pixelsDown(picture.height());
            double shape = (double) across / down;
            boolean everywhere = steps.get(steps.size() - 1).box() == box;
            String media = everywhere
                    ? null
                    : steps.stream()
                            .filter(step -> step.box() == box)
                            .reduce((wider, narrower) -> narrower)
                            .orElseThrow()
                            .media();
            sources.add(source(media, renditions, SourceSet.webps(renditions), place, place.sizes(shape)));
            String src = SourceSet.first(renditions, place.usual(shape)).address();
            last = new PlacedPicture(sources, src, across, down);
        }
        return last;
    }

    private static Source source(
            String media, List<Rendition> renditions, List<Rendition> webps, PicturePlace place, String sizes) {
        return new Source(
                media,
                webps.isEmpty() ? null : WEBP,
                SourceSet.words(webps.isEmpty() ? renditions : webps, place.widest()),
                sizes);
    }
}
