package shironam.importing.sources.xml;

/** What stands in an element. */
public sealed interface XmlPart permits XmlElement, XmlPart.Text {
    /** @param html as HTML says it */
    record Text(String plain, String html) implements XmlPart {}
}
