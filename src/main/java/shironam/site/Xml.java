package shironam.site;

/**
 * An XML document as it is written: the one place where text becomes XML. Whatever text comes in, what goes out is
 * well-formed: characters that XML 1.0 has no place for, not even as references, are left out.
 */
public final class Xml {
    private final StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** @param namesAndValues attributes in pairs; one whose value is null is left out */
    public Xml open(String element, String... namesAndValues) {
        tag(element, namesAndValues).append(">\n");
        return this;
    }

    public Xml close(String element) {
        document.append("</").append(element).append(">\n");
        return this;
    }

    public Xml empty(String element, String... namesAndValues) {
        tag(element, namesAndValues).append("/>\n");
        return this;
    }

    /** Nothing where the text is null or empty. */
    public Xml leaf(String element, String text, String... namesAndValues) {
        if (text != null && !text.isEmpty()) {
            tag(element, namesAndValues).append('>');
            escape(text, document);
            close(element);
        }
        return this;
    }

    @Override
    public String toString() {
        return document.toString();
    }

    private StringBuilder tag(String element, String... namesAndValues) {
        document.append('<').append(element);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                document.append(' ').append(namesAndValues[i]).append("=\"");
                escape(namesAndValues[i + 1], document);
                document.append('"');
            }
        }
        return document;
    }

    /** For HTML, too, where text stands between tags or in a quoted attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    /** Without what no document may hold (XML 1.0 §2.2), for JSON and plain text as well. */
    public static String clean(String text) {
        return text.codePoints().allMatch(Xml::isCharacter)
                ? text
                : text.codePoints()
                        .filter(Xml::isCharacter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Copies what stands between the few characters that are written otherwise. */
    private static void escape(String text, StringBuilder to) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > '>' && character < Character.MIN_SURROGATE) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            String instead = pair ? null : instead(character);
            if (instead != null) {
                to.append(text, copied, i).append(instead);
                copied = i + 1;
            }
            i += pair ? 1 : 0;
        }
        to.append(text, copied, text.length());
    }

    /** Null for a character that stays. */
    private static String instead(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;"; // or a parser makes \n of it
            default -> isCharacter(character) ? null : "";
        };
    }

    private static boolean isCharacter(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
