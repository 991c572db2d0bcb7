package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** What a request says about the form in which it wants a page, and about the copy that it has. */
record Asked(boolean gzip, String ifNoneMatch, String ifModifiedSince) {
    private static final Pattern GZIP_REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    static Asked by(HttpServerRequest request) {
        return new Asked(
                takesGzip(request.getHeader("Accept-Encoding")),
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"));
    }

    FinishedPage.Form form(FinishedPage page) {
        return gzip ? page.gzip() : page.plain();
    }

    /** RFC 9110 §13.2.2: the date counts only where no validator was sent. */
    boolean alreadyHas(FinishedPage page) {
        if (ifNoneMatch != null) {
            return page.matches(ifNoneMatch);
        }
        return ifModifiedSince != null && page.isNotNewerThan(ifModifiedSince);
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && (accepted.indexOf(';') < 0 || !GZIP_REFUSED.matcher(accepted).find());
    }
}
