package shironam.site.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;
import shironam.media.Pictures;
import shironam.story.paper.PaperSettings;

/**
 * What stands over a mail: the paper's logo, else its name on the headstroke. It comes along as a PNG on the ground of light
 * pages, which every mail program shows.
 */
@ApplicationScoped
public class MailMasthead {
    private static final Logger LOG = Logger.getLogger(MailMasthead.class);

    /** In pixels of the picture. A mail shows it in half of that, so that it is sharp on a phone. */
    private static final int WIDEST = 640;

    private static final int HIGHEST = 112;

    @Inject
    Pictures pictures;

    @Inject
    PublicPaper paper;

    /** The last one. Drawing it takes longer than all else before a mail goes. */
    private volatile Drawn drawn;

    /**
     * @param of the name and the logo that it was drawn of
     * @param width in CSS pixels, and {@code height}
     */
    public record Drawn(String of, byte[] png, int width, int height) {}

    /** Empty where there is no logo and the name can't be drawn. */
    public Optional<Drawn> ofPaper() throws IOException {
        PaperSettings.Facts facts = paper.facts();
        String of = facts.nameBn() + " " + facts.logo();
        Drawn last = drawn;
        if (last != null && last.of.equals(of)) {
            return Optional.of(last);
        }
        Optional<BufferedImage> logo = logo(facts.logo());
        Optional<BufferedImage> image = logo.or(() -> name(facts.nameBn()));
        if (image.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage shown = image.get();
        last = new Drawn(of, PaperPictures.png(shown), shown.getWidth() / 2, shown.getHeight() / 2);
        if (logo.isPresent() || facts.logo().isEmpty()) { // else the next mail tries the logo again
            drawn = last;
        }
        return Optional.of(last);
    }

    private Optional<BufferedImage> logo(String address) {
        try {
            Optional<Pictures.Found> found = pictures.inWidth(address, WIDEST, null);
            File file = found.map(picture -> picture.file().toFile()).orElse(null);
            return Optional.ofNullable(file == null ? null : ImageIO.read(file)).map(MailMasthead::onPaper);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf("mails show the paper's name: its logo %s can't be read (%s)", address, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static BufferedImage onPaper(BufferedImage logo) {
        double scale = Math.min(1, Math.min((double) WIDEST / logo.getWidth(), (double) HIGHEST / logo.getHeight()));
        int width = (int) Math.max(2, Math.round(logo.getWidth() * scale));
        int height = (int) Math.max(2, Math.round(logo.getHeight() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = PaperPictures.canvas(image, PaperColors.PAPER);
        try {
            to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            to.drawImage(logo, 0, 0, width, height, null);
        } finally {
            to.dispose();
        }
        return image;
    }

    private static Optional<BufferedImage> name(String name) {
        return Wordmark.canDraw(name)
                ? Optional.of(PaperPictures.wordmark(DrawnName.of(name.strip()), WIDEST, HIGHEST))
                : Optional.empty();
    }
}
