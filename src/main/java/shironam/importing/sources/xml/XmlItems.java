package shironam.importing.sources.xml;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.SourceFile;

/** A file of XML whose items are gone through one after another: to look at them first, and to hand them on then. */
public final class XmlItems {
    public interface Use {
        /**
         * @param name without its prefix
         * @param item at the beginning of one
         */
        void take(String name, XmlDocument item) throws IOException, XMLStreamException;
    }

    private XmlItems() {}

    public static void forEach(SourceFile file, Set<String> names, Use use) throws IOException, XMLStreamException {
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                String name = XmlDocument.withoutPrefix(xml.name());
                if (names.contains(name)) {
                    use.take(name, xml);
                }
            }
        }
    }

    /** As far as the file can be read; where it breaks off is said by who hands its items on. */
    public static void lookAt(SourceFile file, Set<String> names, Use use) throws IOException {
        try {
            forEach(file, names, use);
        } catch (XMLStreamException saidByWhoHandsOn) {
            return;
        }
    }
}
