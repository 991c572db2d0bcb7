package shironam.body.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;

/** Where in its paper a story stands: by what the page says of it, its breadcrumbs, or the link of its own address. */
final class PageSection {
    /** What systems put into the addresses of all their stories. */
    private static final Set<String> NO_SECTIONS = Set.of(
            "article",
            "articles",
            "story",
            "stories",
            "news",
            "details",
            "detail",
            "news-details",
            "post",
            "posts",
            "content",
            "view",
            "archive",
            "archives",
            "online",
            "print",
            "print-edition",
            "amp",
            "bn",
            "bd",
            "en",
            "bengali",
            "bangla",
            "english",
            "cid",
            "category",
            "categories",
            "topic",
            "home",
            "web",
            "all");

    private static final Set<String> NO_NAMES = Stream.of(
                    "home",
                    "হোম",
                    "প্রচ্ছদ",
                    "মূলপাতা",
                    "মূল পাতা",
                    "নীড়",
                    "নীড়পাতা",
                    "news",
                    "article",
                    "খবর",
                    "সংবাদ",
                    "বিস্তারিত",
                    "details")
            .map(Normalization::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final String BREADCRUMBS =
            "[class*=breadcrumb], [class*=breadcumb], [class*=Breadcrumb], [class*=crumbs],"
                    + " [id*=breadcrumb], [aria-label*=readcrumb], [itemtype*=BreadcrumbList]";

    private static final String CATEGORIES =
            "a[rel~=category], [class*=category] a, [class*=cat-title] a, [class*=catTitle] a,"
                    + " [class*=cat_title] a, [class*=section-name] a, [class*=kicker] a, a[href*='/category/'], a[href*='/categories/']";

    private static final int LONGEST = 40;

    private final Element page;
    private final PageMetadata metadata;
    private final Element scope;
    private final String path;
    private final String headline;
    private final Optional<Element> crumb;

    /** @param path of the story's address, "" for none */
    PageSection(Element page, PageMetadata metadata, Element scope, String path, String headline) {
        this.page = page;
        this.metadata = metadata;
        this.scope = scope;
        this.path = path;
        this.headline = Normalization.key(headline);
        this.crumb = crumb();
    }

    /** As the page says it; of a word that only its address has, as the page shows it. */
    String name() {
        String said = Stream.of(
                        metadata.ofArticle("articleSection"),
                        metadata.metas("article:section"),
                        metadata.metas("section"))
                .flatMap(List::stream)
                .filter(this::isAName)
                .findFirst()
                .orElse("");
        boolean isForMachines = said.equalsIgnoreCase(slug());
        return said.isEmpty() || isForMachines ? shown().orElse(said) : said;
    }

    private Optional<String> shown() {
        return Stream.of(
                        crumb.map(Element::text).stream(),
                        reversed(metadata.breadcrumbs()).stream().filter(name -> !isCutHeadline(name)),
                        scope.select(CATEGORIES).not("nav a, aside a, footer a").stream()
                                .map(Element::text),
                        linkOfItsPath().stream())
                .flatMap(names -> names)
                .map(Normalization::line)
                .filter(this::isAName)
                .findFirst();
    }

    private static List<String> reversed(List<String> names) {
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The last link of the breadcrumbs. */
    private Optional<Element> crumb() {
        return page.select(BREADCRUMBS).stream()
                .map(crumbs -> crumbs.is("a[href]") ? crumbs.parent() : crumbs)
                .flatMap(crumbs -> crumbs == null
                        ? Stream.empty()
                        : crumbs.select("a[href]").stream()
                                .filter(link -> isAName(Normalization.line(link.text())) && !isCutHeadline(link.text()))
                                .reduce((earlier, later) -> later)
                                .stream())
                .findFirst();
    }

    private boolean isAName(String name) {
        String key = Normalization.key(name);
        return !key.isEmpty() && name.length() <= LONGEST && !NO_NAMES.contains(key) && !key.equals(headline);
    }

    /** Breadcrumbs end in the beginning of a long headline; one word of it is a section that the headline begins with. */
    private boolean isCutHeadline(String name) {
        String key = Normalization.key(name);
        return key.indexOf(' ') > 0 && headline.startsWith(key);
    }

    /** A menu has a link to the section, named as readers know it. */
    private Optional<String> linkOfItsPath() {
        String slug = slugOf(path);
        int end = slug.isEmpty() ? -1 : path.toLowerCase(Locale.ROOT).indexOf("/" + slug + "/");
        if (end < 0) {
            return Optional.empty();
        }
        String prefix = path.substring(0, end + slug.length() + 1);
        return page.select("a[href]").stream()
                .filter(link -> link.attr("href")
                        .replaceFirst("^(?:https?:)?//[^/]+", "")
                        .replaceFirst("/$", "")
                        .equalsIgnoreCase(prefix))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    String slug() {
        String ofCrumb = crumb.map(link -> link.attr("href").replaceFirst("[?#].*$", ""))
                .map(href -> href.replaceFirst("^.*/(?=[^/]+/?$)", "").replace("/", ""))
                .filter(word -> word.matches("[A-Za-z][A-Za-z_-]{1,40}"))
                .orElse("");
        return ofCrumb.isEmpty() ? slugOf(path) : ofCrumb.toLowerCase(Locale.ROOT);
    }

    /** The last word of the story's path before numbers and its slug that says more than that a story stands there. */
    private static String slugOf(String path) {
        List<String> words =
                Arrays.stream(path.split("/")).filter(part -> !part.isBlank()).toList();
        List<String> parts = words.stream()
                .takeWhile(part -> part.matches("[A-Za-z][A-Za-z_-]{1,40}"))
                .toList();
        int last = parts.size() == words.size() ? parts.size() - 2 : parts.size() - 1;
        while (last >= 0 && NO_SECTIONS.contains(parts.get(last).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return last < 0 ? "" : parts.get(last).toLowerCase(Locale.ROOT);
    }
}
