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
                    + " link, meta, svg, [name*=Signup], [name*=SignUp], [data-component*=newsletter],"
                    + " .td-a-rec, .google-auto-placed, .section--first > .section-divider,"
                    + " .visually-hidden, .sr-only, .screen-reader-text, a[href^='#end-of'], a[href^='#skip']";

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
            "meta",
            "gpt",
            "adspot",
            "adslot",
            "sharedaddy",
            "relatedposts",
            "signup",
            "pagination");

    /** Only as a whole name: {@code article-footer} may hold a correction, {@code blockquote-footer} says who is quoted. */
    private static final Set<String> FEET = Set.of("footer", "site-footer", "page-footer");

    /** What these hold is no text however much it is. */
    private static final Set<String> SURE_WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "adslot",
            "dfp",
            "comments",
            "disqus",
            "newsletter",
            "subscription",
            "signup",
            "promo",
            "sharedaddy",
            "relatedposts");

    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "comments-area",
            "comment-list",
            "commentlist",
            "comment-body",
            "comment-content",
            "comment-respond",
            "respond",
            "disqus_thread");

    private static final int LONGEST_OF_SURE = 600;

    /** A line of more is where the text begins. */
    private static final int BEGIN_OF_TEXT = 80;

    private static final Pattern ERROR = Pattern.compile(
            "(?i)\\b(?:404|403|500|502|503)\\b|not found|no longer (?:available|exists)|access denied|just a moment|"
                    + "page (?:does not|doesn.t) exist|পাওয়া যায়নি|পাওয়া যায় নি|খুঁজে পাওয়া|৪০৪");

    private static final Pattern OF_THE_PAPER = Pattern.compile("(?i)logo|icon|avatar|spacer|blank");

    private static final Pattern OF_TAGS = Pattern.compile(
            "(?:" + Normalization.key("বিষয়|বিষয়সমূহ|ট্যাগ|ট্যাগস") + "|tags?|topics?)[\\s:：,،|/#-]*");

    private static final int LONGEST = 300;

    private PageClutter() {}

    static void remove(Element text, Optional<Element> heading, PageFacts facts) {
        text.select(ELEMENTS).remove();
        int most = VisibleText.count(text) / 2;
        text.select("*").stream()
                .filter(element -> element != text
                        && (isClutter(element, most) || isLabelOrInvitation(element) || isOfTags(element)))
                .toList()
                .forEach(Node::remove);
        heading.filter(element -> element.parents().contains(text))
                .ifPresent(title -> removeWithWhatIsBefore(title, text));
        removeWhatIsSaidElsewhere(text, facts);
        removeLinesAboutThePage(text, facts);
        text.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
    }

    /** Sections and breadcrumbs stand over a headline; pictures do, too, and stay. */
    private static void removeWithWhatIsBefore(Element heading, Element text) {
        for (Element at = heading; at != text && at != null; at = at.parent()) {
            for (Node before = at.previousSibling(); before != null; before = at.previousSibling()) {
                if (before instanceof Element element && showsSomething(element)) {
                    break;
                }
                before.remove();
            }
        }
        heading.remove();
    }

    private static boolean showsSomething(Element element) {
        return element.select("img, amp-img, iframe, video").stream()
                .anyMatch(one -> !OF_THE_PAPER.matcher(one.attr("src")).find());
    }

    /** A whole word of its class or id; what holds much text, or most of it, is not judged by a name. */
    private static boolean isClutter(Element element, int mostOfTheText) {
        boolean named = false;
        boolean sure = false;
        if (isComments(element)) {
            return true;
        }
        for (String name : names(element).split("\\s+")) {
            String whole = name.toLowerCase();
            named |= WORDS.contains(whole) || FEET.contains(whole) && element.closest("blockquote") == null;
            for (String word : name.split("[-_]|(?<=[a-z])(?=[A-Z])")) {
                named |= WORDS.contains(word.toLowerCase());
                sure |= SURE_WORDS.contains(word.toLowerCase());
            }
        }
        int most = sure ? LONGEST_OF_SURE : LONGEST;
        return named
                && VisibleText.text(element, most + 1).length() <= most
                && VisibleText.count(element) <= mostOfTheText
                && (sure || element.selectFirst("p + p") == null);
    }

    private static String names(Element element) {
        return element.className() + " " + element.id() + " " + element.attr("data-component") + " "
                + element.attr("data-testid");
    }

    /** What readers wrote beneath a text, which may be longer than it. */
    static boolean isComments(Element element) {
        return COMMENTS.contains(element.id()) || element.classNames().stream().anyMatch(COMMENTS::contains);
    }

    /** A line that files the story: its label, and nothing but links. */
    private static boolean isOfTags(Element element) {
        if (!element.normalName().matches("p|div|ul|section")
                || VisibleText.text(element, LONGEST + 1).length() > LONGEST) {
            return false;
        }
        List<String> links = element.select("a").eachText();
        String rest = element.text();
        for (String link : links) {
            rest = rest.replaceFirst(Pattern.quote(link), "");
        }
        return !links.isEmpty() && OF_TAGS.matcher(Normalization.key(rest)).matches();
    }

    /** Of a block, or of a box in a line. */
    private static boolean isLabelOrInvitation(Element element) {
        boolean isBox = element.normalName().matches("p|div|section|aside|li|ul|h[1-6]|span|a|figure|center");
        boolean isAlone = element.parent() != null
                && (!element.normalName().matches("a|span")
                        || VisibleText.text(element.parent(), LONGEST)
                                .strip()
                                .equals(VisibleText.text(element, LONGEST).strip()));
        return isBox && isAlone && AboutThePage.isLabelOrInvitation(element);
    }

    /** Up to where the text begins. */
    private static void removeLinesAboutThePage(Element text, PageFacts facts) {
        List<String> names = facts.names().stream().map(Normalization::key).toList();
        for (Element element : text.select("*")) {
            if (element == text || !element.parents().contains(text)) {
                continue;
            }
            String words = Normalization.line(VisibleText.text(element, 4 * BEGIN_OF_TEXT));
            if (words.length() > BEGIN_OF_TEXT
                    && (isLeaf(element) || element.ownText().length() > BEGIN_OF_TEXT)) {
                return;
            }
            if (!words.isEmpty() && element.selectFirst("img, amp-img") == null && AboutThePage.is(words, names)) {
                element.remove();
            }
        }
    }

    private static boolean isLeaf(Element element) {
        return element.select("p, div, section, h1, h2, h3, h4, li, td").stream()
                .allMatch(inner -> inner == element);
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
