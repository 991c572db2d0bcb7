package shironam.importing.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people give to an import besides stories: whole pages, exports of other systems, data. Each is told by what
 * stands at its beginning, whatever its file is called.
 */
public enum ForeignFormat {
    SAVED_PAGE(
            "HTML",
            "It is a whole saved page, with the menus, scripts and links of its site around the story.",
            "Give the story's own HTML, without the page around it."),
    PAGE_SHELL(
            "HTML",
            "It is the empty shell of a page: what it shows is fetched by a script when a browser opens it.",
            "Give the story's own HTML, as the system that wrote the page exports it."),
    SAVED_MAIL(
            "MHTML",
            "It is a saved mail or a page saved with its pictures in one file (MHTML).",
            "Give the story's own HTML, without what is around it."),
    NEWSML(
            "NewsML 1",
            "It is NewsML of the first version, as news agencies sent it until 2008.",
            "Ask the agency for NewsML-G2, NITF or ninjs, which are read here."),
    JSON("JSON", "It is data in JSON, and no story's HTML.", JsonExport.A_MAPPING),
    XML("XML", "It is data in XML, and no story's HTML.", ForeignFormat.ONE_STORY_A_FILE),
    DATABASE_DUMP("SQL", "It is a dump of a database.", ForeignFormat.ONE_STORY_A_FILE),
    WEB_ARCHIVE(
            "webarchive",
            "It is a web archive, as the browser Safari saves pages.",
            "Save the page as its page source (HTML), or in another browser."),
    RICH_TEXT("RTF", "It is a rich text document (RTF).", "Save it as HTML, or give its text as HTML."),
    PDF("PDF", "It is a PDF document.", "Give the text as HTML."),
    ARCHIVE(
            "ZIP, DOCX",
            "It is a packed archive, or an office document, which is packed too.",
            "Unpack an archive; save an office document as HTML.");

    /** Each browser begins with another header. */
    private static final Pattern MAIL = Pattern.compile(
            "from: \"?<?saved by|mime-version:|received:|(?:[a-z-]{1,40}:[^\\n]{0,998}\\n(?:[ \\t][^\\n]{0,998}\\n){0,20}){0,15}?"
                    + "content-type:\\s*multipart/related");

    private static final String ONE_STORY_A_FILE =
            "An import reads files that hold one story's HTML each: export the stories so, with what is known of each in"
                    + " a manifest.";

    /** Characters at the beginning of a file that are looked at. */
    static final int HEAD = 64 * 1024;

    /** Visible letters that even the shell of a page has, in its menus. */
    private static final int SHELL = 400;

    /** What a site puts around a story, and a document that somebody wrote has not. */
    private static final List<String> OF_A_SITE = List.of(
            "property=\"og:",
            "property='og:",
            "property=og:",
            "rel=\"canonical\"",
            "rel='canonical'",
            "rel=canonical",
            "application/ld+json",
            "<amp-img",
            "rel=\"stylesheet\"",
            "rel='stylesheet'",
            "rel=stylesheet",
            "name=\"twitter:",
            "<script src",
            "<script async",
            "page saved with singlefile",
            "<script defer",
            "<nav",
            "<footer",
            "<form");

    /** What it is called in every language. */
    public final String known;

    public final String what;
    public final String whatToDo;

    ForeignFormat(String known, String what, String whatToDo) {
        this.known = known;
        this.what = what;
        this.whatToDo = whatToDo;
    }

    /** Whether it comes from another system, and not from who keeps other things beside stories. */
    boolean isAnExport() {
        return this == NEWSML;
    }

    public ImportRefusedException refusal() {
        return this == PAGE_SHELL
                ? new ImportRefusedException(RefusalReason.PAGE_SHELL, what, whatToDo)
                : new ImportRefusedException(RefusalReason.FOREIGN_FORMAT, known, what, whatToDo);
    }

