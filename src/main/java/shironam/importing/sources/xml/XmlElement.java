package shironam.importing.sources.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.bangla.Normalization;

/** An element with all that is in it, its names without prefixes. */
public final class XmlElement implements XmlPart {
    /** What has no end in HTML. */
    private static final Set<String> EMPTY =
            Set.of("br", "img", "hr", "col", "source", "embed", "wbr", "input", "meta", "link");

    /** What is a line of its own. */
    private static final Set<String> LINES = Set.of("p", "br", "li", "hl1", "hl2", "block", "td", "th");

    /** Between the numbers of a fraction, which may leave it out. */
    private static final String SLASH = "frac-sep";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlPart> parts = new ArrayList<>();

    public XmlElement(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlPart part) {
        parts.add(part);
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public List<XmlPart> parts() {
        return parts;
    }

    /** Empty when it has none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** Those directly below it. */
    public List<XmlElement> children(String called) {
        return parts.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(child -> child.is(called))
                .toList();
    }

    public Optional<XmlElement> child(String called) {
        return children(called).stream().findFirst();
    }

    /** Itself and those below it, at any depth. */
    public List<XmlElement> all(String called) {
        List<XmlElement> found = new ArrayList<>();
        find(called, found);
        return found;
    }

    private void find(String called, List<XmlElement> found) {
        if (is(called)) {
            found.add(this);
        }
        for (XmlPart part : parts) {
            if (part instanceof XmlElement child) {
                child.find(called, found);
            }
        }
    }

    public Optional<XmlElement> first(String called) {
        return all(called).stream().findFirst();
    }

    /** A line of its text, but for elements of those names. */
    public String line(String... without) {
        return Normalization.line(text(without));
    }

    public String text(String... without) {
        StringBuilder text = new StringBuilder();
        write(text, Set.copyOf(Arrays.asList(without)));
        return text.toString();
    }

    private void write(StringBuilder text, Set<String> without) {
        for (XmlPart part : parts) {
            if (part instanceof XmlPart.Text words) {
                text.append(words.plain());
            } else if (part instanceof XmlElement child && !child.is(SLASH) && !without.contains(child.name)) {
                boolean isAfterNumber = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
                text.append(child.is("denom") ? "/" : child.is("frac") && isAfterNumber ? " " : "");
                child.write(text, without);
                if (LINES.contains(child.name)) {
                    text.append(' ');
                }
            }
        }
    }

    /** What is in it, as HTML. */
    public String html() {
        StringBuilder html = new StringBuilder();
        parts.forEach(part -> write(part, html));
        return html.toString();
    }

    private static void write(XmlPart part, StringBuilder html) {
        if (part instanceof XmlPart.Text words) {
            html.append(words.html());
        } else if (part instanceof XmlElement element) {
            element.open(html, element.name);
            element.parts.forEach(child -> write(child, html));
            close(html, element.name);
        }
    }

    /** @param as its name in HTML */
    public void open(StringBuilder html, String as) {
        html.append('<').append(as);
        attributes.forEach((attribute, value) -> {
            if (attribute.indexOf(':') < 0) {
                html.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(EscapedHtml.of(value))
                        .append('"');
            }
        });
        html.append('>');
    }

    public static void close(StringBuilder html, String name) {
        if (!EMPTY.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }
}
