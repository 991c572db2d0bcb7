package shironam.media.crops;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an editor has set for a picture: its focal point and its crops. Nothing is set for most.
 *
 * <p>A place gets a part of exactly its own shape: of the named crop whose shape is nearest, if one is near enough, else
 * of the whole, as large as fits and with the focal point as near to its middle as the edges let it.
 *
 * @param focus the point that every part has, or null
 * @param named the crops that are drawn
 */
public record PictureCrops(Point focus, Map<CropName, Region> named) {
    public static final PictureCrops NONE = new PictureCrops(null, Map.of());

    /** A crop of 4:3 may be cut to 3:2 and 1.91:1 to 16:9, but no crop of 1:1 is cut to 16:9. */
    private static final double NEAR = Math.log(1.2);

    /** In thousandths of the picture's width and height. */
    public record Point(int x, int y) {
        public Point {
            if (x < 0 || y < 0 || x > Region.ALL || y > Region.ALL) {
                throw new IllegalArgumentException("no point of a picture: " + x + ", " + y);
            }
        }
    }

    public boolean isNothing() {
        return focus == null && named.isEmpty();
    }

    /**
     * The part that a box shows; empty for the whole, which the box cuts as it always did.
     *
     * @param picture the picture's own shape, width to height
     */
    public Optional<Region> in(Box box, double picture) {
        Region story = named.get(CropName.STORY);
        if (box.shape == 0) {
            return Optional.ofNullable(story);
        }
        Optional<Region> near = nearest(box.shape);
        if (near.isEmpty() && focus == null && story == null) {
            return Optional.empty();
        }
        Region from = near.orElse(story == null ? Region.WHOLE : story);
        return Optional.of(cut(from, box.shape, picture));
    }

    /** All parts that places may ask for. */
    public Set<Region> parts(double picture) {
        Set<Region> parts = new HashSet<>();
        for (Box box : Box.values()) {
            in(box, picture).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Region> nearest(double shape) {
        return named.keySet().stream()
                .filter(name -> name.shape > 0 && distance(name, shape) <= NEAR)
                .min(Comparator.comparingDouble(name -> distance(name, shape)))
                .map(named::get);
    }

    private static double distance(CropName name, double shape) {
        return Math.abs(Math.log(name.shape / shape));
    }

    private Region cut(Region from, double shape, double picture) {
        double own = picture * from.width() / from.height();
        int width = own > shape ? size(from.height() * shape / picture, from.width()) : from.width();
        int height = own > shape ? from.height() : size(from.width() * picture / shape, from.height());
        int x = start(focus == null ? -1 : focus.x, from.x(), from.width(), width);
        int y = start(focus == null ? -1 : focus.y, from.y(), from.height(), height);
        return new Region(x, y, width, height);
    }

    private static int size(double wanted, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(wanted)));
    }

    /** @param point that should be in the middle; one outside is as good as none */
    private static int start(int point, int from, int room, int size) {
        int middle = point < from || point > from + room ? from + room / 2 : point;
        return Math.max(from, Math.min(from + room - size, middle - size / 2));
    }
}
