package shironam.body;

import java.util.Map;
import java.util.Set;

/** What the elements of foreign HTML mean to us. What is named nowhere here is an inline wrapper: its text stays. */
final class Vocabulary {
    private Vocabulary() {}

    /** Elements that begin and end a line. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            Embeds.LINK,
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "object",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp",
            RelatedStory.TAG);

    /** Blocks that hold other blocks and may be all that a card has around it. */
    static final Set<String> WRAPPERS = Set.of(
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "fieldset",
            "figure",
            "footer",
            "form",
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "section",
            "table",
            "tbody",
            "td",
            "tr",
            "ul");

    /** Elements that show nothing of what is inside them. */
    static final Set<String> HIDDEN = Set.of(
            "annotation",
            "annotation-xml",
            "area",
            "base",
            "basefont",
            "bgsound",
            "canvas",
            "col",
            "colgroup",
            "command",
            "datalist",
            "defs",
            "desc",
            "frame",
            "head",
            "keygen",
            "link",
            "meta",
            "metadata",
            "noembed",
            "noframes",
            "noscript",
            "param",
            "script",
            "source",
            "style",
            "template",
            "title",
            "track",
            "xml");

    /** Elements whose place a link takes. */
    static final Set<String> EMBEDS = Set.of("audio", "embed", Embeds.LINK, "iframe", "object", "video");

    /** Those of them that show themselves and nothing of what is inside. */
    static final Set<String> PLAYERS = Set.of("audio", "embed", "iframe", "video");

    static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("strong", Style.STRONG),
            Map.entry("b", Style.STRONG),
            Map.entry("em", Style.EM),
            Map.entry("i", Style.EM),
            Map.entry("s", Style.STRUCK),
            Map.entry("strike", Style.STRUCK),
            Map.entry("del", Style.STRUCK),
            Map.entry("sup", Style.SUP),
            Map.entry("sub", Style.SUB),
            Map.entry("code", Style.CODE),
            Map.entry("tt", Style.CODE),
            Map.entry("kbd", Style.CODE),
            Map.entry("samp", Style.CODE));

    static final Map<String, TextKind> TEXTS = Map.ofEntries(
            Map.entry("h1", TextKind.H2),
            Map.entry("h2", TextKind.H2),
            Map.entry("h3", TextKind.H3),
            Map.entry("h4", TextKind.H3),
            Map.entry("h5", TextKind.H3),
            Map.entry("h6", TextKind.H3),
            Map.entry("pre", TextKind.PRE),
            Map.entry("listing", TextKind.PRE),
            Map.entry("plaintext", TextKind.PRE),
            Map.entry("xmp", TextKind.PRE));
}
