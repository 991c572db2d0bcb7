package shironam.site.feeds;

import shironam.bangla.Dates;
import shironam.site.FeedFormat;
import shironam.site.PictureView;
import shironam.site.Xml;

/** A feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {
    private AtomFeed() {}

    static String write(Feed feed) {
        Xml xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "bn")
                .leaf("id", feed.self())
                .leaf("title", feed.title())
                .leaf("subtitle", feed.about())
                .leaf("updated", Dates.iso(feed.updated()))
                .leaf("icon", feed.icon())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page())
                .empty("link", "rel", "self", "type", FeedFormat.ATOM.type, "href", feed.self());
        feed.hubs().forEach(hub -> xml.empty("link", "rel", "hub", "href", hub));
        person("author", feed.title(), feed.page(), xml);
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.close("feed").toString();
    }

    private static void write(Feed.Entry entry, Xml xml) {
        xml.open("entry")
                .leaf("id", entry.id())
                .leaf("title", entry.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.link());
        if (entry.picture() != null) {
            String picture = entry.picture().src();
            xml.empty("link", "rel", "enclosure", "type", PictureView.mediaType(picture), "href", picture);
        }
        xml.leaf("published", Dates.iso(entry.published())).leaf("updated", Dates.iso(entry.updated()));
        entry.people().forEach(one -> person(one.wrote() ? "author" : "contributor", one.name(), one.page(), xml));
        entry.categories().forEach(category -> xml.empty("category", "term", category));
        xml.leaf("summary", entry.summary()).leaf("content", entry.content(), "type", "html");
        xml.close("entry");
    }

    private static void person(String element, String name, String page, Xml xml) {
        xml.open(element).leaf("name", name).leaf("uri", page).close(element);
    }
}
