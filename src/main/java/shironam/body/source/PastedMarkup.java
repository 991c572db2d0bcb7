package shironam.body.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The habits of the programs that people copy from, undone before the HTML is read. */
public final class PastedMarkup {

    private static final Pattern NOT_BOLD = declaration("font-weight", "(?:normal|[1-4]00)");
    private static final Pattern BOLD = declaration("font-weight", "(?:bold|[6-9]00)");
    private static final Pattern NOT_ITALIC = declaration("font-style", "normal");
    private static final Pattern ITALIC = declaration("font-style", "(?:italic|oblique)");
    private static final Pattern SUPER = declaration("vertical-align", "super");
    private static final Pattern SUB = declaration("vertical-align", "sub");
    private static final Pattern STRUCK = declaration("text-decoration(?:-line)?", "[a-z -]{0,40}?line-through");

    private PastedMarkup() {}

    static void tidy(Element root, boolean isWord) {
        if (isWord) {
            root.select(".Apple-interchange-newline").remove();
            WordLists.makeLists(root);
        }
        for (Element element : root.getAllElements()) {
            if (element.hasAttr("style")) {
                tidy(element);
            }
        }
    }

    /** Google Docs puts all into a bold element that is not bold. */
    private static void tidy(Element element) {
        switch (element.normalName()) {
            case "b", "strong" -> unwrapIf(says(element, NOT_BOLD), element);
            case "i", "em" -> unwrapIf(says(element, NOT_ITALIC), element);
            case "span", "font" -> meanWhatItShows(element);
            default -> {}
        }
    }

    private static void unwrapIf(boolean meansNothing, Element element) {
        if (meansNothing) {
            element.tagName("span");
        }
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
        if (says(span, STRUCK)) {
            wrapContent(span, "s");
        }
    }

    private static void wrapContent(Element element, String name) {
        Element wrapper = new Element(name);
        wrapper.appendChildren(List.copyOf(element.childNodes()));
        element.appendChild(wrapper);
    }

    private static boolean says(Element element, Pattern declaration) {
        return declaration.matcher(element.attr("style")).find();
    }

    /** The whole name: {@code mso-bidi-font-weight:normal} stands on Word's bold text. */
    private static Pattern declaration(String name, String value) {
        return Pattern.compile("(?:^|[;\\s])" + name + "\\s*:\\s*" + value + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }
}
