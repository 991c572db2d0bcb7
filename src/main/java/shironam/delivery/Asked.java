package shironam.delivery;

import io.vertx.core.http.HttpServerRequest;

/** What a request says about the form in which it wants a page, and about the copy that it has. */
record Asked(Coding coding, String ifNoneMatch, String ifModifiedSince) {

    static Asked by(HttpServerRequest request) {
        return new Asked(
                Coding.best(request.getHeader("Accept-Encoding")),
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"));
    }

    FinishedPage.Form form(FinishedPage page) {
        return page.form(coding);
    }

    /** Whether that form has been made, or is soon. */
    boolean isQuick(FinishedPage page) {
        return !page.isLarge() || page.has(coding);
    }

    /** RFC 9110 §13.2.2: the date counts only where no validator was sent. */
    boolean alreadyHas(FinishedPage page) {
        if (ifNoneMatch != null) {
            return page.matches(ifNoneMatch);
        }
        return ifModifiedSince != null && page.isNotNewerThan(ifModifiedSince);
    }
}
