package shironam.delivery.cache;

import io.vertx.core.http.HttpServerRequest;

/** What a request says about the form in which it wants a page, and about the copy that it has. */
record RequestedRepresentation(ContentEncoding coding, String ifNoneMatch, String ifModifiedSince) {

    static RequestedRepresentation by(HttpServerRequest request) {
        return new RequestedRepresentation(
                ContentEncoding.best(request.getHeader("Accept-Encoding")),
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"));
    }

    CachedPage.Form form(CachedPage page) {
        return page.form(coding);
    }

    /** Whether that form exists already, or is compressed quickly. */
    boolean isQuick(CachedPage page) {
        return !page.isLarge() || page.has(coding);
    }

    /** RFC 9110 §13.2.2: the date counts only where no validator was sent. */
    boolean alreadyHas(CachedPage page) {
        if (ifNoneMatch != null) {
            return page.matches(ifNoneMatch);
        }
        return ifModifiedSince != null && page.isNotNewerThan(ifModifiedSince);
    }
}
