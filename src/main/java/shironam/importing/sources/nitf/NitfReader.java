package shironam.importing.sources.nitf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
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
        return head.startsWith("<")
                && XmlDocument.withoutPrefix(XmlDocument.rootOf(head)).equals(ROOT);
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        long stories = 0;
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                if (XmlDocument.withoutPrefix(xml.name()).equals(ROOT)) {
                    handOn(xml.tree(), file, items);
                    stories++;
                }
            }
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, stories);
        }
        if (stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT, "It is NITF, and no story is in it.", "Give one that has a story.");
        }
    }

    private static void handOn(Optional<XmlElement> document, SourceFile file, ItemConsumer items) {
        try {
            NitfDocument nitf = new NitfDocument(document.orElseThrow(() -> SourceText.tooLarge(
                    "It is NITF, and has", "Ask the agency for its pictures as files of their own.")));
            items.story(new NitfStory(file, nitf).asSource());
        } catch (ImportRefusedException refusal) {
            items.refused(file.name(), refusal);
        }
    }
}
