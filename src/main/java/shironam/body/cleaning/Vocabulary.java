package shironam.body.cleaning;

import java.util.Map;
import java.util.Set;
import shironam.body.EmbeddedContent;
import shironam.body.RelatedStory;
import shironam.body.TextKind;
import shironam.body.TextStyle;
import shironam.body.source.Embeds;

/** What the elements of foreign HTML mean to us. What is named nowhere here is an inline wrapper: its text stays. */
public final class Vocabulary {
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
            EmbeddedContent.TAG,
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
    public static final Set<String> WRAPPERS = Set.of(
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
    public static final Set<String> HIDDEN = Set.of(
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

    /** Elements whose place a link or an embed takes, and those of embeds. */
    public static final Set<String> EMBEDS =
            Set.of("audio", "embed", EmbeddedContent.TAG, Embeds.LINK, "iframe", "object", "video");

    /** Those of them that show themselves and nothing of what is inside. */
    public static final Set<String> PLAYERS = Set.of("audio", "embed", "iframe", "video");

    static final Map<String, TextStyle> STYLES = Map.ofEntries(
            Map.entry("foot-note", TextStyle.NOTE),
            Map.entry("strong", TextStyle.STRONG),
            Map.entry("b", TextStyle.STRONG),
            Map.entry("em", TextStyle.EM),
            Map.entry("i", TextStyle.EM),
            Map.entry("s", TextStyle.STRUCK),
            Map.entry("strike", TextStyle.STRUCK),
            Map.entry("del", TextStyle.STRUCK),
            Map.entry("sup", TextStyle.SUP),
            Map.entry("sub", TextStyle.SUB),
            Map.entry("code", TextStyle.CODE),
            Map.entry("tt", TextStyle.CODE),
            Map.entry("kbd", TextStyle.CODE),
            Map.entry("samp", TextStyle.CODE));

    public static final Map<String, TextKind> TEXTS = Map.ofEntries(
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
