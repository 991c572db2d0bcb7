package shironam.body.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/** What a page shows between its headline and its text: who wrote it, when, and what it says in one sentence. */
final class PageByline {
    private static final String WRITERS = "[itemprop=author], [rel=author], .p-author, [data-testid*=yline],"
            + " [data-component*=byline], [class*=author], [class*=byline], [class*=reporter],"
            + " [class*=writer], [class*=writter], [class*=contributor], [class*=rpt_name], [class*=journalist],"
            + " [class*=correspondent], [class*=credit-name], a[href*='/author/'], a[href*='/profile/'], a[href*='/by/'],"
            + " a[href*='/staff/']";
    private static final String STANDFIRSTS =
            ".p-summary, [class*=standfirst], [data-gu-name=standfirst], [class*=subtitle],"
                    + " [class*=sub-title], [class*=sub_title], [class*=subhead], [class*=shoulder], [class*=deck],"
                    + " [class*=teaser-text], [class*=article-summary], [id=article-summary], [class*=excerpt],"
                    + " [class*=short-desc], [class*=lead-text]";
    private static final String KICKERS =
            "[class*=shoulder], [class*=kicker], [class*=eyebrow], [class*=overline], [class*=solder]";
    private static final int LONGEST_KICKER = 80;
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            "(?i)^(?:by|written by|posted by|(?:লেখক|লেখা|প্রতিবেদক|প্রতিবেদন|রিপোর্টার|author|reporter)\\s?[:：ঃ])\\s+");
    private static final Pattern ONLY_A_WORD = Pattern.compile(
            "(?i)by|author|written by|posted by|posted in|লেখক|লেখা|প্রতিবেদন|থেকে|from|and|ও|role|follow|ছবি|photo.*");
    /** Lines such as "নাটোর প্রতিনিধি" need no box of their own. */
    private static final Pattern OF_THE_PAPER = Pattern.compile("(?:^|.* )(?:"
            + Normalization.line("প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|প্রতিবেদন|রিপোর্টার|করেসপন্ডেন্ট|ডেস্ক|ব্যুরো")
            + ")(?:,.*)?|(?i:.*\\b(?:correspondent|reporter|staff writer|news desk)(?:,.*)?)");

    private static final Pattern FROM_A_DATE = Pattern.compile("[\\s,|(–—-]*\\p{N}.*$");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS_ALONE = 4;
    private static final int SHORTEST_STANDFIRST = 20;
    private static final int LONGEST_STANDFIRST = 500;

    private final Element scope;
    private final Optional<Element> heading;
    private final Element text;
    private final List<String> linesAbove;

    PageByline(Element scope, Optional<Element> heading, Element text, List<String> linesAbove) {
        this.scope = scope;
        this.heading = heading;
        this.text = text;
        this.linesAbove = linesAbove;
    }

    /** The first that is a name; empty where none is shown. */
    List<String> names() {
        return Stream.concat(inBoxes(), inLines()).limit(1).toList();
    }

    private Stream<String> inLines() {
        return linesAbove.stream()
                .map(line -> FROM_A_DATE.matcher(line).replaceFirst(""))
                .filter(line -> OF_THE_PAPER.matcher(line).matches()
                        && isAName(line)
                        && line.split(" ").length <= MOST_WORDS_ALONE);
    }

    private Stream<String> inBoxes() {
        return scope.select(WRITERS).stream()
                .filter(element -> element != text && !text.parents().contains(element))
                .filter(element ->
                        element.hasClass("p-author") || element.closest("nav, footer, aside.related") == null)
                .flatMap(element -> name(element).stream());
    }

    /** Boxes hold a name first, then a place or a role. */
    private static Optional<String> name(Element element) {
        if (VisibleText.text(element, 4 * LONGEST_NAME).length() > 3 * LONGEST_NAME) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        visible(element, words);
        return words.stream()
                .map(Normalization::line)
                .map(line -> BEFORE_A_NAME.matcher(line).replaceFirst(""))
                .map(line -> line.replaceAll("^[\\s,|:;–—-]+|[\\s,|:;–—-]+$", ""))
                .filter(line -> VisibleText.hasLetters(line)
                        && !ONLY_A_WORD.matcher(line).matches())
                .findFirst()
                .filter(PageByline::isAName);
    }

    private static void visible(Node node, List<String> words) {
        if (VisibleText.isHidden(node)) {
            return;
        }
        if (node instanceof TextNode text && !text.isBlank()) {
            words.add(text.getWholeText());
        }
        node.childNodes().forEach(child -> visible(child, words));
    }

    private static boolean isAName(String line) {
        return line.length() > 1
                && line.length() <= LONGEST_NAME
                && line.codePoints().noneMatch(Character::isDigit)
                && "।?!@/".chars().noneMatch(sign -> line.indexOf(sign) >= 0)
                && line.split(" ").length <= 7;
    }

    /** The sentence beneath the headline, which is no part of the text. */
    Optional<String> standfirst() {
        Set<Element> below = heading.map(this::below).orElse(Set.of());
        return scope.select(STANDFIRSTS + ", h1 + h2, h1 + p").stream()
                .filter(element -> below.contains(element) && !isIn(element, text) && !isIn(text, element))
                .map(element -> Normalization.line(VisibleText.text(element, LONGEST_STANDFIRST + 1)))
                .filter(line -> line.length() >= SHORTEST_STANDFIRST && line.length() <= LONGEST_STANDFIRST)
                .filter(line -> !AboutThePage.is(line, List.of()) && line.indexOf(' ') > 0)
                .findFirst();
    }

    /** The last short line over the headline that leads nowhere; one that does is a section. */
    Optional<String> kicker() {
        Set<Element> below = heading.map(this::below).orElse(Set.of());
        return scope.select(KICKERS).stream()
                .filter(element -> heading.filter(title -> !isIn(element, title) && !isIn(title, element))
                                .isPresent()
                        && !below.contains(element))
                .filter(element -> element.select("a[href]").isEmpty() && !isOfOthers(element))
                .map(element -> Normalization.line(VisibleText.text(element, LONGEST_KICKER + 1)))
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_KICKER)
                .filter(line -> !AboutThePage.is(line, List.of()))
                .reduce((before, last) -> last);
    }

    /** Of the page, or of links to other stories, without the headline of this one among them. */
    private boolean isOfOthers(Element element) {
        Element box = element.closest("header, nav, aside, a[href]");
        Element beside = element.parent();
        return box != null && !isIn(heading.orElseThrow(), box)
                || beside != null
                        && !isIn(heading.orElseThrow(), beside)
                        && !beside.select("a[href]").isEmpty();
    }

    private static boolean isIn(Element element, Element other) {
        return element == other || element.parents().contains(other);
    }

    private Set<Element> below(Element title) {
        List<Element> all = scope.getAllElements();
        int at = all.indexOf(title);
        Set<Element> below = new HashSet<>(at < 0 ? List.of() : all.subList(at, all.size()));
        title.getAllElements().forEach(below::remove);
        return below;
    }
}
