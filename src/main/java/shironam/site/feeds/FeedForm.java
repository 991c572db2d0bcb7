package shironam.site.feeds;

import java.util.Arrays;
import java.util.function.Function;

/** What a feed can be written in. Each form has one name, under whatever page it follows. */
public enum FeedForm {
    RSS("feed.xml", "RSS", RssFeed.TYPE, RssFeed::write),
    ATOM("atom.xml", "Atom", AtomFeed.TYPE, AtomFeed::write),
    JSON("feed.json", "JSON Feed", JsonFeed.TYPE, JsonFeed::write);

    public final String file;
    public final String name;
    public final String type;
    private final Function<Feed, String> writer;

    FeedForm(String file, String name, String type, Function<Feed, String> writer) {
        this.file = file;
        this.name = name;
        this.type = type;
        this.writer = writer;
    }

    /** For paths. */
    static final String FILES = "feed\\.xml|atom\\.xml|feed\\.json";

    static FeedForm of(String file) {
        return Arrays.stream(values())
                .filter(form -> form.file.equals(file))
                .findFirst()
                .orElseThrow();
    }

    String write(Feed feed) {
        return writer.apply(feed);
    }
}
