package shironam.importing.sources.nitf;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
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
            Map.entry("pronounce", "span"));

    /** What says something to machines, or is the picture itself in letters. */
    private static final Set<String> FOR_MACHINES =
            Set.of("media-object", "media-metadata", "nitf-table-metadata", "nitf-col", "nitf-colgroup", "alt-code");

    private static final Set<String> RECORDINGS = Set.of("audio", "video");

    private final StringBuilder html = new StringBuilder();

    private NitfHtml() {}

    static String of(XmlElement body) {
        NitfHtml writing = new NitfHtml();
        writing.write(body);
        return writing.html.toString();
    }

    private void write(XmlElement element) {
        for (XmlPart part : element.parts()) {
            if (part instanceof XmlPart.Text text) {
                html.append(text.html());
            } else if (part instanceof XmlElement child && !FOR_MACHINES.contains(child.name())) {
                writeElement(child);
            }
        }
    }

    private void writeElement(XmlElement element) {
        switch (element.name()) {
            case "media" -> writeMedia(element);
            case "frac-sep" -> html.append('/');
            default -> {
                String name = NAMES.getOrDefault(element.name(), element.name());
                element.open(html, name);
                write(element);
                XmlElement.close(html, name);
            }
        }
    }

    /** Of a picture's sizes the widest. */
    private void writeMedia(XmlElement media) {
        String caption = words(media, "media-caption");
        String credit = words(media, "media-producer");
        String type = media.attribute("media-type").toLowerCase(Locale.ROOT);
        XmlElement reference = media.all("media-reference").stream()
                .filter(one -> !one.attribute("source").isEmpty())
                .max(Comparator.comparingInt(NitfHtml::width))
                .orElse(null);
        if (reference == null) {
            html.append("<p>")
                    .append(EscapedHtml.of((caption + " " + credit).strip()))
                    .append("</p>");
        } else if (RECORDINGS.contains(type)) {
            html.append('<').append(type).append(" src=\"");
            html.append(EscapedHtml.of(reference.attribute("source")))
                    .append("\"></")
                    .append(type);
            html.append("><p>")
                    .append(EscapedHtml.of((caption + " " + credit).strip()))
                    .append("</p>");
        } else {
            html.append(EscapedHtml.figure(
                    reference.attribute("source"),
                    reference.attribute("alternate-text"),
                    EscapedHtml.of(caption),
                    credit));
        }
    }

    private static String words(XmlElement media, String name) {
        return media.all(name).stream().map(one -> one.line()).collect(Collectors.joining(" "));
    }

    private static int width(XmlElement reference) {
        String width = reference.attribute("width");
        return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
