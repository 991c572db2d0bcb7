package shironam.site.brand;

import java.awt.Color;

/** The colours of the light pages, for what Java draws; the pages have them in {@code site/css}. */
public final class PaperColors {
    public static final Color PAPER = new Color(0xfdfdfc);
    public static final Color INK = new Color(0x16171a);
    public static final Color ALTA = new Color(0xad1238);

    private PaperColors() {}
}
