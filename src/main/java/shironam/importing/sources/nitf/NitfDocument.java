package shironam.importing.sources.nitf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.importing.sources.ExportedStory;
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
        return hedlines("hl1").findFirst().orElseGet(() -> text("head", "title"));
    }

    /** Smaller headlines under the first, and further ones. */
    public String subtitle() {
        return Stream.concat(hedlines("hl1").skip(1), hedlines("hl2")).collect(Collectors.joining(". "));
    }

    private Stream<String> hedlines(String name) {
        return lines(all("body.head", "hedline").stream().flatMap(hedline -> hedline.all(name).stream()));
    }

    public String summary() {
        return lines(all("body.head", "abstract").stream()).collect(Collectors.joining(" "));
    }

    /** Of each the people that it names, else its words without what they do. */
    public String byline() {
        return all("body.head", "byline").stream()
                .map(NitfDocument::byline)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String byline(XmlElement byline) {
        String people = lines(byline.all("person").stream()).collect(Collectors.joining(", "));
        String words = ExportedStory.byline(byline.line("byttl"));
        return (people.isEmpty() ? words : people).replaceFirst("[\\s,;/]+$", "");
    }

    /** Where it was written, without the day. */
    public String dateline() {
        return all("body.head", "dateline").stream()
                .map(NitfDocument::dateline)
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String dateline(XmlElement dateline) {
        String places = lines(dateline.all("location").stream()).collect(Collectors.joining(", "));
        return (places.isEmpty() ? dateline.line("story.date") : places).replaceFirst("[\\s,;–—-]+$", "");
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

    /** Empty where it has none. Notes have a content of their own, which is none of the text. */
    public String html() {
        return Stream.concat(contents("body.content"), contents("body.end"))
                .map(NitfHtml::of)
                .filter(html -> !html.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Stream<XmlElement> contents(String name) {
        return nitf.children("body").stream().flatMap(body -> body.children(name).stream());
    }

    /** Its message to them, notes above the text, and those anywhere that are not to be published. */
    public List<String> notesToEditors() {
        Stream<XmlElement> notes = Stream.concat(
                all("body.head", "note").stream(), nitf.all("note").stream().filter(NitfHtml::isSecret));
        return Stream.concat(Stream.of(attribute("ed-msg", "info")), lines(notes.distinct()))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /** How many pictures and recordings of its text can't be found. */
    public long mediaWithoutAddress() {
        return Stream.concat(contents("body.content"), contents("body.end"))
                .flatMap(content -> content.all("media").stream())
                .filter(media -> NitfHtml.reference(media).isEmpty())
                .count();
    }

    /** {@code usable}, {@code withheld}, {@code embargoed}, {@code canceled}; "" for none. */
    public String managementStatus() {
        return attribute("docdata", "management-status").toLowerCase(Locale.ROOT);
    }

    /** Until when, as it is written; "" for an embargo that is named without its end. A release has one without a status. */
    public Optional<String> embargo() {
        String release = attribute("date.release", "norm");
        return managementStatus().equals("embargoed") || !release.isEmpty() ? Optional.of(release) : Optional.empty();
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
        return lines(all(part, element).stream()).findFirst().orElse("");
    }

    private List<XmlElement> all(String part, String element) {
        return nitf.first(part).map(around -> around.all(element)).orElse(List.of());
    }

    /** Of words only. */
    private static Stream<String> lines(Stream<XmlElement> elements) {
        return elements.map(one -> one.line("note", "media-object", "media-metadata"))
                .filter(text -> !text.isEmpty());
    }
}
