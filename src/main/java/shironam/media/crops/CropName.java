package shironam.media.crops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The crops that an editor may draw where the meaning of a picture changes with its shape. */
public enum CropName {
    /** What of the picture is shown where it is shown whole, and what all others are cut from. Of any shape. */
    STORY(0),
    WIDE(16 / 9.0),
    LANDSCAPE(4 / 3.0),
    SQUARE(1),
    PORTRAIT(4 / 5.0),
    /** Of the picture that other services show for a link. */
    SHARE(1.91);

    /** Width to height, 0 for any. */
    public final double shape;

    CropName(double shape) {
        this.shape = shape;
    }

    /** As the database and forms call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CropName> named(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
