package shironam.site;

import java.util.Arrays;

/** What a feed can be written in. Each form has one name, under whatever page it follows. */
public enum FeedFormat {
    RSS("feed.xml", "RSS", "application/rss+xml"),
    ATOM("atom.xml", "Atom", "application/atom+xml"),
    JSON("feed.json", "JSON Feed", "application/feed+json");

    public final String file;
    public final String name;
    public final String type;

    FeedFormat(String file, String name, String type) {
        this.file = file;
        this.name = name;
        this.type = type;
    }

    /** For paths. */
    public static final String FILES = "feed\\.xml|atom\\.xml|feed\\.json";

    public static FeedFormat of(String file) {
        return Arrays.stream(values())
                .filter(form -> form.file.equals(file))
                .findFirst()
                .orElseThrow();
    }
}
