package shironam.site.routes;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The request header {@code Save-Data: on} (Network Information API): who sends it gets the light page. */
final class SaveData {
    private SaveData() {}

    /** Said as {@code delivery} reads it, or a page might be kept for who asked for the other. */
    static boolean isAskedFor(HttpHeaders headers) {
        return List.of("on").equals(headers.getRequestHeader("Save-Data"));
    }
}
