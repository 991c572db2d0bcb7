package shironam.desk.crops;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.media.crops.Box;
import shironam.media.crops.CropName;

/**
 * A picture with what is set for it. All numbers are percent of the picture's sides, as "12.5".
 *
 * @param src of the picture to draw on
 * @param kept whether it has just been kept
 * @param wrong whether the numbers that came are none
 */
public record CropsView(
        DeskFrame frame,
        String asset,
        String src,
        int width,
        int height,
        boolean kept,
        boolean wrong,
        boolean focused,
        String focusX,
        String focusY,
        List<Crop> crops,
        List<Place> places) {

    /** The problem that a number is none. */
    static final String NUMBERS = "numbers";

    /** What an address says after it was kept. */
    static final String KEPT = "kept";

    static String percent(int thousandths) {
        return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10);
    }

    /** @param shape width to height, "0" for any */
    public record Crop(
            CropName name, boolean set, String x, String y, String width, String height, String shape, boolean free) {
        public String word() {
            return name.word();
        }
    }

    /** How a place shows the picture now. */
    public record Place(Box box, String src, int width, int height) {
        /** As the style calls it. */
        public String look() {
            return "crop-place-" + box.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
