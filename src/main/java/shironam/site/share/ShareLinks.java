package shironam.site.share;

import io.quarkus.qute.i18n.MessageBundles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shironam.site.LinkView;

/** The addresses at which other services take a link that a reader passes on. */
public final class ShareLinks {
    private ShareLinks() {}

    public static ShareView of(String address, String headline) {
        String link = encoded(address);
        String words = encoded(headline);
        ShareMessages places = MessageBundles.get(ShareMessages.class);
        return new ShareView(
                address,
                headline,
                List.of(
                        new LinkView(places.facebook(), "https://www.facebook.com/sharer/sharer.php?u=" + link),
                        new LinkView(places.x(), "https://x.com/intent/post?url=" + link + "&text=" + words),
                        new LinkView(places.whatsApp(), "https://wa.me/?text=" + words + "%20" + link),
                        new LinkView(places.telegram(), "https://t.me/share/url?url=" + link + "&text=" + words),
                        new LinkView(places.email(), "mailto:?subject=" + words + "&body=" + link)));
    }

    /** A mail program takes a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
