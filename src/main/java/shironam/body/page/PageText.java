package shironam.body.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import shironam.bangla.Normalization;
import shironam.body.cleaning.PictureTag;
import shironam.body.source.VisibleText;

/** Finds the element of a page that holds its story's text. */
final class PageText {
    /** As microformats call the text of an entry. */
    static final String ENTRY = ".h-entry .e-content";

    /** Visible characters; fewer are no text. */
    static final int LEAST = 60;

    private static final int HIGHEST = 100;
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_LINE_ABOVE = 150;
    private static final int MOST_LINES_ABOVE = 30;
    private static final int MOST_ABOVE = 20_000;
    private static final Pattern SIZE_IN_NAME = Pattern.compile("-\\d{2,4}x\\d{2,4}(?=\\.\\w+$)");
    private static final String HEADINGS = "h1, h2, h3, h4, [itemprop=headline], [class*=title], [class*=headline]";

    private PageText() {}

    /** The headline as the page shows it: the heading whose words are those of the metadata, else its only h1. */
    static Optional<Element> heading(Element page, PageMetadata metadata) {
        List<String> said = new ArrayList<>(metadata.ofArticle("headline"));
        said.addAll(metadata.metas("og:title"));
        said.addAll(page.select("head > title").eachText());
        List<String> keys = said.stream().map(Normalization::key).toList();
        List<Element> headings = page.select(HEADINGS).stream()
                .filter(element -> !Normalization.line(VisibleText.text(element, LONGEST_HEADING))
                        .isEmpty())
                .toList();
        return keys.stream()
                .flatMap(key -> titled(headings, key))
                .findFirst()
                .or(() -> inAnyBox(page, keys))
                .or(() -> headings.stream()
                        .filter(element -> element.normalName().equals("h1") && !isNameOfTheSite(element))
                        .findFirst());
    }

    /** Old pages have no headings. */
    private static Optional<Element> inAnyBox(Element page, List<String> keys) {
        Elements boxes = page.select("b, strong, font, span, td, div");
        return keys.stream()
                .flatMap(key -> titled(boxes, key))
                .filter(element -> element.closest("nav, footer, a") == null)
                .findFirst();
    }

    private static Stream<Element> titled(List<Element> elements, String key) {
        return elements.stream()
                .filter(element -> isShortEnough(element)
                        && !isNameOfTheSite(element)
                        && isTitleOf(key, Normalization.key(element.text())));
    }

    private static boolean isShortEnough(Element element) {
        return element.childNodeSize() < 20
                && VisibleText.text(element, LONGEST_HEADING + 1).length() <= LONGEST_HEADING;
    }

    /** It leads to the front page. */
    private static boolean isNameOfTheSite(Element heading) {
        Element link = heading.selectFirst("a[href]");
        return link != null && link.attr("href").matches("(?:https?://[^/]+)?/?|#");
    }

    /** Sites put their name behind a headline, or before it. */
    private static boolean isTitleOf(String title, String heading) {
        return heading.length() > 5
                && title.length() < heading.length() + 60
                && (title.startsWith(heading) || heading.length() > 15 && title.endsWith(heading));
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
    static Element in(Element scope, Optional<Element> heading) {
        List<Element> entries = scope.select(ENTRY);
        if (entries.size() == 1) {
            return entries.get(0);
        }
        List<Element> parts = saidToBeTheText(scope);
        if (parts.stream().mapToInt(VisibleText::count).sum() < LEAST) {
            return new PageParagraphs(scope, heading).text();
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Element all = new Element("div");
        parts.get(0).before(all);
        parts.forEach(all::appendChild);
        return all;
    }

    /** None within another; short ones and pictures between the others belong to it, too. */
    private static List<Element> saidToBeTheText(Element scope) {
        Set<Element> said =
                new LinkedHashSet<>(scope.select("[itemprop=articleBody], [property=articleBody], [name=articleBody]"));
        return said.stream()
                .filter(element -> element.childNodeSize() > 0)
                .filter(element -> element.parents().stream().noneMatch(said::contains))
                .toList();
    }

    /** Lines that the page shows between the headline and the beginning of its text. */
    static List<String> linesAbove(Element scope, Optional<Element> heading, Element text) {
        String title =
                heading.map(element -> Normalization.line(element.text())).orElse("");
        List<String> lines = VisibleText.text(title.isEmpty() ? text : scope, MOST_ABOVE)
                .lines()
                .map(Normalization::line)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .skip(Math.max(0, lines.indexOf(title)))
                .takeWhile(line -> line.equals(title) || line.length() < LONGEST_LINE_ABOVE)
                .limit(MOST_LINES_ABOVE)
                .toList();
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

    /** The figure that shows the picture that the page gives to others, with its caption. */
    static Optional<Element> leadFigure(Element scope, String picture) {
        String name = fileName(picture);
        return scope.select("figure").stream()
                .filter(figure -> figure.select("img, amp-img").stream()
                        .flatMap(img -> new PictureTag(img).addresses())
                        .anyMatch(src -> !name.isEmpty() && fileName(src).equals(name)))
                .findFirst();
    }

    /** For a page that gives no picture to others: the one that stands between its headline and its text. */
    static Optional<Element> figureAbove(Element scope, Optional<Element> heading, Element text) {
        boolean isBelow = heading.isEmpty();
        for (Element element : scope.getAllElements()) {
            isBelow |= heading.filter(title -> title == element).isPresent();
            if (element == text) {
                return Optional.empty();
            }
            if (isBelow
                    && element.normalName().equals("figure")
                    && pictureOf(element).isPresent()) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    static Optional<String> pictureOf(Element figure) {
        return figure.select("img, amp-img").stream()
                .map(PictureTag::new)
                .filter(picture -> !picture.isTrackingPixel())
                .flatMap(picture -> picture.src().stream())
                .findFirst();
    }

    static Optional<String> savedPictureOf(Element figure, Predicate<String> isSaved) {
        return figure.select("img, amp-img").stream()
                .flatMap(img -> new PictureTag(img).saved(isSaved).stream())
                .findFirst();
    }

    /** What stands in the place of several pictures that come late was saved, and they were not; sizes of one are one. */
    static Set<String> placeholders(Element body) {
        Map<String, Set<String>> late = new HashMap<>();
        for (Element img : body.select("img, amp-img")) {
            new PictureTag(img)
                    .late()
                    .ifPresent(address -> late.computeIfAbsent(img.attr("src").strip(), none -> new HashSet<>())
                            .add(fileName(address)));
        }
        late.values().removeIf(addresses -> addresses.size() < 2);
        return late.keySet();
    }

    /** Where a page names what comes late although it was saved with it, the saved one. */
    static void preferSaved(Element body, Predicate<String> isSaved) {
        body.select("img, amp-img").stream()
                .map(PictureTag::new)
                .filter(picture -> picture.saved(isSaved).isPresent())
                .forEach(PictureTag::keepSrc);
    }

    static String fileName(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return SIZE_IN_NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
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
