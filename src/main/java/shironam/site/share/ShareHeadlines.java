package shironam.site.share;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Whether the picture of a share can say a headline. */
@ApplicationScoped
public class ShareHeadlines {
    private static final Logger LOG = Logger.getLogger(ShareHeadlines.class);

    private ShareText text;

    /** The letters for which the picture's headline is left out, with spaces between; empty if it has it. */
    public synchronized String missing(String headline) {
        try {
            text = text == null ? new ShareText() : text;
            return GlyphFallback.missing(headline, text::canShow);
        } catch (LinkageError | InternalError | RuntimeException cannotDraw) {
            LOG.debugf("what a picture can say is not known: %s", cannotDraw.getMessage());
            return "";
        }
    }
}