    /** By the first bytes, of what is no text. */
    public static Optional<ForeignFormat> ofBytes(byte[] bytes) {
        if (begins(bytes, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (begins(bytes, "bplist00")) {
            return Optional.of(WEB_ARCHIVE);
        }
        boolean packed = begins(bytes, "PK\u0003\u0004")
                || begins(bytes, "Rar!")
                || begins(bytes, "7z")
                || bytes.length > 1 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        return packed ? Optional.of(ARCHIVE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (i >= bytes.length || bytes[i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** By its beginning, of a text without a manifest before it; empty when it may be a story. */
    public static Optional<ForeignFormat> of(String text) {
        String head =
                text.substring(0, Math.min(text.length(), HEAD)).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("{") || head.startsWith("[{") || head.startsWith("[\n") || head.startsWith("[ ")) {
            return json(head);
        }
        if (head.startsWith("{\\rtf") || head.startsWith("\\rtf")) {
            return Optional.of(RICH_TEXT);
        }
        if (head.startsWith("-- mysql dump") || head.startsWith("--\n-- postgresql database dump")) {
            return Optional.of(DATABASE_DUMP);
        }
        if (MAIL.matcher(head).lookingAt()) {
            return Optional.of(SAVED_MAIL);
        }
        Optional<ForeignFormat> xml = xml(head);
        return xml.isPresent() ? xml : page(text, head);
    }

    private static Optional<ForeignFormat> json(String head) {
        if (head.startsWith("{\\rtf")) {
            return Optional.of(RICH_TEXT);
        }
        if (!head.contains("\":") && !head.contains("\" :")) {
            return Optional.empty(); // a text that begins with a brace
        }
        return Optional.of(JSON);
    }

    private static Optional<ForeignFormat> xml(String head) {
        String root = root(head);
        return switch (root) {
            case "newsml" -> Optional.of(NEWSML);
            case "html" -> Optional.empty();
            default -> head.startsWith("<?xml") ? Optional.of(XML) : Optional.empty();
        };
    }

    /** The name of the first element, after declarations and comments. */
    public static String root(String head) {
        int at = 0;
        while (at < head.length()) {
            int begin = head.indexOf('<', at);
            if (begin < 0 || begin + 1 >= head.length()) {
                return "";
            }
            char next = head.charAt(begin + 1);
            if (next != '?' && next != '!') {
                int end = begin + 1;
                while (end < head.length() && " \t\r\n/>".indexOf(head.charAt(end)) < 0) {
                    end++;
                }
                return head.substring(begin + 1, end);
            }
            int end = head.startsWith("<!--", begin) ? head.indexOf("-->", begin) : head.indexOf('>', begin);
            if (end < 0) {
                return "";
            }
            at = end + 1;
        }
        return "";
    }

    private static Optional<ForeignFormat> page(String text, String head) {
        boolean document = head.startsWith("<!doctype html") || root(head).matches("html|head|body");
        String small = text.length() <= HEAD ? head : text.toLowerCase(Locale.ROOT);
        if (!document) {
            return small.contains("<nav") && small.contains("<footer") ? Optional.of(SAVED_PAGE) : Optional.empty();
        }
        if (small.contains("h-entry") && small.contains("e-content")) {
            return Optional.of(SAVED_PAGE);
        }
        boolean ofASite = OF_A_SITE.stream().anyMatch(small::contains);
        int letters = letters(small);
        if (letters == 0 && !small.contains("<img") || ofASite && letters < SHELL) {
            return Optional.of(PAGE_SHELL);
        }
        return ofASite ? Optional.of(SAVED_PAGE) : Optional.empty();
    }

    /** Letters outside of tags, scripts, styles and the head; counted no further than is needed. */
    private static int letters(String small) {
        int letters = 0;
        for (int at = Math.max(0, small.indexOf("</head>")); at < small.length() && letters < SHELL; at++) {
            if (small.charAt(at) == '<') {
                at = endOfTag(small, at);
            } else if (Character.isLetter(small.charAt(at))) {
                letters++;
            }
        }
        return letters;
    }

    private static int endOfTag(String small, int begin) {
        for (String hidden : List.of("script", "style", "noscript")) {
            if (small.startsWith(hidden, begin + 1)) {
                int end = small.indexOf("</" + hidden, begin);
                return end < 0 ? small.length() : Math.max(end, small.indexOf('>', end));
            }
        }
        int end = small.indexOf('>', begin);
        return end < 0 ? small.length() : end;
    }
}
