package shironam.importing.sources.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.xml.XmlDocument;

/** Reads feeds (RSS 1.0, RSS 2.0, Atom) and what Blogger exports, which is Atom. */
@ApplicationScoped
class FeedReader implements SourceReader {

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading().toLowerCase(Locale.ROOT);
        if (!head.startsWith("<") || head.contains("wordpress.org/export/")) {
            return false;
        }
        String root = XmlDocument.rootOf(head);
        return root.equals("rss") || root.equals("rdf:rdf") || root.equals("feed") || root.equals("atom:feed");
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        long stories = 0;
        Feed feed = new Feed();
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                String name = xml.name().replaceFirst("^atom:", "");
                if (name.equals("item") || name.equals("entry")) {
                    stories += handOn(FeedItem.read(xml), feed, file, items) ? 1 : 0;
                } else {
                    feed.read(name, xml);
                }
            }
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, stories);
        }
        if (stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT, "It is a feed, and no story is in it.", "Give one that has stories.");
        }
    }

    /** What the feed says of all its items. */
    static final class Feed {
        String author = "";
        String base = "";
        private String site = "";

        void read(String name, XmlDocument xml) throws XMLStreamException {
            String said = xml.attribute("xml:base");
            base = base.isEmpty() ? said : base;
            switch (name) {
                case "author" -> author = author.isEmpty() ? FeedItem.author(xml) : author;
                case "link" -> {
                    boolean isSite = site.isEmpty()
                            && (xml.attribute("rel").isEmpty()
                                    || xml.attribute("rel").equals("alternate"));
                    String href = xml.attribute("href");
                    String text = xml.text().strip();
                    site = isSite ? (text.isEmpty() ? href : text) : site;
                }
                case "image", "textInput" -> xml.skip();
                default -> {}
            }
        }

        /** Where addresses of its items begin. */
        String home() {
            return base.isEmpty() ? site : base;
        }
    }

    private static boolean handOn(FeedItem item, Feed feed, SourceFile file, ItemConsumer items) {
        String kind = item.bloggerKind();
        if (!kind.equals("post") && !kind.equals("page")) {
            items.omitted(kind.equals("comment") ? "comments" : "entries of the kind " + kind, 1);
            return false;
        }
        String name = file.name() + ": item «" + ImportRefusedException.shortened(item.headline()) + "»";
        try {
            FeedStory story = new FeedStory(name, item, feed);
            if (item.isThrownAway()) {
                items.omitted("posts that were thrown away", 1);
                items.thrownAway(name, story.known(), null);
                return true;
            }
            items.story(story.asSource());
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
        return true;
    }
}
