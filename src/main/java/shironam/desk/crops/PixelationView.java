package shironam.desk.crops;

import java.util.List;
import shironam.bangla.Digits;
import shironam.desk.DeskFrame;
import shironam.media.crops.Region;

/**
 * A picture with the areas that are unrecognisable in it.
 *
 * @param src the picture as everybody sees it
 * @param wrong whether the numbers that came are none
 * @param problem why it could not be done, in the reader's language, or null
 * @param done whether something is pixelated
 * @param chief whether the reader may see the original and bring it back
 */
public record PixelationView(
        DeskFrame frame,
        String asset,
        String src,
        int width,
        int height,
        boolean kept,
        boolean wrong,
        String problem,
        boolean done,
        boolean chief,
        List<Area> areas) {

    /** Percent of the picture's sides. */
    public record Area(int number, String label, boolean set, String x, String y, String width, String height) {
        /** @param region null for an empty one, which stands in the middle until it is drawn */
        static Area of(int number, Region region, boolean english) {
            Region shown = region == null ? new Region(400, 400, 200, 200) : region;
            return new Area(
                    number,
                    english ? Integer.toString(number) : Digits.bengali(number),
                    region != null,
                    CropsView.percent(shown.x()),
                    CropsView.percent(shown.y()),
                    CropsView.percent(shown.width()),
                    CropsView.percent(shown.height()));
        }
    }
}
