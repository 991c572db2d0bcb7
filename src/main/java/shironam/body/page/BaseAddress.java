package shironam.body.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Addresses of a page that says by {@code <base href>} where they begin, made whole. */
final class BaseAddress {
    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "data-src", "data-lazy-src", "data-original", "data-lazy", "data-url", "poster");

    /** Where browsers put what they saved with the page. */
    private static final String SAVED = "_files/";

    private BaseAddress() {}

    static void settle(Document page) {
        Element base = page.selectFirst("base[href]");
        if (base == null || !base.attr("href").matches("(?i)(?:https?:)?//.+")) {
            return;
        }
        for (String attribute : ATTRIBUTES) {
            page.body().select("[" + attribute + "]").forEach(element -> settle(element, attribute));
        }
    }

    private static void settle(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        String whole = element.absUrl(attribute);
        if (!whole.isEmpty() && !written.isEmpty() && !written.startsWith("#") && !written.contains(SAVED)) {
            element.attr(attribute, whole);
        }
    }
}
