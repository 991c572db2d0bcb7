package shironam.body.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import shironam.body.BodyTooDeepException;
import shironam.body.Finding.Kind;
import shironam.body.TextAccount.Why;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;

/**
 * HTML with its mistakes undone that would swallow text. A parser hides all that follows an {@code <iframe>} or
 * {@code <style>} that nobody closes, a comment without an end, or a quotation mark that is missing in a tag. Here such
 * an element ends where the text begins; what can't be told from markup is noted with its size.
 *
 * <p>One pass, linear in the length of the text.
 */
public final class MarkupRepair {
    private static final String END_OF_COMMENT = "-->";

    /** What is inside is no markup to a parser. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");

    /** Hide what is inside them, and are parsed as elements. */
    private static final Set<String> HIDING =
            Set.of("noscript", "template", "canvas", "video", "audio", "object", "svg", "math", "datalist");

    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "image",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "html",
            "head",
            "body",
            "keygen",
            "bgsound",
            "command",
            "frame",
            "basefont");

    /** A parser ends these by itself where the next one begins. */
    private static final Set<String> END_BY_THEMSELVES = Set.of(
            "p",
            "li",
            "dt",
            "dd",
            "td",
            "th",
            "tr",
            "thead",
            "tbody",
            "tfoot",
            "option",
            "optgroup",
            "colgroup",
            "caption",
            "rp",
            "rt");

    /** Attributes in which no tag belongs: one there means that a quotation mark is missing. */
    private static final Set<String> WITHOUT_TAGS =
            Set.of("href", "src", "class", "id", "name", "target", "rel", "style", "width", "height", "align", "lang");

    private final String in;
    private final ReadingLog notes;
    private final StringBuilder out;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> ahead = new HashMap<>();
    private int at;
    private int cdataEnd = -1;
    private int depth;
    private int tags;

    private MarkupRepair(String in, ReadingLog notes) {
        this.in = in;
        this.notes = notes;
        this.out = new StringBuilder(in.length() + 64);
    }

    /** @throws BodyTooDeepException for more elements within each other, or more elements at all, than any text has */
    public static String repaired(String html, ReadingLog notes) {
        MarkupRepair repair = new MarkupRepair(html, notes);
        repair.run();
        return repair.out.toString();
    }

    private void run() {
        for (int tag = in.indexOf('<'); tag >= 0; tag = in.indexOf('<', at)) {
            copyTo(tag);
            markup();
        }
        copyTo(in.length());
    }

    private void copyTo(int end) {
        if (cdataEnd >= at && cdataEnd < end) {
            out.append(in, at, cdataEnd);
            at = Math.min(cdataEnd + TagScanner.END_OF_CDATA.length(), in.length());
            cdataEnd = -1;
        }
        if (at < end) {
            out.append(in, at, end);
            at = end;
        }
    }

    private void markup() {
        if (in.startsWith("<!--", at)) {
            comment();
        } else if (in.regionMatches(true, at, TagScanner.CDATA, 0, TagScanner.CDATA.length())) {
            cdata();
        } else if (isLetter(at + 1)) {
            startTag();
        } else if (in.startsWith("</", at) && isLetter(at + 2)) {
            endTag();
        } else if (in.startsWith("<!", at) || in.startsWith("<?", at) || in.startsWith("</", at)) {
            declaration();
        } else {
            out.append("&lt;");
            at++;
        }
    }

    private boolean isLetter(int index) {
        return index < in.length() && Character.toLowerCase(in.charAt(index)) >= 'a' && in.charAt(index) <= 'z';
    }

    private void comment() {
        int end = indexOf(END_OF_COMMENT, at + 2);
        if (end < 0) {
            endlessComment();
            return;
        }
        String inside = in.substring(at + 4, Math.max(end, at + 4));
        boolean speaks =
                TagScanner.firstText(inside, 0) >= 0 || inside.contains("<!--") || inside.contains(TagScanner.CDATA);
        if (speaks && !inside.stripLeading().startsWith("[if")) {
            notes.hidden(Kind.COMMENT_TEXT, TagScanner.stripped(inside));
        }
        at = end + END_OF_COMMENT.length();
    }

    /** It ends at the first {@code >}, as browsers once read it, or where the next tag begins. */
    private void endlessComment() {
        int start = at + 4;
        int close = indexOf(">", at);
        int tag = in.indexOf('<', start);
        if (close < 0 && tag < 0) {
            skipTo(0, true, Why.OPEN_COMMENT);
        } else {
            at = tag >= 0 && (tag < close || close < 0) ? tag : close + 1;
            notes.hidden(Kind.COMMENT_TEXT, in.substring(Math.min(start, at), at));
        }
    }

    /** What stands in it is HTML if it has tags, and bare text if not. */
    private void cdata() {
        int start = at + TagScanner.CDATA.length();
        int end = cdataEnd >= start ? cdataEnd : indexOf(TagScanner.END_OF_CDATA, start);
        int stop = end < 0 ? in.length() : end;
        int text = nextText(start);
        if (text >= 0 && text < stop) {
            at = start;
            cdataEnd = end;
        } else {
            out.append(in.substring(start, stop).replace("<", "&lt;"));
            at = end < 0 ? stop : end + TagScanner.END_OF_CDATA.length();
            cdataEnd = -1;
        }
    }

    private void declaration() {
        int end = in.indexOf('>', at);
        if (end < 0) {
            skipTo(0, true, Why.OPEN_TAG);
        } else {
            out.append(in, at, end + 1);
            at = end + 1;
        }
    }

    private void endTag() {
        int end = in.indexOf('>', at);
        if (end < 0) {
            skipTo(0, true, Why.OPEN_TAG);
            return;
        }
        String name = TagScanner.name(in, at + 2);
        Integer opened = open.get(name);
        if (opened != null && opened > 0) {
            open.put(name, opened - 1);
            depth--;
        }
        out.append(in, at, end + 1);
        at = end + 1;
    }

    private void startTag() {
        String name = TagScanner.name(in, at + 1);
        TagScanner.Tag tag = TagScanner.read(in, at, WITHOUT_TAGS);
        if (tag == null) {
            int end = in.indexOf('>', at);
            if (end < 0) {
                skipTo(0, true, Why.OPEN_TAG);
                return;
            }
            out.append('<').append(name).append('>');
            at = end + 1;
        } else {
            out.append(in, at, tag.attributesEnd()).append(tag.mend()).append('>');
            at = tag.end();
        }
        if (++tags > Markup.MOST_ELEMENTS) {
            throw BodyTooDeepException.tooMany();
        }
        inside(name, tag);
    }

    private void inside(String name, TagScanner.Tag tag) {
        if (VOID.contains(name)) {
            return;
        }
        if (tag != null && tag.selfClosed()) {
            out.append("</").append(name).append('>');
        } else if (RAW.contains(name)) {
            raw(name, tag);
        } else if (HIDING.contains(name) && closesBadly(name)) {
            end(name, hidingEnd());
        } else if (!END_BY_THEMSELVES.contains(name)) {
            open.merge(name, 1, Integer::sum);
            if (++depth > Markup.MOST_OPEN) {
                throw new BodyTooDeepException();
            }
        }
    }

    /** Whether no end follows, or the next of its kind begins before it. */
    private boolean closesBadly(String name) {
        int end = closing(name, at);
        if (end < 0) {
            return true;
        }
        boolean nests = name.equals("svg") || name.equals("object") || name.equals("template");
        return !nests && TagScanner.opening(in, name, at, end) >= 0;
    }

    /** After its sources, if it has any. */
    private int hidingEnd() {
        int end = at;
        for (int next = TagScanner.afterSpaces(in, end);
                TagScanner.isSource(in, next);
                next = TagScanner.afterSpaces(in, end)) {
            int close = in.indexOf('>', next);
            if (close < 0) {
                break;
            }
            end = close + 1;
        }
        return end;
    }

    private void raw(String name, TagScanner.Tag tag) {
        int closing = closing(name, at);
        int end = closing < 0 ? in.length() : closing;
        boolean empties = name.equals("iframe") || name.equals("script") && tag != null && tag.has("src");
        int nested = empties && closing >= 0 ? TagScanner.opening(in, name, at, end) : -1;
        int text = nextText(at);
        boolean holdsText = text >= 0 && text < end;
        if (name.equals("style") && (closing < 0 || holdsText || TagScanner.opening(in, name, at, end) >= 0)) {
            endOfRules();
            return;
        }
        if (empties && (closing < 0 || nested >= 0)) {
            end(name, at);
        } else if (holdsText && (closing < 0 || name.equals("style") || name.equals("title"))) {
            endBeforeText(name, text);
        } else if (closing < 0) {
            endOfRaw(name);
        } else {
            out.append(in, at, end);
            at = end;
        }
    }

    private void endBeforeText(String name, int text) {
        int start = at;
        if (name.equals("script")) {
            end(name, TagScanner.firstTextOutsideQuotes(in, at));
            notes.hidden(Kind.SCRIPT_TEXT, in.substring(start, at));
        } else {
            end(name, text);
        }
    }

    /** A style sheet ends with its last rule before the next tag: no rule has a tag in it. */
    private void endOfRules() {
        int tag = TagScanner.next(in, at);
        int rules = tag;
        while (rules > at && in.charAt(rules - 1) != '}') {
            rules--;
        }
        end("style", rules > at ? rules : tag);
    }

    /** What stands in a text field is text; of a script and a title without an end it can't be told. */
    private void endOfRaw(String name) {
        if (name.equals("textarea") || name.equals("xmp")) {
            end(name, at);
        } else {
            out.append("</").append(name).append('>');
            skipTo(0, true, Why.OPEN_ELEMENT);
        }
    }

    private void end(String name, int where) {
        int to = where < at ? in.length() : where;
        out.append(in, at, to).append("</").append(name).append('>');
        at = to;
    }

    private void skipTo(int next, boolean toTheEnd, Why why) {
        if (toTheEnd) {
            notes.lost(TagScanner.stripped(in.substring(at)), why);
            at = in.length();
        } else {
            at = next;
        }
    }

    private int indexOf(String what, int from) {
        return ahead(what, from, start -> in.indexOf(what, start));
    }

    private int closing(String name, int from) {
        return ahead("</" + name, from, start -> TagScanner.indexOfName(in, "</" + name, start, in.length()));
    }

    private int nextText(int from) {
        return ahead("text", from, start -> TagScanner.firstText(in, start));
    }

    /**
     * The next place of that kind; -1 for none. It is remembered as long as it lies ahead, and none for good, so that a
     * thousand openings look for the one end once: {@code from} only grows.
     */
    private int ahead(String kind, int from, IntUnaryOperator find) {
        Integer known = ahead.get(kind);
        if (known == null || known >= 0 && known < from) {
            known = find.applyAsInt(from);
            ahead.put(kind, known);
        }
        return known;
    }
}
