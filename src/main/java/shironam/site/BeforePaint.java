package shironam.site;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The only script that stands in the pages themselves: it lays the colours and the size of letters that a reader has
 * chosen over the page before it is painted, and says that scripts run. As a file it would hold up the first paint by
 * a request; a module would come after it, and the page would flash. The policy allows it by its hash.
 */
final class BeforePaint {
    static final String SCRIPT =
            Assets.read("META-INF/resources/web/site/before-paint.js").strip();

    /** For {@code script-src}. */
    static final String ALLOWED = "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(SCRIPT)) + "'";

    private BeforePaint() {}
}
