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
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                String name = xml.name().replaceFirst("^atom:", "");
                if (name.equals("item") || name.equals("entry")) {
                    stories += handOn(FeedItem.read(xml), file, items) ? 1 : 0;
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

    private static boolean handOn(FeedItem item, SourceFile file, ItemConsumer items) {
        String kind = item.bloggerKind();
        if (!kind.equals("post") && !kind.equals("page")) {
            items.omitted(kind.equals("comment") ? "comments" : "entries of the kind " + kind, 1);
            return false;
        }
        String name = file.name() + ": item «" + ImportRefusedException.shortened(item.headline()) + "»";
        try {
            items.story(new FeedStory(name, item).asSource());
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
        return true;
    }
}
