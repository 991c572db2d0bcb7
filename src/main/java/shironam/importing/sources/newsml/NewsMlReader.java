package shironam.importing.sources.newsml;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceText;
import shironam.importing.sources.xml.XmlDocument;
import shironam.importing.sources.xml.XmlElement;
import shironam.importing.sources.xml.XmlItems;

/**
 * Reads IPTC's NewsML-G2: one item, or a message with many. The file is gone through twice, since a later version of an
 * item may follow, and a package may stand before or after the pictures that it puts beside a text.
 */
@ApplicationScoped
class NewsMlReader implements ItemVersions.Reader {
    private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem");

    private static final Set<String> LOOKED_AT = Set.of("newsItem", "packageItem");

    /** With what a message may hold besides. */
    private static final Set<String> HANDED_ON =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    private final Clock clock;

    NewsMlReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        return head.startsWith("<") && ROOTS.contains(XmlDocument.withoutPrefix(XmlDocument.rootOf(head)));
    }

    @Override
    public void lookAt(SourceFile file, ItemVersions versions) throws IOException {
        XmlItems.lookAt(
                file,
                Set.of("newsItem"),
                (name, xml) -> xml.tree()
                        .map(NewsMlItem::new)
                        .filter(item -> !item.isOfMedia())
                        .ifPresent(item -> versions.add(item.version(), item::hasText)));
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        Run run = new Run(file, items, clock.instant());
        run.lookAround();
        try {
            run.handOn();
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, run.found);
        }
        if (run.found == 0 && run.others == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT,
                    "It is NewsML-G2, and no item with a text is in it.",
                    "Give one that has items of texts.");
        }
    }

    private static final class Run {
        private final SourceFile file;
        private final ItemConsumer items;
        private final NewsMlPictures pictures;
        private final ItemVersions versions = new ItemVersions();
        /** Texts, and what is none. */
        private long found;

        private long others;

        Run(SourceFile file, ItemConsumer items, Instant now) {
            this.file = file;
            this.items = items;
            this.pictures = new NewsMlPictures(now);
        }

        void lookAround() throws IOException {
            XmlItems.lookAt(
                    file,
                    LOOKED_AT,
                    (name, xml) -> xml.tree()
                            .map(NewsMlItem::new)
                            .filter(name.equals("newsItem") ? this::isLatest : item -> versions.add(item.version()))
                            .ifPresent(name.equals("newsItem") ? pictures::add : pictures::addPackage));
        }

        private boolean isLatest(NewsMlItem item) {
            return versions.add(item.version(), () -> item.isOfMedia() || item.hasText());
        }

        void handOn() throws IOException, XMLStreamException {
            pictures.join();
            if (pictures.leftOut() > 0) {
                items.noted(Note.of(Note.Kind.TOO_MANY_PICTURES, pictures.leftOut()));
            }
            XmlItems.forEach(file, HANDED_ON, (name, xml) -> {
                if (name.equals("newsItem")) {
                    handOn(xml.tree());
                } else {
                    leaveOut(name);
                    xml.skip();
                }
            });
        }

        /** A picture or a package whose text is a file of its own belongs to nothing here, and is no fault. */
        private void leaveOut(String kind) {
            others++;
            items.omitted(
                    "items of the kind " + kind + (pictures.haveTexts() ? "" : ", without a text in the same file"), 1);
        }

        private void handOn(Optional<XmlElement> tree) {
            if (tree.isEmpty()) {
                found++;
                items.refused(
                        file.name(),
                        SourceText.tooLarge(
                                "An item of it has", "Ask the agency for its pictures as files of their own."));
                return;
            }
            NewsMlItem item = new NewsMlItem(tree.get());
            if (!versions.isLatest(item.version())) {
                items.omitted(ItemVersions.REPLACED, 1);
                return;
            }
            if (item.isOfMedia()) {
                if (!pictures.isShown(item.guid())) {
                    leaveOut(item.kind());
                }
                return;
            }
            found++;
            String title = item.headline().isEmpty() ? item.guid() : item.headline();
            String name = file.name() + ": item «" + ImportRefusedException.shortened(title) + "»";
            new NewsMlStory(name, file, item, pictures.of(item)).handOn(items);
        }
    }
}
