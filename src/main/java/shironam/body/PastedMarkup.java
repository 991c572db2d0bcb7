package shironam.body;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The habits of the programs that people copy from, undone before the HTML is read. */
final class PastedMarkup {

    /** Says nothing to a reader: Word's data islands, the comments of its reviewers, what it hides. */
    private static final String NOT_TEXT = "xml, [style*=mso-element:comment], [style*=mso-hide:all],"
            + " .MsoCommentReference, .Apple-interchange-newline";

    private static final Pattern NOT_BOLD = declaration("font-weight", "(?:normal|[1-4]00)");
    private static final Pattern BOLD = declaration("font-weight", "(?:bold|[6-9]00)");
    private static final Pattern NOT_ITALIC = declaration("font-style", "normal");
    private static final Pattern ITALIC = declaration("font-style", "(?:italic|oblique)");
    private static final Pattern SUPER = declaration("vertical-align", "super");
    private static final Pattern SUB = declaration("vertical-align", "sub");

    private PastedMarkup() {}

    static String plain(String html) {
        Element body = Markup.parse(html);
        body.ownerDocument().outputSettings().prettyPrint(false);
        body.select(NOT_TEXT).remove();
        WordLists.makeLists(body);
        body.select("b, strong").stream().filter(b -> says(b, NOT_BOLD)).forEach(Element::unwrap);
        body.select("i, em").stream().filter(i -> says(i, NOT_ITALIC)).forEach(Element::unwrap);
        body.select("span, font").forEach(PastedMarkup::meanWhatItShows);
        return body.html();
    }

    /** Google Docs says bold by a style. In a heading, which is bold anyway, that says nothing. */
    private static void meanWhatItShows(Element span) {
        if (says(span, BOLD) && span.closest("h1, h2, h3, h4, h5, h6") == null) {
            wrapContent(span, "strong");
        }
        if (says(span, ITALIC)) {
            wrapContent(span, "em");
        }
        if (says(span, SUPER)) {
            wrapContent(span, "sup");
        }
        if (says(span, SUB)) {
            wrapContent(span, "sub");
        }
    }

    private static void wrapContent(Element element, String name) {
        Element wrapper = new Element(name);
        wrapper.appendChildren(element.childNodesCopy());
        element.empty().appendChild(wrapper);
    }

    private static boolean says(Element element, Pattern declaration) {
        return declaration.matcher(element.attr("style")).find();
    }

    /** The whole name: {@code mso-bidi-font-weight:normal} stands on Word's bold text. */
    private static Pattern declaration(String name, String value) {
        return Pattern.compile("(?:^|[;\\s])" + name + "\\s*:\\s*" + value + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }
}
