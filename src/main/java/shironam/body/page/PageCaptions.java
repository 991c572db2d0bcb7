package shironam.body.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.body.source.VisibleText;

/** Makes figures of pictures with a caption beside them, whatever elements a page has for the two. */
final class PageCaptions {
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:^|[\\s_-]|img|image|photo|pic|fea)capt?(?:ion|$|[\\s_-])");
    private static final Pattern BEGINS_AS_ONE = Pattern.compile(
            "(?:^|[\\s।.|(])(?:ছবি|আলোকচিত্র|চিত্র|photo|photograph|picture|image|courtesy)\\s?(?:[:ঃ：-]|courtesy)",
            Pattern.CASE_INSENSITIVE);
    private static final String PICTURES = "img, amp-img";
    private static final int LONGEST = 300;
    private static final int HIGHEST = 4;

    private PageCaptions() {}

    static void settle(Element page) {
        for (Element element : page.select("p, div, span, em, small, figcaption, h6, i, center, blockquote")) {
            if (element.hasParent() && isCaption(element)) {
                joinWithItsPicture(element);
            }
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
                && (named || BEGINS_AS_ONE.matcher(words).find());
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
            Element before = at.previousElementSibling();
            if (before != null) {
                join(before, caption);
                return;
            }
            at = at.parent();
        }
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
