package shironam.importing.sources.nitf;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlElement;
import shironam.importing.sources.xml.XmlPart;

/** The text of a story in NITF as HTML. What marks people, places and the like in it is kept as the words that it is. */
final class NitfHtml {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("hl1", "h2"),
            Map.entry("hl2", "h2"),
            Map.entry("bq", "blockquote"),
            Map.entry("block", "div"),
            Map.entry("body.content", "div"),
            Map.entry("body.end", "div"),
            Map.entry("note", "div"),
            Map.entry("fn", "p"),
            Map.entry("credit", "p"),
            Map.entry("datasource", "p"),
            Map.entry("tagline", "p"),
            Map.entry("bibliography", "p"),
            Map.entry("nitf-table", "div"),
            Map.entry("person", "span"),
            Map.entry("org", "span"),
            Map.entry("location", "span"),
            Map.entry("event", "span"),
            Map.entry("function", "span"),
            Map.entry("object.title", "span"),
            Map.entry("virtloc", "span"),
            Map.entry("copyrite", "span"),
            Map.entry("classifier", "span"),
            Map.entry("chron", "span"),
            Map.entry("money", "span"),
            Map.entry("num", "span"),
            Map.entry("lang", "span"),
            Map.entry("pronounce", "span"),
            Map.entry("numer", "span"));

    /** What says something to machines, or is the picture itself in letters. */
    private static final Set<String> FOR_MACHINES = Set.of(
            "media-object",
            "media-metadata",
            "nitf-table-metadata",
            "nitf-col",
            "nitf-colgroup",
            "alt-code",
            "frac-sep");

    private static final Set<String> RECORDINGS = Set.of("audio", "video");

    private final StringBuilder html = new StringBuilder();

    private NitfHtml() {}

    static String of(XmlElement body) {
        NitfHtml writing = new NitfHtml();
        writing.write(body);
        return writing.html.toString();
    }

    /** It is for editors: a non-publishable advisory. */
    static boolean isSecret(XmlElement element) {
        return element.is("note") && element.attribute("type").equalsIgnoreCase("npa");
    }

    private void write(XmlElement element) {
        for (XmlPart part : element.parts()) {
            if (part instanceof XmlPart.Text text) {
                html.append(text.html());
            } else if (part instanceof XmlElement child && !FOR_MACHINES.contains(child.name()) && !isSecret(child)) {
                writeElement(child);
            }
        }
    }

    private void writeElement(XmlElement element) {
        switch (element.name()) {
            case "media" -> writeMedia(element);
            case "frac" -> writeFraction(element);
            case "ol" -> writeList(element);
            case "denom" -> {
                html.append('/');
                write(element);
            }
            default -> {
                String name = NAMES.getOrDefault(element.name(), element.name());
                element.open(html, name);
                write(element);
                XmlElement.close(html, name);
            }
        }
    }

    private void writeList(XmlElement list) {
        String first = list.attribute("seqnum");
        html.append(first.matches("\\d{1,6}") ? "<ol start=\"" + first + "\">" : "<ol>");
        write(list);
        XmlElement.close(html, "ol");
    }

    /** Apart from the number before it: 1 1/2 is not 11/2. */
    private void writeFraction(XmlElement fraction) {
        boolean isAfterNumber = !html.isEmpty() && Character.isDigit(html.charAt(html.length() - 1));
        html.append(isAfterNumber ? " " : "");
        write(fraction);
    }

    private void writeMedia(XmlElement media) {
        String caption = words(media, "media-caption");
        String credit = words(media, "media-producer");
        String type = media.attribute("media-type").toLowerCase(Locale.ROOT);
        XmlElement reference = reference(media).orElse(null);
        if (reference == null) {
            html.append("<p>")
                    .append(EscapedHtml.of((caption + " " + credit).strip()))
                    .append("</p>");
        } else if (RECORDINGS.contains(type)) {
            html.append('<').append(type).append(" src=\"");
            html.append(EscapedHtml.of(address(reference))).append("\"></").append(type);
            html.append("><p>")
                    .append(EscapedHtml.of((caption + " " + credit).strip()))
                    .append("</p>");
        } else {
            html.append(EscapedHtml.figure(
                    address(reference), reference.attribute("alternate-text"), EscapedHtml.of(caption), credit));
        }
    }

    /** The widest of its sizes. */
    static Optional<XmlElement> reference(XmlElement media) {
        return media.all("media-reference").stream()
                .filter(one -> !address(one).isEmpty())
                .max(Comparator.comparingInt(NitfHtml::width));
    }

    private static String address(XmlElement reference) {
        return EscapedHtml.besideIt(reference.attribute("source"));
    }

    private static String words(XmlElement media, String name) {
        return media.all(name).stream().map(one -> one.line()).collect(Collectors.joining(" "));
    }

    private static int width(XmlElement reference) {
        String width = reference.attribute("width");
        return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
