package shironam.site.feeds;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shironam.bangla.Dates;
import shironam.site.FeedFormat;
import shironam.site.PictureView;
import shironam.site.Xml;

/** A feed as RSS 2.0, with the modules that readers of feeds know. */
final class RssFeed {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private RssFeed() {}

    static String write(Feed feed) {
        Xml xml = new Xml()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/")
                .open("channel")
                .leaf("title", feed.title())
                .leaf("link", feed.page())
                .empty("atom:link", "href", feed.self(), "rel", "self", "type", FeedFormat.RSS.type);
        feed.hubs().forEach(hub -> xml.empty("atom:link", "href", hub, "rel", "hub"));
        xml.leaf("description", feed.about().isEmpty() ? feed.title() : feed.about())
                .leaf("language", "bn")
                .leaf("lastBuildDate", feed.entries().isEmpty() ? null : date(feed.updated()));
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.close("channel").close("rss").toString();
    }

    private static void write(Feed.Entry entry, Xml xml) {
        xml.open("item")
                .leaf("title", entry.title())
                .leaf("link", entry.link())
                .leaf("guid", entry.id(), "isPermaLink", "true")
                .leaf("pubDate", date(entry.published()));
        entry.people().forEach(person -> xml.leaf(person.wrote() ? "dc:creator" : "dc:contributor", person.name()));
        entry.categories().forEach(category -> xml.leaf("category", category));
        xml.leaf("description", entry.summary()).leaf("content:encoded", entry.content());
        if (entry.picture() != null) {
            picture(entry.picture(), xml);
        }
        xml.close("item");
    }

    /** No enclosure: it has to say how many bytes it is, which is for films and sound, and not known of a picture here. */
    private static void picture(PictureView picture, Xml xml) {
        xml.open(
                        "media:content",
                        "url",
                        picture.src(),
                        "medium",
                        "image",
                        "type",
                        PictureView.mediaType(picture.src()),
                        "width",
                        text(picture.width()),
                        "height",
                        text(picture.height()))
                .leaf("media:description", picture.caption(), "type", "plain")
                .leaf("media:credit", picture.credit())
                .close("media:content");
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String date(Instant moment) {
        return RFC_822.format(moment.atZone(Dates.zone()));
    }
}
