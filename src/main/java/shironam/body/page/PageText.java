package shironam.body.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.cleaning.PictureTag;
import shironam.body.source.VisibleText;

/** Finds the element of a page that holds its story's text. */
final class PageText {
    /** Visible characters; fewer are no text. */
    static final int LEAST = 60;

    private static final int LEAST_PARAGRAPH = 25;
    private static final int HIGHEST = 100;
    private static final Pattern GOOD =
            Pattern.compile("(?i)article|body|content|entry|main|news|post|story|text|detail|description");
    private static final Pattern BAD = Pattern.compile(
            "(?i)comment|footer|sidebar|related|widget|promo|latest|popular|most-?read|menu|share|social|header|nav|teaser");

    private PageText() {}

    /** The headline as the page shows it: the heading whose words are those of the metadata, else its only h1. */
    static Optional<Element> heading(Element page, PageMetadata metadata) {
        List<String> said = new ArrayList<>(metadata.ofArticle("headline"));
        said.addAll(metadata.metas("og:title"));
        said.addAll(page.select("head > title").eachText());
        List<String> keys = said.stream().map(Normalization::key).toList();
        List<Element> headings = page.select("h1, h2, [itemprop=headline]").stream()
                .filter(element -> !Normalization.line(element.text()).isEmpty())
                .toList();
        return headings.stream()
                .filter(element -> keys.stream().anyMatch(key -> isTitleOf(key, Normalization.key(element.text()))))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(element -> element.normalName().equals("h1"))
                        .findFirst());
    }

    /** Sites put their name behind a headline. */
    private static boolean isTitleOf(String title, String heading) {
        return heading.length() > 5 && title.startsWith(heading) && title.length() < heading.length() + 60;
    }

    /** As far around the headline as there is no other one: pages hold stories after their story. */
    static Element scopeOf(Element heading) {
        Element scope = heading;
        int headlines = 1;
        Element at = heading.parent();
        for (int height = 0; at != null && !at.normalName().equals("html") && height < HIGHEST; height++) {
            int more = at.select("h1").size();
            if (more > headlines && VisibleText.count(scope) > 2 * LEAST) {
                break;
            }
            headlines = Math.max(headlines, more);
            scope = at;
            at = at.parent();
        }
        return scope;
    }

    /** By what the page says, else by where its paragraphs are. */
    static Element in(Element scope, PageMetadata metadata) {
        for (String named : List.of("[itemprop=articleBody]", "[property=articleBody]")) {
            Optional<Element> said = scope.select(named).stream()
                    .filter(element -> VisibleText.count(element) >= LEAST)
                    .findFirst();
            if (said.isPresent()) {
                return said.get();
            }
        }
        List<Element> articles = scope.select("article").stream()
                .filter(article -> VisibleText.count(article) >= 2 * LEAST && !isAList(article))
                .toList();
        return byParagraphs(articles.size() == 1 ? articles.get(0) : scope);
    }

    /** Each paragraph speaks for its parent, and half as loud for its grandparent; links speak against them. */
    private static Element byParagraphs(Element scope) {
        Map<Element, Double> scores = new IdentityHashMap<>();
        Map<Element, Double> shares = new IdentityHashMap<>();
        for (Element paragraph : scope.select("p, pre, blockquote, td, div, section, li, span")) {
            String own = ownLine(paragraph);
            if (own.length() < LEAST_PARAGRAPH || isHiddenWithin(paragraph, scope)) {
                continue;
            }
            boolean isText = List.of("p", "pre", "blockquote", "span", "li").contains(paragraph.normalName());
            double score =
                    1 + own.chars().filter(c -> c == ',' || c == '।').count() + Math.min(own.length() / 100.0, 3);
            Element parent = isText ? paragraph.parent() : paragraph;
            for (Element at : new Element[] {parent, parent == null ? null : parent.parent()}) {
                if (at != null && (at == scope || at.parents().contains(scope))) {
                    double share = shares.computeIfAbsent(at, PageText::linkShare);
                    scores.merge(at, score * (1 - share) * weight(at), Double::sum);
                    score /= 2;
                }
            }
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a, b)))
                .map(best -> withSiblings(best.getKey(), scores, scope))
                .orElse(scope);
    }

    private static double weight(Element element) {
        String name = element.className() + " " + element.id();
        return (GOOD.matcher(name).find() ? 1.25 : 1) * (BAD.matcher(name).find() ? 0.4 : 1);
    }

    /** A text in several boxes beside each other, with advertisements between them. */
    private static Element withSiblings(Element best, Map<Element, Double> scores, Element scope) {
        Element parent = best.parent();
        if (best == scope || parent == null) {
            return best;
        }
        double others = parent.children().stream()
                .filter(child -> child != best)
                .mapToDouble(child -> scores.getOrDefault(child, 0.0))
                .sum();
        return others > 0.25 * scores.get(best) && linkShare(parent) < 0.3 ? parent : best;
    }

    /** The text of an element that is in no block of its own. */
    private static String ownLine(Element element) {
        return element.normalName().matches("p|pre|blockquote|li|td") ? element.text() : element.ownText();
    }

    static double linkShare(Element element) {
        int all = element.text().length();
        int linked = element.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return all == 0 ? 0 : Math.min(1, (double) linked / all);
    }

    static boolean isAList(Element element) {
        return linkShare(element) > 0.5;
    }

    private static boolean isHiddenWithin(Element element, Element scope) {
        for (Element at = element; at != null && at != scope; at = at.parent()) {
            if (VisibleText.isHidden(at) || at.normalName().matches("nav|footer|form|button")) {
                return true;
            }
        }
        return false;
    }

    /** The figure that shows the picture that the page gives to others, with its caption. */
    static Optional<Element> leadFigure(Element scope, String picture) {
        String name = fileName(picture);
        return scope.select("figure").stream()
                .filter(figure -> figure.select("img").stream()
                        .flatMap(img -> new PictureTag(img).src().stream())
                        .anyMatch(src -> !name.isEmpty() && fileName(src).equals(name)))
                .findFirst();
    }

    static String fileName(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Element alone(Element figure) {
        return new Element("div").appendChild(figure.clone());
    }

    static String htmlOf(Element text) {
        return new org.jsoup.nodes.Document("")
                .outputSettings(new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                .appendChild(text.clone())
                .html();
    }
}
