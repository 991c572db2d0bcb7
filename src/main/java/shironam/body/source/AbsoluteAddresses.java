package shironam.body.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Relative addresses of a text, made whole by the address that its source says for them. */
public final class AbsoluteAddresses {
    private AbsoluteAddresses() {}

    /** The address as the base makes it whole; as it is where that can't be. */
    public static String of(String base, String address) {
        String whole = StringUtil.resolve(base, address);
        return whole.isEmpty() ? address : whole;
    }

    /** @param base empty when the source says none, and then the text stays as it is */
    public static String in(String html, String base) {
        if (base.isEmpty()) {
            return html;
        }
        Document text = Jsoup.parseBodyFragment(html, base);
        text.outputSettings().prettyPrint(false);
        for (String attribute : List.of("href", "src")) {
            for (Element element : text.select("[" + attribute + "]")) {
                String whole = element.absUrl(attribute);
                boolean isOfTheText = element.attr(attribute).startsWith("#");
                if (!whole.isEmpty() && !isOfTheText) {
                    element.attr(attribute, whole);
                }
            }
        }
        return text.body().html();
    }
}
