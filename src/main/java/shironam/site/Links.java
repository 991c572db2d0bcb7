package shironam.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Addresses as they lead from anywhere, for what is read elsewhere than on the page.
 *
 * @param root of the site, without a slash at its end
 * @param page the whole address of the page on which the links stand
 */
public record Links(String root, String page) {
    private static final Pattern WHOLE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    public String absolute(String href) {
        if (href.startsWith("/")) {
            return root + href;
        }
        if (href.startsWith("#") || href.startsWith("?")) {
            return page + href;
        }
        return WHOLE.matcher(href).matches() ? href : page.substring(0, page.lastIndexOf('/') + 1) + href;
    }

    /** A path as programs want it, {@code /tag/%E0%A6%A8…} */
    public static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException noPath) {
            throw new IllegalArgumentException(noPath);
        }
    }
}
