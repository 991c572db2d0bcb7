package shironam.story.addresses;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether what somebody typed is an address that a link may have. */
public final class AddressSyntax {
    private AddressSyntax() {}

    /** Whether a link may lead there: a path of this site, or an address of the web. */
    public static boolean isTarget(String address) {
        boolean path = address.startsWith("/") && !address.startsWith("//") && address.length() < 1000;
        return path ? isPath(address) : isWeb(address);
    }

    /** Whether it has no host. */
    static boolean isPath(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Whether it is a whole address, with {@code http} or {@code https}, a host and no password. */
    public static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
