package shironam.importing.sources.nitf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.importing.sources.xml.XmlElement;

/** What stands where in a text in NITF. */
public final class NitfDocument {
    private final XmlElement nitf;

    /** @param nitf its root, without prefixes */
    public NitfDocument(XmlElement nitf) {
        this.nitf = nitf;
    }

    /** The first headline, or what its head calls it. */
    public String headline() {
        String headline = text("body.head", "hl1");
        return headline.isEmpty() ? text("head", "title") : headline;
    }

    /** Smaller headlines under the first. */
    public String subtitle() {
        return first("body.head", "hedline").stream()
                .flatMap(hedline -> hedline.all("hl2").stream())
                .map(one -> one.line())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    public String summary() {
        return text("body.head", "abstract");
    }

    /** The people that it names, else its words without what they do. */
    public String byline() {
        XmlElement byline = first("body.head", "byline").orElse(new XmlElement("byline"));
        String people = byline.all("person").stream()
                .map(one -> one.line())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        String words = byline.line("byttl").replaceFirst("(?i)^by[\\s:]+", "");
        return (people.isEmpty() ? words : people).replaceFirst("[\\s,;/]+$", "");
    }

    /** Where it was written, without the day. */
    public String dateline() {
        XmlElement dateline = first("body.head", "dateline").orElse(new XmlElement("dateline"));
        String place = dateline.first("location").map(one -> one.line()).orElse("");
        return (place.isEmpty() ? dateline.line("story.date") : place).replaceFirst("[\\s,;–—-]+$", "");
    }

    /** Who sends it. */
    public String source() {
        return Stream.of(
                        text("body.head", "distributor"),
                        text("body.head", "rights.owner"),
                        attribute("doc.copyright", "holder"),
                        attribute("from-src", "src-name"))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Empty where it has none. */
    public String html() {
        return first("body", "body.content").map(NitfHtml::of).orElse("")
                + first("body", "body.end").map(NitfHtml::of).orElse("");
    }

    /** Of the first such element. */
    String attribute(String element, String name) {
        return nitf.first(element)
                .map(found -> Normalization.line(found.attribute(name)))
                .orElse("");
    }

    List<XmlElement> all(String element) {
        return nitf.all(element);
    }

    private String text(String part, String element) {
        return first(part, element).map(one -> one.line()).orElse("");
    }

    private Optional<XmlElement> first(String part, String element) {
        return nitf.first(part).flatMap(around -> around.first(element));
    }
}
