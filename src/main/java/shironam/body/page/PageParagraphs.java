package shironam.body.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.body.source.VisibleText;

/** Finds a story's text by where its paragraphs are, for pages that do not say it. */
final class PageParagraphs {
    private static final int SHORTEST = 25;
    private static final int LEAST_BESIDE = 120;
    private static final int LONGEST_DATE = 100;
    private static final double MOST_LINKS = 0.5;
    private static final Pattern GOOD =
            Pattern.compile("(?i)article|body|content|entry|main|news|post|story|text|detail|description");
    private static final Pattern BAD = Pattern.compile(
            "(?i)comment|footer|sidebar|related|widget|promo|latest|popular|most-?read|menu|share|social|header|nav|teaser");

    private final Element scope;
    private final Map<Element, Double> scores = new IdentityHashMap<>();
    private final Map<Element, Double> shares = new IdentityHashMap<>();

    /** Letters of all paragraphs within an element, and of each kind. */
    private final Map<Element, Map<String, Integer>> letters = new IdentityHashMap<>();

    PageParagraphs(Element scope, Optional<Element> heading) {
        this.scope = scope;
        List<Element> all = new ArrayList<>();
        List<Element> afterTheHeadline = new ArrayList<>();
        boolean isAfter = heading.isEmpty();
        for (Element element : scope.select("*")) {
            isAfter |= heading.filter(title -> title == element).isPresent();
            if (element.is("p, pre, blockquote, td, div, section, li, span") && isParagraph(element)) {
                all.add(element);
                if (isAfter
                        || heading.filter(title -> title.parents().contains(element))
                                .isPresent()) {
                    afterTheHeadline.add(element);
                }
            }
        }
        (afterTheHeadline.isEmpty() ? all : afterTheHeadline).forEach(this::count);
    }

    private boolean isParagraph(Element element) {
        String own = ownLine(element);
        return own.length() >= SHORTEST
                && !isHiddenWithin(element, scope)
                && !(own.length() <= LONGEST_DATE && AboutThePage.is(own, Set.of()));
    }

    /** Each paragraph speaks for its parent, and half as loud for its grandparent; links speak against them. */
    private void count(Element paragraph) {
        String own = ownLine(paragraph);
        boolean isText = List.of("p", "pre", "blockquote", "span", "li").contains(paragraph.normalName());
        double score = 1 + own.chars().filter(c -> c == ',' || c == '।').count() + Math.min(own.length() / 100.0, 3);
        Element parent = isText ? paragraph.parent() : paragraph;
        for (Element at : new Element[] {parent, parent == null ? null : parent.parent()}) {
            if (at != null && (at == scope || at.parents().contains(scope))) {
                double share = shares.computeIfAbsent(at, PageText::linkShare);
                scores.merge(at, score * (1 - share) * weight(at), Double::sum);
                score /= 2;
            }
        }
        String kind = kind(paragraph);
        for (Element at = paragraph; at != null; at = at == scope ? null : at.parent()) {
            letters.computeIfAbsent(at, element -> new HashMap<>()).merge(kind, own.length(), Integer::sum);
        }
    }

    private static double weight(Element element) {
        String name = element.className() + " " + element.id();
        return (GOOD.matcher(name).find() ? 1.25 : 1) * (BAD.matcher(name).find() ? 0.4 : 1);
    }

    /** What the paragraphs of one text have in common: the class of the nearest box that has one. */
    private String kind(Element paragraph) {
        Element at = paragraph;
        while (at != scope && at.className().isBlank()) {
            at = at.parent();
        }
        return at == scope ? "" : at.normalName() + "." + at.className();
    }

    Element text() {
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a, b)))
                .map(best -> withAllOfItsKind(withSiblings(best.getKey())))
                .orElse(scope);
    }

    /** A text in several boxes beside each other, with advertisements between them. */
    private Element withSiblings(Element best) {
        Element parent = best.parent();
        if (best == scope || parent == null) {
            return best;
        }
        double others = parent.children().stream()
                .filter(child -> child != best)
                .mapToDouble(child -> scores.getOrDefault(child, 0.0))
                .sum();
        return others > 0.25 * scores.get(best) && PageText.linkShare(parent) < 0.3 ? parent : best;
    }

    /** Papers put each paragraph, or a few, into boxes within boxes: as far up as there is more of the same kind. */
    private Element withAllOfItsKind(Element best) {
        Element text = best;
        for (Element at = best; at != scope && at.parent() != null; ) {
            at = at.parent();
            if (hasMoreOfTheKind(at, text) && PageText.linkShare(at) < MOST_LINKS) {
                text = at;
            }
        }
        return text;
    }

    private boolean hasMoreOfTheKind(Element wider, Element text) {
        Map<String, Integer> inside = letters.getOrDefault(text, Map.of());
        Map<String, Integer> outside = letters.getOrDefault(wider, Map.of());
        return inside.keySet().stream()
                .anyMatch(kind -> !kind.isEmpty() && outside.getOrDefault(kind, 0) > inside.get(kind));
    }

    /** The longest paragraph of a page beside its story, in which something of it may be lost; empty for none. */
    static String longestBeside(Element page, Element text) {
        String longest = "";
        for (Element element : page.select("p, pre, blockquote, div, section, li, td")) {
            String own = ownLine(element);
            boolean isLonger = own.length() >= LEAST_BESIDE && own.length() > longest.length();
            if (isLonger
                    && element != text
                    && !element.parents().contains(text)
                    && !text.parents().contains(element)
                    && PageText.linkShare(element) < MOST_LINKS
                    && !isHiddenWithin(element, page)) {
                longest = own;
            }
        }
        return longest;
    }

    /** The text of an element that is in no block of its own. */
    private static String ownLine(Element element) {
        return element.normalName().matches("p|pre|blockquote|li|td") ? element.text() : element.ownText();
    }

    private static boolean isHiddenWithin(Element element, Element scope) {
        for (Element at = element; at != null && at != scope; at = at.parent()) {
            if (VisibleText.isHidden(at)
                    || PageClutter.isComments(at)
                    || at.normalName().matches("nav|footer|form|button|aside|address")) {
                return true;
            }
        }
        return false;
    }
}
