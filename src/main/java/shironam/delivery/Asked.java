package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** What a request says about the form in which it wants a page, and about the copy that it has. */
record Asked(boolean brotli, boolean gzip, String ifNoneMatch, String ifModifiedSince) {
    private static final Pattern BROTLI = taken("br");
    private static final Pattern GZIP = taken("gzip");

    static Asked by(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return new Asked(
                takes("br", BROTLI, accepted) && Brotli.works(),
                takes("gzip", GZIP, accepted),
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"));
    }

    FinishedPage.Form form(FinishedPage page) {
        return brotli ? page.brotli() : gzip ? page.gzip() : page.plain();
    }

    /** Whether that form has been made, or is soon. */
    boolean isQuick(FinishedPage page) {
        return !page.isLarge() || !(brotli ? page.lacksBrotli() : gzip && page.lacksGzip());
    }

    /** RFC 9110 §13.2.2: the date counts only where no validator was sent. */
    boolean alreadyHas(FinishedPage page) {
        if (ifNoneMatch != null) {
            return page.matches(ifNoneMatch);
        }
        return ifModifiedSince != null && page.isNotNewerThan(ifModifiedSince);
    }

    private static boolean takes(String coding, Pattern taken, String accepted) {
        return accepted != null
                && accepted.contains(coding)
                && taken.matcher(accepted).find();
    }

    /** Among those that are listed, and not with a weight of nothing. */
    private static Pattern taken(String coding) {
        return Pattern.compile("(?:^|,)\\s*" + coding + "\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))");
    }
}
