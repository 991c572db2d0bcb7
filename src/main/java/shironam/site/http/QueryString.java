package shironam.site.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What stands after the question mark of an address; parts that say nothing are left out. */
public final class QueryString {
    private final List<String> parts = new ArrayList<>();

    public QueryString and(String name, String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The address of that page with them. */
    public String at(String path) {
        return parts.isEmpty() ? path : path + "?" + this;
    }

    @Override
    public String toString() {
        return String.join("&", parts);
    }
}
