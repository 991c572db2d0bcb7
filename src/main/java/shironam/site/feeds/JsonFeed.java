package shironam.site.feeds;

import java.util.LinkedHashMap;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.site.Json;

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {
    private record Hub(String type, String url) {}

    private JsonFeed() {}

    static String write(Feed feed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        document.put("home_page_url", feed.page());
        document.put("feed_url", feed.self());
        Json.put(document, "description", feed.about());
        Json.put(document, "icon", feed.icon());
        document.put("language", "bn");
        if (!feed.hubs().isEmpty()) {
            document.put(
                    "hubs",
                    feed.hubs().stream().map(hub -> new Hub("WebSub", hub)).toList());
        }
        document.put("items", feed.entries().stream().map(JsonFeed::item).toList());
        return Json.write(document);
    }

    private static Map<String, Object> author(Feed.Person person) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("name", person.name());
        Json.put(author, "url", person.page());
        return author;
    }

    /** An item has to have a content; where only the summary is told, that is its text. */
    private static Map<String, Object> item(Feed.Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.link());
        item.put("title", entry.title());
        Json.put(item, "summary", entry.summary());
        if (entry.content() != null) {
            item.put("content_html", entry.content());
        } else {
            item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        }
        if (entry.picture() != null) {
            item.put("image", entry.picture().src());
        }
        item.put("date_published", Dates.iso(entry.published()));
        item.put("date_modified", Dates.iso(entry.updated()));
        if (!entry.people().isEmpty()) {
            item.put(
                    "authors",
                    entry.people().stream().map(JsonFeed::author).distinct().toList());
        }
        item.put("tags", entry.categories());
        item.put("language", "bn");
        return item;
    }
}
