package shironam.importing.sources.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shironam.importing.sources.ForeignFormat;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceText;

/**
 * An XML file, read from its beginning to its end and never held whole. Document types and entities of its own are not
 * followed; names are as they are written, prefix included, since exports forget to declare some.
 */
public final class XmlDocument implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    /** What an element, an attribute or a piece of text costs besides its letters. */
    private static final int PART = 100;

    /** Each may have half a megabyte. */
    private static final int MOST_ATTRIBUTES = 64;

    private final XMLStreamReader xml;
    private int depth;

    public XmlDocument(SourceFile file) throws IOException, XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(new XmlCharacters(file));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false); // a fault is thrown where it is, and checked
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }

    /** The name of the first element, after declarations and comments; empty when none is seen. */
    public static String rootOf(String head) {
        return ForeignFormat.root(head);
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** The element that was come to last. */
    public String name() {
        return xml.getLocalName();
    }

    /** @return empty when the element has no such attribute */
    public String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Comes to the next element below the one that is open at that depth; false when that one ends, or the file. */
    public boolean next(int below) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && --depth < below) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the end of the element that was come to last. */
    public void skip() throws XMLStreamException {
        goToEnd(depth);
    }

    private void goToEnd(int own) throws XMLStreamException {
        while (next(own)) {
            // deeper ones go with it
        }
    }

    /** All text in the element that was come to last, whose end is gone to; what is longer than anybody reads is cut. */
    public String text() throws XMLStreamException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth < own) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() <= SourceText.MOST_BYTES) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    text.append('&').append(xml.getLocalName()).append(';');
                default -> {}
            }
        }
        return text.toString();
    }

    /** All that is in the element that was come to last, tags included, whose end is gone to. */
    public String markup() throws XMLStreamException {
        int own = depth;
        StringBuilder markup = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    openTag(markup);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth < own) {
                        return markup.toString();
                    }
                    append(markup, "</" + withoutPrefix(xml.getLocalName()) + ">");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(markup, EscapedHtml.of(xml.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> append(markup, "&" + xml.getLocalName() + ";");
                default -> {}
            }
        }
        return markup.toString();
    }

    /** The element that was come to last, whose end is gone to; empty when it is larger than a story may be. */
    public Optional<XmlElement> tree() throws XMLStreamException {
        int own = depth;
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = element();
        open.push(root);
        long size = size();
        while (size <= SourceText.MOST_BYTES && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    size += size();
                    XmlElement element = element();
                    open.peek().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.pop();
                    if (--depth < own) {
                        return Optional.of(root);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    size += PART + xml.getTextLength();
                    open.peek().add(new XmlPart.Text(xml.getText(), EscapedHtml.of(xml.getText())));
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    String entity = "&" + xml.getLocalName() + ";";
                    size += PART + entity.length();
                    open.peek().add(new XmlPart.Text(entity.equals("&nbsp;") ? " " : entity, entity));
                }
                default -> {}
            }
        }
        goToEnd(own);
        return Optional.empty();
    }

    private XmlElement element() {
        XmlElement element = new XmlElement(withoutPrefix(xml.getLocalName()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    /** Of the start of an element. */
    private long size() {
        long size = PART + xml.getLocalName().length();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            size += PART
                    + xml.getAttributeLocalName(i).length()
                    + xml.getAttributeValue(i).length();
        }
        return size;
    }

    private void openTag(StringBuilder markup) {
        StringBuilder tag = new StringBuilder("<").append(withoutPrefix(xml.getLocalName()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            tag.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
            tag.append(EscapedHtml.of(xml.getAttributeValue(i))).append('"');
        }
        append(markup, tag.append('>').toString());
    }

    /** A name as it is in its namespace. */
    public static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() <= SourceText.MOST_BYTES) {
            text.append(more);
        }
    }

    /** What is said where the file can be read no further. */
    public static ImportRefusedException brokenOff(XMLStreamException fault, long stories) {
        String place = fault.getLocation() == null || fault.getLocation().getLineNumber() < 1
                ? ""
                : " in line " + fault.getLocation().getLineNumber() + ", column "
                        + fault.getLocation().getColumnNumber();
        return new ImportRefusedException(
                RefusalReason.BROKEN,
                fault.getLocation() == null
                        ? "–"
                        : String.valueOf(fault.getLocation().getLineNumber()),
                "It is broken" + place + " and can't be read beyond that place; stories read before it: " + stories
                        + ".",
                (stories == 0 ? "Nothing of it is in." : "What was read is in.")
                        + " Export it again, or mend it there and import it again.");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }
}
