package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** What a request says about the form in which it wants a page, and about the copy that it has. */
record Asked(boolean gzip, String ifNoneMatch, String ifModifiedSince) {

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
        return ifModifiedSince != null && isNotBefore(ifModifiedSince, page.modified);
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null && accepted.contains("gzip") && !accepted.matches(".*gzip;\\s*q=0(\\.0*)?(,.*|\\s*)");
    }

    private static boolean isNotBefore(String httpDate, Instant modified) {
        try {
            return !OffsetDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .isBefore(modified);
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
