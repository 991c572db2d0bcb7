package shironam.delivery;

import java.util.Locale;

/**
 * The kind of a request, read off its path: a few values however many paths there are, so that metrics have few labels.
 */
public enum RequestKind {
    FRONT,
    SECTION,
    STORY,
    TAG,
    AUTHOR,
    PLACE,
    ARCHIVE,
    SEARCH,
    FEED,
    SITEMAP,
    API,
    LIVE,
    READS,
    LITE,
    EMBED,
    PREVIEW,
    SHARE,
    PICTURE,
    ASSET,
    DESK,
    HEALTH,
    OTHER;

    final String label = name().toLowerCase(Locale.ROOT);

    /** Of any path, also of one at which there is nothing. */
    public static RequestKind of(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
        return switch (first) {
            case "" -> FRONT;
            case "desk" -> DESK;
            case "media" -> PICTURE;
            case "web", "favicon.ico", "sw.js", "manifest.webmanifest" -> ASSET;
            case "q" -> HEALTH;
            case "search" -> SEARCH;
            case "api", "oembed" -> API;
            case "tag" -> isFeed(path) ? FEED : TAG;
            case "author" -> isFeed(path) ? FEED : AUTHOR;
            case "places" -> isFeed(path) ? FEED : PLACE;
            case "archive" -> ARCHIVE;
            case "lite" -> LITE;
            case "embed" -> EMBED;
            case "preview" -> PREVIEW;
            case "share" -> SHARE;
            case "story" -> path.endsWith("/updates") ? LIVE : path.endsWith("/reads") ? READS : OTHER;
            default -> isFeed(path) ? FEED : ofSection(path, first, end);
        };
    }

    private static RequestKind ofSection(String path, String first, int end) {
        if (first.startsWith("sitemap")) {
            return SITEMAP;
        }
        if (end < 0 || end == path.length() - 1) {
            return first.indexOf('.') < 0 ? SECTION : OTHER;
        }
        char second = path.charAt(end + 1);
        return second >= '0' && second <= '9' ? STORY : OTHER;
    }

    private static boolean isFeed(String path) {
        return path.endsWith("/feed.xml") || path.endsWith("/atom.xml") || path.endsWith("/feed.json");
    }
}
