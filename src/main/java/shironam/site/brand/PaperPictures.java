package shironam.site.brand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;
import shironam.story.paper.Accent;

/** Icons and the picture for shares as files, for a name that {@link Wordmark#canDraw}. */
public final class PaperPictures {
    private static final int SHARE_WIDTH = 1200;
    private static final int SHARE_HEIGHT = 630;
    private static final double SHARE_NAME = 800;
    private static final int ICO_HEADER = 22;
    private static final int ICO_SIDE = 32;

    private PaperPictures() {}

    public static String svg(String name, Accent accent) {
        return PaperIcon.of(name, PaperColors.of(accent)).svg();
    }

    /** @param side in pixels */
    public static byte[] png(String name, Accent accent, int side, boolean maskable) throws IOException {
        return png(PaperIcon.of(name, PaperColors.of(accent)).image(side, maskable));
    }

    /** The name on its headstroke. */
    public static byte[] share(String name) throws IOException {
        return png(share(DrawnName.of(name)));
    }

    /** An icon file that holds one PNG. */
    public static byte[] ico(String name, Accent accent) throws IOException {
        byte[] png = png(name, accent, ICO_SIDE, false);
        return ByteBuffer.allocate(ICO_HEADER + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put((byte) ICO_SIDE)
                .put((byte) ICO_SIDE)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(ICO_HEADER)
                .put(png)
                .array();
    }

    private static BufferedImage share(DrawnName name) {
        Rectangle2D bounds = name.bounds();
        return drawn(
                name,
                SHARE_WIDTH,
                SHARE_HEIGHT,
                Math.min(SHARE_NAME / bounds.getWidth(), SHARE_HEIGHT * .6 / bounds.getHeight()));
    }

    /** The name as large as there is room, with a little of the headstroke beside it. */
    static BufferedImage wordmark(DrawnName name, int widest, int highest) {
        Rectangle2D bounds = name.bounds();
        double scale = Math.min(widest / (bounds.getWidth() * 1.1), highest / bounds.getHeight());
        return drawn(
                name,
                (int) Math.ceil(bounds.getWidth() * 1.1 * scale),
                (int) Math.ceil(bounds.getHeight() * scale),
                scale);
    }

    private static BufferedImage drawn(DrawnName name, int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = canvas(image, PaperColors.PAPER);
        try {
            Rectangle2D bounds = name.bounds();
            to.translate(width / 2.0 - scale * bounds.getCenterX(), height / 2.0 - scale * bounds.getCenterY());
            to.scale(scale, scale);
            to.setColor(PaperColors.INK);
            to.setStroke(new BasicStroke(DrawnName.OUTLINE));
            for (Path2D part : List.of(name.headstrokes(), name.letters())) {
                to.fill(part);
                to.draw(part);
            }
        } finally {
            to.dispose();
        }
        return image;
    }

    /** What shapes are drawn on, filled with a colour; to be disposed of. */
    static Graphics2D canvas(BufferedImage image, Color ground) {
        Graphics2D to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        to.setColor(ground);
        to.fillRect(0, 0, image.getWidth(), image.getHeight());
        return to;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
