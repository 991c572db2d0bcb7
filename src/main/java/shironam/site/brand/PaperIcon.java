package shironam.site.brand;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The first letter of a paper's name on the colour of the paper, hanging from a headstroke from edge to edge. */
final class PaperIcon {
    private static final int SIDE = 1024;
    private static final Color INK = PaperColors.PAPER;

    /** Where the headstroke begins, and what the letter may fill of the width. */
    private static final double TOP = 160;

    private static final double WIDEST = 800;
    private static final double LARGEST = 2.28;

    /** Of a maskable icon all that matters lies within a circle of 80 % (W3C, Web Application Manifest, 1.9.3). */
    private static final double SAFE = .64;

    private final Path2D shape;
    private final double outline;
    private final Color ground;

    private PaperIcon(Path2D shape, double outline, Color ground) {
        this.shape = shape;
        this.outline = outline;
        this.ground = ground;
    }

    static PaperIcon of(String paper, Color ground) {
        DrawnName letter = DrawnName.of(first(paper));
        Rectangle2D bounds = letter.bounds();
        double scale = Math.min(LARGEST, Math.min(WIDEST / bounds.getWidth(), (SIDE - TOP - 60) / bounds.getHeight()));
        double top = letter.hasHeadstroke()
                ? Math.max(TOP - scale * bounds.getY(), TOP + scale * -DrawnName.HEADSTROKE_TOP)
                : (SIDE - scale * bounds.getHeight()) / 2 - scale * bounds.getY();
        AffineTransform placed = new AffineTransform(scale, 0, 0, scale, SIDE / 2.0 - scale * bounds.getCenterX(), top);
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        shape.append(letter.headstrokes().getPathIterator(placed), false);
        shape.append(letter.letters().getPathIterator(placed), false);
        return new PaperIcon(shape, DrawnName.OUTLINE * scale, ground);
    }

    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + SIDE + " " + SIDE + "\"><path fill=\""
                + hex(ground) + "\" d=\"M0 0h" + SIDE + "v" + SIDE + "H0z\"/><path fill=\"" + hex(INK) + "\" stroke=\""
                + hex(INK) + "\" stroke-width=\"" + Math.round(outline) + "\" d=\"" + SvgPath.of(shape) + "\"/></svg>";
    }

    /** @param side in pixels */
    BufferedImage image(int side, boolean maskable) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = PaperPictures.canvas(image, ground);
        try {
            to.scale((double) side / SIDE, (double) side / SIDE);
            if (maskable) {
                to.translate(SIDE * (1 - SAFE) / 2, SIDE * (1 - SAFE) / 2);
                to.scale(SAFE, SAFE);
            }
            to.setColor(INK);
            to.setStroke(new BasicStroke((float) outline));
            to.fill(shape);
            to.draw(shape);
        } finally {
            to.dispose();
        }
        return image;
    }

    private static String first(String paper) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(paper);
        return paper.substring(0, graphemes.next());
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }
}
