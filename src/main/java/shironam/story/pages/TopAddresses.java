package shironam.story.pages;

import java.util.Set;
import shironam.bangla.transliteration.Slug;

/** First parts of addresses, of which sections and the paper's own pages take theirs. */
public final class TopAddresses {
    /** Those that mean something else. */
    private static final Set<String> RESERVED = Set.of(
            "admin", "api", "archive", "assets", "author", "desk", "embed", "feeds", "home", "lite", "media", "oembed",
            "offline", "places", "preview", "q", "search", "share", "story", "tag", "web");

    private TopAddresses() {}

    /** A number is the short address of a story. */
    public static boolean isUsable(String address) {
        return Slug.isSlug(address) && !RESERVED.contains(address) && !address.matches("\\d+");
    }
}
