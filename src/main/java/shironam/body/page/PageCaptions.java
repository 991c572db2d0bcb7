package shironam.body.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/** Makes figures of pictures with a caption beside them, whatever elements a page has for the two. */
final class PageCaptions {
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:^|[\\s_-]|img|image|photo|pic|fea)capt?(?:ion|$|[\\s_-])");
    private static final String LABEL = "(?:ছবি|আলোকচিত্র|চিত্র|photo|photograph|picture|image|courtesy)\\s?[:ঃ：-]";

    /** Of a line without a name of its own: it begins as captions do, or ends in who made the picture. */
    private static final Pattern READS_AS_ONE = Pattern.compile(
            "^[\\s(|–—-]*" + LABEL + "|(?<=[\\s।.|(])" + LABEL + "[^।]{2,50}$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_UNNAMED = 150;
    private static final String PICTURES = "img, amp-img";
    private static final String CREDITS =
            "[class*=attribution], [class*=credit], [class*=copyright], [class*=photographer],"
                    + " p[role=text]:has(.visually-hidden)";
    private static final int LONGEST_CREDIT = 80;
    private static final int LONGEST = 300;
    private static final int HIGHEST = 4;

    private PageCaptions() {}

    static void settle(Element page) {
        for (Element element : page.select("p, div, span, em, small, figcaption, h6, i, center, blockquote")) {
            if (element.hasParent() && isCaption(element)) {
                joinWithItsPicture(element);
            }
        }
        page.select("figure:has(figcaption)").forEach(PageCaptions::tellTheCredit);
    }

    /** Pages set it apart from the caption by style alone, or put it over the picture. */
    private static void tellTheCredit(Element figure) {
        Element credit = figure.select(CREDITS).last();
        if (credit == null
                || figure.select(PICTURES).not("noscript *").size() != 1
                || credit.selectFirst("img, amp-img, figcaption, small") != null) {
            return;
        }
        String words = Normalization.line(VisibleText.text(credit, LONGEST_CREDIT + 1));
        if (!words.isEmpty() && words.length() <= LONGEST_CREDIT) {
            credit.remove();
            Element caption = figure.selectFirst("figcaption");
            caption.appendText(" ").appendChild(new Element("small").text(words));
        }
    }

    private static boolean isCaption(Element element) {
        boolean named = CAPTION.matcher(element.className()).find();
        if (!named && (element.childNodeSize() == 0 || element.selectFirst("> div, > p, > a") != null)) {
            return false;
        }
        if (element.selectFirst(PICTURES) != null) {
            return false;
        }
        String words = VisibleText.text(element, LONGEST + 1).strip();
        return !words.isEmpty()
                && words.length() <= LONGEST
                && (named
                        || words.length() <= LONGEST_UNNAMED
                                && READS_AS_ONE.matcher(words).find());
    }

    /** The picture is what stands directly before, alone in its box. */
    private static void joinWithItsPicture(Element caption) {
        Element figure = caption.closest("figure");
        if (figure != null) {
            if (figure.selectFirst("figcaption") == null) {
                caption.tagName("figcaption");
            }
            return;
        }
        Element at = caption;
        for (int height = 0; at != null && !at.normalName().equals("body") && height < HIGHEST; height++) {
            Node before = before(at);
            if (before instanceof Element box) {
                join(box, caption);
            }
            if (before != null) {
                return;
            }
            at = at.parent();
        }
    }

    /** What stands before it and shows something; null for nothing. */
    private static Node before(Element element) {
        for (Node at = element.previousSibling(); at != null; at = at.previousSibling()) {
            boolean isNothing = at instanceof TextNode text && text.isBlank()
                    || at instanceof Comment
                    || at.nodeName().equals("br");
            if (!isNothing) {
                return at;
            }
        }
        return null;
    }

    private static void join(Element before, Element caption) {
        List<Element> pictures =
                before.is(PICTURES) ? List.of(before) : before.select(PICTURES).not("noscript *");
        if (pictures.size() != 1 || VisibleText.count(before) > 0 || before.closest("figure") != null) {
            return;
        }
        Element inside = before.selectFirst("figure");
        Element figure = inside == null ? new Element("figure") : inside;
        if (inside == null) {
            before.replaceWith(figure);
            figure.appendChild(before);
        } else if (inside.selectFirst("figcaption") != null) {
            return;
        }
        figure.appendChild(caption.tagName("figcaption"));
    }
}
