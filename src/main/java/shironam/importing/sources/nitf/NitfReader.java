package shironam.importing.sources.nitf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;
import shironam.importing.sources.xml.XmlDocument;
import shironam.importing.sources.xml.XmlElement;

/** Reads NITF, the News Industry Text Format: one story a file, or several in an element around them. */
@ApplicationScoped
class NitfReader implements SourceReader {
    private static final String ROOT = "nitf";

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
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        Run run = new Run(file, items);
        try {
            run.lookAround();
            run.through(run::handOn);
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, run.stories);
        }
        if (run.stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT, "It is NITF, and no story is in it.", "Give one that has a story.");
        }
    }

    private interface Use {
        /** @param isAlone whether it is all of its file */
        void take(Optional<XmlElement> document, boolean isAlone) throws IOException;
    }

    /** Goes through the file twice, since a later version of a text may follow. */
    private static final class Run {
        private final SourceFile file;
        private final ItemConsumer items;
        private final ItemVersions versions = new ItemVersions();
        private long stories;

        Run(SourceFile file, ItemConsumer items) {
            this.file = file;
            this.items = items;
        }

        void through(Use use) throws IOException, XMLStreamException {
            try (XmlDocument xml = new XmlDocument(file)) {
                while (xml.next(0)) {
                    if (XmlDocument.withoutPrefix(xml.name()).equals(ROOT)) {
                        boolean isAlone = xml.depth() == 1;
                        use.take(xml.tree(), isAlone);
                    }
                }
            }
        }

        void lookAround() throws IOException {
            try {
                through(this::lookAt);
            } catch (XMLStreamException saidByWhoHandsOn) {
                return;
            }
        }

        private void lookAt(Optional<XmlElement> document, boolean isAlone) throws IOException {
            if (document.isPresent()) {
                versions.add(new NitfStory("", file, new NitfDocument(document.get())).version());
            }
        }

        void handOn(Optional<XmlElement> document, boolean isAlone) throws IOException {
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
            NitfStory story = new NitfStory(name, file, nitf);
            if (!versions.isLatest(story.version())) {
                items.omitted(ItemVersions.REPLACED, 1);
                return;
            }
            try {
                items.story(story.asSource());
            } catch (ImportRefusedException refusal) {
                items.refused(name, refusal);
            }
            story.cancelled().ifPresent(earlier -> items.thrownAway(name, earlier));
        }
    }
}
