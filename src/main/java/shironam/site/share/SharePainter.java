package shironam.site.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;
import shironam.media.Pictures;
import shironam.site.brand.PaperColors;

/** Draws what a share of a story shows: its headline, beside its picture where that is ours. One at a time. */
@ApplicationScoped
class SharePainter {
    private static final Logger LOG = Logger.getLogger(SharePainter.class);
    private static final long MOST_BYTES = 16_000_000;

    private static final int EDGE = 64;
    private static final int BAR = 14;
    private static final int PICTURE = 460;
    private static final int HEADLINE_TOP = 172;
    private static final int DECODED_WIDTH = 960;

    @Inject
    Pictures pictures;

    private ShareText text;

    private final Cache<ShareCard, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((ShareCard card, byte[] png) -> png.length)
            .build();

    byte[] png(ShareCard card) throws IOException {
        byte[] known = drawn.getIfPresent(card);
        return known != null ? known : draw(card);
    }

    private synchronized byte[] draw(ShareCard card) throws IOException {
        byte[] known = drawn.getIfPresent(card);
        if (known != null) {
            return known;
        }
        BufferedImage image = new BufferedImage(ShareCard.WIDTH, ShareCard.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = image.createGraphics();
        try {
            to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            to.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            to.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            paint(card, to);
        } finally {
            to.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(64_000);
        ImageIO.write(image, "png", png);
        drawn.put(card, png.toByteArray());
        return png.toByteArray();
    }

    private void paint(ShareCard card, Graphics2D to) {
        if (text == null) {
            text = new ShareText();
        }
        to.setColor(PaperColors.PAPER);
        to.fillRect(0, 0, ShareCard.WIDTH, ShareCard.HEIGHT);
        Optional<BufferedImage> picture = picture(card);
        picture.ifPresent(image -> fill(image, to));
        int width = ShareCard.WIDTH - 2 * EDGE - (picture.isPresent() ? PICTURE : 0);
        to.setColor(PaperColors.of(card.accent()));
        to.fillRect(0, 0, ShareCard.WIDTH - (picture.isPresent() ? PICTURE : 0), BAR);
        write(card.section(), width, 60, 36, 24, to, 84);
        to.setColor(PaperColors.INK);
        int room = ShareCard.HEIGHT - HEADLINE_TOP - 120;
        write(card.headline(), width, room, picture.isPresent() ? 60 : 76, 32, to, HEADLINE_TOP);
        to.setColor(PaperColors.of(card.accent()));
        write(card.paper(), width, 70, 44, 24, to, ShareCard.HEIGHT - 104);
    }

    /** Whole or not at all: what the typeface can't say is not said by half. */
    private void write(String words, int width, int height, int largest, int smallest, Graphics2D to, int top) {
        GlyphFallback.of(words, text::canShow).ifPresent(written -> {
            to.setClip(0, 0, EDGE + width, ShareCard.HEIGHT);
            text.set(written, width, height, largest, smallest).draw(to, EDGE, top);
            to.setClip(null);
        });
    }

    /** The right side, filled whole: what does not fit is cut on both sides alike. */
    private static void fill(BufferedImage picture, Graphics2D to) {
        double scale = Math.max((double) PICTURE / picture.getWidth(), (double) ShareCard.HEIGHT / picture.getHeight());
        int width = (int) Math.ceil(picture.getWidth() * scale);
        int height = (int) Math.ceil(picture.getHeight() * scale);
        int left = ShareCard.WIDTH - PICTURE;
        to.setClip(left, 0, PICTURE, ShareCard.HEIGHT);
        to.drawImage(picture, left + (PICTURE - width) / 2, (ShareCard.HEIGHT - height) / 2, width, height, null);
        to.setClip(null);
    }

    /** In a width that readers get as well; a card without its picture is still the card. */
    private Optional<BufferedImage> picture(ShareCard card) {
        try {
            int width = card.part() == null ? DECODED_WIDTH : Math.min(DECODED_WIDTH, card.width());
            Optional<Pictures.Found> found = pictures.inWidth(card.picture(), width, card.part());
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(ImageIO.read(found.get().file().toFile()));
        } catch (IOException | RuntimeException undecodable) {
            LOG.warnf("The card for a share does without %s: %s", card.picture(), undecodable.getMessage());
            return Optional.empty();
        }
    }
}
