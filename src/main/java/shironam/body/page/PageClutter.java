package shironam.body.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/** What sites put into the midst of a story's text, and what is no story at all. */
final class PageClutter {
    private static final String ELEMENTS =
            "script, style, noscript, template, nav, form, button, input, select, textarea, dialog, ins.adsbygoogle, amp-ad,"
                    + " link, meta, svg";

    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "adsbox",
            "adbox",
            "advert",
            "advertisement",
            "adsbygoogle",
            "dfp",
            "addthis",
            "share",
            "sharing",
            "social",
            "socials",
            "comment",
            "comments",
            "disqus",
            "newsletter",
            "subscribe",
            "subscription",
            "breadcrumb",
            "breadcrumbs",
            "taboola",
            "outbrain",
            "promo",
            "paywall",
            "toolbar",
            "tags",
            "tagslist",
            "taglist",
            "topics",
            "newsgoogle",
            "googlenews",
            "fontsize",
            "print-adslot",
            "skip-link",
            "authorbox",
            "byline",
            "meta");

    private static final Pattern ERROR = Pattern.compile(
            "(?i)\\b(?:404|403|500|502|503)\\b|not found|no longer (?:available|exists)|access denied|just a moment|"
                    + "page (?:does not|doesn.t) exist|পাওয়া যায়নি|পাওয়া যায় নি|খুঁজে পাওয়া|৪০৪");

    private static final int LONGEST = 300;

    private PageClutter() {}

    static void remove(Element text, Optional<Element> heading, PageFacts facts) {
        text.select(ELEMENTS).remove();
        text.select("*").stream()
                .filter(element -> element != text && isClutter(element))
                .toList()
                .forEach(Node::remove);
        heading.filter(element -> element != text).ifPresent(Node::remove);
        removeWhatIsSaidElsewhere(text, facts);
        text.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
    }

    /** A whole word of its class or id; what holds much text is not judged by a name. */
    private static boolean isClutter(Element element) {
        String names = element.className() + " " + element.id();
        boolean named = false;
        for (String name : names.split("\\s+")) {
            named |= WORDS.contains(name.toLowerCase())
                    || List.of(name.split("[-_]|(?<=[a-z])(?=[A-Z])")).stream()
                            .anyMatch(word -> WORDS.contains(word.toLowerCase()));
        }
        return named
                && VisibleText.text(element, LONGEST + 1).length() <= LONGEST
                && element.selectFirst("p + p") == null;
    }

    /** Date, byline, section and headline before the text, each of which the story has as such. */
    private static void removeWhatIsSaidElsewhere(Element text, PageFacts facts) {
        text.select("time, [itemprop=datePublished], [itemprop=author], [rel=author]").stream()
                .filter(element -> VisibleText.text(element, 101).length() <= 100 && isAlone(element))
                .toList()
                .forEach(Node::remove);
        List<String> said = facts.saidElsewhere();
        for (Element element : text.select("h1, h2, h3, p, div, span, figure")) {
            if (element != text && said.contains(Normalization.key(VisibleText.text(element, LONGEST)))) {
                element.remove();
            }
        }
    }

    /** Not within a sentence. */
    private static boolean isAlone(Element element) {
        Element block = element.parent();
        return block == null
                || VisibleText.count(block) < VisibleText.count(element) + 40
                        && block.select("p").size() == 0
                        && !block.normalName().equals("p");
    }

    static boolean isErrorPage(Element page) {
        return page.select("head > title, h1, h2").stream()
                .anyMatch(element ->
                        ERROR.matcher(Normalization.nfc(element.text())).find());
    }
}
