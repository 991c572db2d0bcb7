package shironam.site.share;

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
        return new ShareView(
                address,
                headline,
                List.of(
                        new LinkView("ফেসবুক", "https://www.facebook.com/sharer/sharer.php?u=" + link),
                        new LinkView("এক্স", "https://x.com/intent/post?url=" + link + "&text=" + words),
                        new LinkView("হোয়াটসঅ্যাপ", "https://wa.me/?text=" + words + "%20" + link),
                        new LinkView("টেলিগ্রাম", "https://t.me/share/url?url=" + link + "&text=" + words),
                        new LinkView("ই-মেইল", "mailto:?subject=" + words + "&body=" + link)));
    }

    /** A mail program takes a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
