package shironam.importing.sources.nitf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceText;
import shironam.importing.sources.xml.XmlDocument;
import shironam.importing.sources.xml.XmlElement;
import shironam.importing.sources.xml.XmlItems;

/** Reads NITF, the News Industry Text Format: one story a file, or several in an element around them. */
@ApplicationScoped
class NitfReader implements ItemVersions.Reader {
    private static final String ROOT = "nitf";
    private static final Set<String> ITEMS = Set.of(ROOT);

    private final Clock clock;

    NitfReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        return head.startsWith("<") && (isNitf(head) || isNitf(belowRoot(head)));
    }

    private static boolean isNitf(String head) {
        return XmlDocument.withoutPrefix(XmlDocument.rootOf(head)).equals(ROOT);
    }

    /** From the first thing in its root on. */
    private static String belowRoot(String head) {
        String root = XmlDocument.rootOf(head);
        int end = head.indexOf('>', head.indexOf("<" + root));
        return root.isEmpty() || end < 0 ? "" : head.substring(end + 1);
    }

    @Override
    public void lookAt(SourceFile file, ItemVersions versions) throws IOException {
        forEach(file, clock.instant(), story -> {
            versions.add(story.version(), story::hasText);
            story.cancelled().ifPresent(earlier -> versions.takeBack(earlier.location()));
        });
    }

    private static void forEach(SourceFile file, Instant now, Consumer<NitfStory> use) throws IOException {
        XmlItems.lookAt(file, ITEMS, (name, xml) -> {
            Optional<XmlElement> document = xml.tree();
            if (document.isPresent()) {
                use.accept(new NitfStory("", file, new NitfDocument(document.get()), now));
            }
        });
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        Run run = new Run(file, items, clock.instant());
        try {
            forEach(file, run.now, story -> run.versions.add(story.version(), story::hasText));
            XmlItems.forEach(file, ITEMS, run::handOn);
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, run.stories);
        }
        if (run.stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT, "It is NITF, and no story is in it.", "Give one that has a story.");
        }
    }

    /** Goes through the file twice, since a later version of a text may follow. */
    private static final class Run {
        private final SourceFile file;
        private final ItemConsumer items;
        private final Instant now;
        private final ItemVersions versions = new ItemVersions();
        private long stories;

        Run(SourceFile file, ItemConsumer items, Instant now) {
            this.file = file;
            this.items = items;
            this.now = now;
        }

        void handOn(String root, XmlDocument xml) throws IOException, XMLStreamException {
            boolean isAlone = xml.depth() == 1;
            Optional<XmlElement> document = xml.tree();
            stories++;
            if (document.isEmpty()) {
                items.refused(
                        file.name(),
                        SourceText.tooLarge(
                                "It is NITF, and has", "Ask the agency for its pictures as files of their own."));
                return;
            }
            NitfDocument nitf = new NitfDocument(document.get());
            String name = isAlone
                    ? file.name()
                    : file.name() + ": item «" + ImportRefusedException.shortened(nitf.headline()) + "»";
            NitfStory story = new NitfStory(name, file, nitf, now);
            if (!versions.isLatest(story.version())) {
                items.omitted(ItemVersions.REPLACED, 1);
                return;
            }
            story.handOn(items);
            story.cancelled().ifPresent(earlier -> items.thrownAway(name, earlier, null));
        }
    }
}
