package shironam.site.brand;

import java.awt.Color;
import shironam.story.paper.Accent;

/** The colours of the light pages, for what Java draws; the pages have them in {@code site/css}. */
public final class PaperColors {
    public static final Color PAPER = new Color(0xfdfdfc);
    public static final Color INK = new Color(0x16171a);

    private PaperColors() {}

    /** The paper's own colour on light pages. */
    public static Color of(Accent accent) {
        return Color.decode(accent.light());
    }
}
