package shironam.site.brand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A paper's name as a drawing within a page, in the colour of its text. */
public final class Wordmark {
    private static final Logger LOG = Logger.getLogger(Wordmark.class);

    /** A paper has one name; the others are those that it had while somebody tried. */
    private static final int MOST = 8;

    private static final Cache<String, Optional<String>> DRAWN =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private Wordmark() {}

    /**
     * An {@code svg} element, its width in ems of its font size; empty when the typeface lacks a letter of the name, or
     * the system what Java draws text with.
     */
    public static Optional<String> of(String name) {
        return DRAWN.get(name, Wordmark::drawn);
    }

    /** Whether the name and what is made of it can be drawn. */
    public static boolean canDraw(String name) {
        return of(name).isPresent();
    }

    private static Optional<String> drawn(String name) {
        try {
            return name.isBlank() || !name.codePoints().allMatch(Typeface.get()::canShow)
                    ? Optional.empty()
                    : Optional.of(svg(DrawnName.of(name.strip())));
        } catch (RuntimeException | LinkageError | InternalError cannotDraw) {
            LOG.warnf("the name of the paper stands in text: Java can't draw it here (%s)", cannotDraw);
            return Optional.empty();
        }
    }

    private static String svg(DrawnName name) {
        Rectangle2D bounds = name.bounds();
        long width = (long) Math.ceil(bounds.getWidth());
        long height = (long) Math.ceil(bounds.getHeight());
        return "<svg width=\"" + Math.round(100.0 * width / DrawnName.EM) / 100.0 + "em\" viewBox=\""
                + (long) Math.floor(bounds.getX()) + " " + (long) Math.floor(bounds.getY()) + " " + width + " " + height
                + "\" stroke=\"currentColor\" stroke-width=\"" + DrawnName.OUTLINE
                + "\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + SvgPath.of(name.headstrokes())
                + SvgPath.of(name.letters()) + "\"/></svg>";
    }
}
