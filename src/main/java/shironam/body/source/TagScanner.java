package shironam.body.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shironam.body.Href;

/** Finds tags in HTML that is not parsed yet, by the rules of the standard's tokenizer. */
final class TagScanner {
    static final String CDATA = "<![CDATA[";
    static final String END_OF_CDATA = "]]>";

    /** Elements that hold what people read: where one of them begins, no style sheet and no frame goes on. */
    private static final Set<String> OF_TEXT = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "blockquote",
            "figure",
            "figcaption",
            "section",
            "article",
            "br",
            "hr",
            "pre",
            "span",
            "strong",
            "em",
            "b",
            "i",
            "a");

    private static final int LONGEST_SCRIPT = 20_000;

    private TagScanner() {}

    /**
     * @param attributesEnd where the attributes end, without the slash of a tag that closes itself
     * @param end after the {@code >}
     * @param mend what has to be added to close the last attribute
     */
    record Tag(int attributesEnd, int end, boolean selfClosed, String mend, List<String> attributes) {
        boolean has(String attribute) {
            return attributes.contains(attribute);
        }
    }

    static String name(String html, int start) {
        int end = start;
        while (end < html.length() && !isEnd(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isEnd(char character) {
        return character == '>' || character == '/' || isSpace(character);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }

    /**
     * The start tag at this place; null when a quotation mark is missing and it never ends.
     *
     * @param withoutTags attributes that end before a tag in them
     */
    static Tag read(String html, int start, Set<String> withoutTags) {
        List<String> attributes = new ArrayList<>();
        int at = start + 1;
        while (at < html.length() && !isEnd(html.charAt(at))) {
            at++;
        }
        while (at < html.length()) {
            char character = html.charAt(at);
            if (character == '>') {
                boolean selfClosed = html.charAt(at - 1) == '/' && at - 1 > start;
                return new Tag(selfClosed ? at - 1 : at, at + 1, selfClosed, "", attributes);
            }
            if (isSpace(character) || character == '/') {
                at++;
                continue;
            }
            int nameEnd = at + 1;
            while (nameEnd < html.length() && !isEnd(html.charAt(nameEnd)) && html.charAt(nameEnd) != '=') {
                nameEnd++;
            }
            String name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
            attributes.add(name);
            int value = afterSpaces(html, nameEnd);
            if (value >= html.length() || html.charAt(value) != '=') {
                at = nameEnd;
                continue;
            }
            value = afterSpaces(html, value + 1);
            if (value >= html.length()) {
                return null;
            }
            char quote = html.charAt(value);
            if (quote != '"' && quote != '\'') {
                at = value;
                while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
                    at++;
                }
                if (at < html.length() && html.charAt(at) == '>') {
                    return new Tag(at, at + 1, false, "", attributes);
                }
                continue;
            }
            int end = html.indexOf(quote, value + 1);
            int broken = brokenAt(html, value + 1, end < 0 ? html.length() : end, withoutTags.contains(name));
            if (broken >= 0) {
                return new Tag(broken, broken + 1, false, String.valueOf(quote), attributes);
            }
            if (end < 0) {
                return null;
            }
            at = end + 1;
        }
        return null;
    }

    static int afterSpaces(String html, int from) {
        int at = from;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The {@code >} that ended the tag, where an attribute without its second quotation mark went on over other tags. */
    private static int brokenAt(String html, int from, int to, boolean anyTag) {
        int close = indexOf(html, '>', from, to);
        if (close < 0 || Href.isCode(html.substring(from, Math.min(to, from + 40)))) {
            return -1;
        }
        int tag = indexOf(html, '<', from, to);
        if (anyTag) {
            return tag > close ? close : -1;
        }
        boolean goesOnOverParagraphs = tag > close
                && (html.regionMatches(true, tag, "</p>", 0, 4) || html.regionMatches(true, tag, "</div>", 0, 6));
        return goesOnOverParagraphs ? close : -1;
    }

    private static int indexOf(String html, char character, int from, int to) {
        for (int at = from; at < to; at++) {
            if (html.charAt(at) == character) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a tag stands here that says what a player plays. */
    static boolean isSource(String html, int at) {
        return at < html.length()
                && html.charAt(at) == '<'
                && Set.of("source", "track", "param").contains(shortName(html, at + 1));
    }

    /** Where the next tag begins, or the end. */
    static int next(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            if (html.charAt(at + 1) == '/' || Character.isLetter(html.charAt(at + 1))) {
                return at;
            }
        }
        return html.length();
    }

    /** Where the first tag of a text begins, from here on; -1 when there is none. */
    static int firstText(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            if (isOfText(html, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The same in a script, whose strings may hold tags: one that stands in quotation marks on its line is none. */
    static int firstTextOutsideQuotes(String html, int from) {
        char quote = 0;
        int first = -1;
        for (int at = from; at < Math.min(html.length(), from + LONGEST_SCRIPT); at++) {
            char character = html.charAt(at);
            if (character == '\n') {
                quote = 0;
            } else if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'' || character == '`') {
                quote = character;
            } else if (character == '<' && isOfText(html, at)) {
                return at;
            }
            if (first < 0 && character == '<' && isOfText(html, at)) {
                first = at;
            }
        }
        return first;
    }

    private static boolean isOfText(String html, int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return Character.isLetter(next) && OF_TEXT.contains(shortName(html, at + 1));
    }

    private static String shortName(String html, int start) {
        int end = start;
        while (end < html.length() && end - start < 11 && !isEnd(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Where an element of this name begins within these bounds; -1 when none does. */
    static int opening(String html, String name, int from, int to) {
        return indexOfName(html, "<" + name, from, to);
    }

    /** Where the start of a tag stands, such as {@code </style}, in any case, and not of a longer name. */
    static int indexOfName(String html, String tag, int from, int to) {
        for (int at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1)) {
            int end = at + tag.length();
            if (html.regionMatches(true, at, tag, 0, tag.length())
                    && (end >= html.length() || isEnd(html.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    /** The text between the tags, and that of sections of CDATA. */
    static String stripped(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            text.append(html, at, tag);
            boolean cdata = html.regionMatches(true, tag, CDATA, 0, CDATA.length());
            int end = html.indexOf(cdata ? END_OF_CDATA : ">", tag);
            if (end < 0) {
                return text.append(' ').append(html, tag + 1, html.length()).toString();
            }
            text.append(' ');
            if (cdata) {
                text.append(stripped(html.substring(tag + CDATA.length(), end)));
            }
            at = end + (cdata ? END_OF_CDATA.length() : 1);
        }
        return text.append(html, at, html.length()).toString();
    }
}
