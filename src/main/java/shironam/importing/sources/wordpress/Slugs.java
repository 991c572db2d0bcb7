package shironam.importing.sources.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Slugs as other systems keep them: {@code %e0%a6%a8%e0%a6%a6%e0%a7%80} for নদী. */
final class Slugs {
    /** WordPress keeps 200 bytes, each of which may be written with three signs. */
    private static final int LONGEST = 2_000;

    private Slugs() {}

    /** As people read it. One that was cut within a letter loses the rest of that letter. */
    static String decoded(String slug) {
        if (slug.indexOf('%') < 0 || slug.length() > LONGEST) {
            return slug;
        }
        try {
            String text = URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
            return text.replaceAll("\uFFFD+$", "").replaceAll("-+$", "");
        } catch (IllegalArgumentException notEncoded) {
            return slug;
        }
    }
}
