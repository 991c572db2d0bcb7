package shironam.delivery;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/**
 * Finds what no browser sends and what a proxy in front may read in another way than we do (RFC 9112 §3.2, §6.1): such
 * a request is refused before anything else looks at it.
 */
public final class RequestValidation {
    private RequestValidation() {}

    /** What is wrong with the request, for its sender; null when nothing is. */
    public static String problem(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
            boolean needed = request.version() == HttpVersion.HTTP_1_1;
            if (hosts.size() > 1 || hosts.isEmpty() && needed || hosts.size() == 1 && !isHost(hosts.get(0))) {
                return "Host";
            }
            List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
            if (encodings.size() > 1
                    || encodings.size() == 1 && !encodings.get(0).equalsIgnoreCase("chunked")) {
                return "Transfer-Encoding";
            }
        }
        if (!isPath(request.path())) {
            return "path";
        }
        String query = request.query();
        return query == null || isQuery(query) ? null : "query";
    }

    /** A name or an address, perhaps with a port. */
    private static boolean isHost(String host) {
        return !host.isEmpty()
                && host.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || "-._:[]".indexOf(c) >= 0);
    }

    /** Percent signs begin a valid escape, and none stands for a control character. */
    private static boolean isPath(String path) {
        if (path == null || !path.startsWith("/")) {
            return "*".equals(path); // of OPTIONS
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (isControl(c) || c == '%' && (i + 2 >= path.length() || isControl(octet(path, i + 1)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What trackers append is often misspelt and does no harm; a zero is harmful, since no text of ours may hold it.
     */
    private static boolean isQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (isControl(c) || c == '%' && query.startsWith("%00", i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7F;
    }

    /** @return -1 where there is none */
    private static int octet(String path, int at) {
        int high = Character.digit(path.charAt(at), 16);
        int low = Character.digit(path.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
