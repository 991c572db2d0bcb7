package shironam.body.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.Href;

/** What a page says of its story, each fact from where it is right most often. */
final class PageFacts {
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
            "bn");

    private static final Pattern OF_THE_PAPER =
            Pattern.compile("(?i)logo|default|placeholder|og[-_]?image|share[-_]?img");
    private static final Pattern DATE_IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern BEFORE_A_DATE = Pattern.compile(
            "^\\s*(?:প্রকাশিত|প্রকাশ|প্রকাশকাল|প্রকাশের সময়|আপডেট|সর্বশেষ আপডেট|হালনাগাদ|Published|Publish|Posted|Updated|Update)"
                    + "(?: (?:at|on))?\\s*[:：ঃ-]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATED = Pattern.compile("(?i)আপডেট|হালনাগাদ|updat|modif");
    private static final Pattern ADDRESS =
            Pattern.compile("(?s)https?://([^/?#]+)([^?#]*).*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DATE = 100;

    private final Document page;
    private final PageMetadata metadata;
    private final Optional<Element> heading;
    private final Element scope;
    private final List<String> addresses;

    PageFacts(Document page, PageMetadata metadata, Optional<Element> heading, Element scope) {
        this.page = page;
        this.metadata = metadata;
        this.heading = heading;
        this.scope = scope;
        this.addresses = addresses();
    }

    SavedPage page(String html, Optional<Element> leadFigure, int letters, int lettersOfStory) {
        String caption = leadFigure
                .map(figure -> Normalization.line(figure.select("figcaption").text()))
                .orElse("");
        return new SavedPage(
                html,
                headline(),
                summary(html),
                dates(),
                section(),
                sectionSlug(),
                authors(),
                tags(),
                addresses.stream().findFirst().orElse(""),
                addresses.stream().skip(1).toList(),
                picture(),
                metadata.meta("og:image:alt", "twitter:image:alt"),
                html.contains("<figcaption") ? "" : caption,
                letters,
                lettersOfStory);
    }

    String headline() {
        String shown =
                heading.map(element -> Normalization.line(element.text())).orElse("");
        List<String> said = Stream.of(
                        metadata.ofArticle("headline"), metadata.metas("og:title"), metadata.metas("twitter:title"))
                .flatMap(List::stream)
                .toList();
        if (!shown.isEmpty()) {
            return shown;
        }
        return said.stream().findFirst().map(this::withoutTheSite).orElseGet(() -> withoutTheSite(page.title()));
    }

    private String withoutTheSite(String title) {
        String line = Normalization.line(title);
        int bar = Math.max(line.lastIndexOf(" | "), Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – ")));
        boolean ofTheSite = bar > 0
                && (line.startsWith(" | ", bar)
                        || metadata.publisher().contains(line.substring(bar + 3).strip()));
        return ofTheSite ? line.substring(0, bar).strip() : line;
    }

    /** A page without a summary gives its headline or its first words as one. */
    private String summary(String html) {
        String said = metadata.ofArticle("description").stream()
                .findFirst()
                .orElseGet(() -> metadata.meta("og:description", "description"));
        String key = Normalization.key(said.replaceFirst("(?:\\.\\.\\.|…)+$", ""));
        String body = Normalization.key(org.jsoup.Jsoup.parseBodyFragment(html).text());
        boolean isNew = !key.isEmpty() && !key.equals(Normalization.key(headline())) && !body.contains(key);
        return isNew ? said : "";
    }

    private List<String> dates() {
        List<String> dates = new ArrayList<>(metadata.ofArticle("datePublished"));
        for (String name :
                List.of("article:published_time", "datePublished", "pubdate", "publishdate", "date", "dc.date")) {
            dates.addAll(metadata.metas(name));
        }
        List<Element> shown =
                scope.select("time, [itemprop=datePublished], [class*=time], [class*=date], [class*=publish]").stream()
                        .filter(element -> element.text().length() <= LONGEST_DATE)
                        .toList();
        Stream.of(false, true)
                .flatMap(updated -> shown.stream()
                        .filter(element -> UPDATED.matcher(element.text() + element.className())
                                        .find()
                                == updated))
                .flatMap(element -> Stream.of(element.attr("datetime"), element.attr("content"), element.text()))
                .forEach(dates::add);
        dates.addAll(metadata.ofArticle("dateCreated"));
        addresses.stream()
                .map(DATE_IN_ADDRESS::matcher)
                .filter(Matcher::find)
                .forEach(found -> dates.add(found.group(1) + "-" + found.group(2) + "-" + found.group(3)));
        return dates.stream()
                .map(date -> BEFORE_A_DATE.matcher(Normalization.line(date)).replaceFirst(""))
                .filter(date -> !date.isBlank())
                .distinct()
                .toList();
    }

    private String section() {
        return Stream.of(
                        metadata.ofArticle("articleSection"),
                        metadata.metas("article:section"),
                        metadata.metas("section"))
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    /** The last word of the story's path before numbers and its slug that says more than that a story stands there. */
    private String sectionSlug() {
        String path = addresses.isEmpty() ? "" : pathOf(addresses.get(0));
        List<String> parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isBlank())
                .takeWhile(part -> part.matches("[A-Za-z][A-Za-z_-]{1,40}"))
                .toList();
        long all =
                Arrays.stream(path.split("/")).filter(part -> !part.isBlank()).count();
        int last = parts.size() == all ? parts.size() - 2 : parts.size() - 1;
        while (last >= 0 && NO_SECTIONS.contains(parts.get(last).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return last < 0 ? "" : parts.get(last).toLowerCase(Locale.ROOT);
    }

    /** Papers put their own name there, or an address. */
    private List<String> authors() {
        List<String> papers = Stream.concat(metadata.publisher().stream(), hosts())
                .map(PageFacts::squashed)
                .toList();
        return Stream.of(
                        metadata.ofArticle("author"),
                        metadata.metas("article:author"),
                        metadata.metas("author"),
                        scope.select("[itemprop=author], [rel=author]").eachText())
                .map(names -> names.stream()
                        .map(Normalization::line)
                        .filter(name -> !name.isEmpty() && !name.contains("://") && name.length() <= 100)
                        .filter(name -> !papers.contains(squashed(name)))
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> hosts() {
        return addresses.stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(parts -> parts.group(1).replaceFirst("^www\\.", "").replaceFirst("\\..*$", ""));
    }

    private static String squashed(String name) {
        return Normalization.key(name).replaceAll("[\\s.-]", "");
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>(metadata.metas("article:tag"));
        if (tags.isEmpty()) {
            Stream.of(metadata.ofArticle("keywords"), metadata.metas("news_keywords"), metadata.metas("keywords"))
                    .filter(list -> !list.isEmpty())
                    .findFirst()
                    .ifPresent(tags::addAll);
        }
        String headline = Normalization.key(headline());
        return tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split("[,،;|]")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !Normalization.key(tag).equals(headline))
                .distinct()
                .toList();
    }

    private List<String> addresses() {
        List<String> said = new ArrayList<>();
        page.select("link[rel=canonical]").forEach(link -> said.add(link.attr("href")));
        said.addAll(metadata.metas("og:url"));
        said.addAll(metadata.ofArticle("mainEntityOfPage"));
        said.addAll(metadata.ofArticle("url"));
        said.add(SavedPage.savedFrom(page));
        return said.stream()
                .filter(address -> address.startsWith("http"))
                .flatMap(address -> Href.card(address).stream())
                .filter(address -> pathOf(address).length() > 1)
                .distinct()
                .toList();
    }

    private static String pathOf(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group(2) : "";
    }

    String picture() {
        return Stream.of(metadata.metas("og:image"), metadata.ofArticle("image"), metadata.metas("twitter:image"))
                .flatMap(List::stream)
                .filter(address -> address.startsWith("http"))
                .filter(address ->
                        !OF_THE_PAPER.matcher(PageText.fileName(address)).find())
                .flatMap(address -> Href.picture(address).stream())
                .findFirst()
                .orElse("");
    }

    /** As {@link Normalization#key}: what stands alone in a line of the text and is one of these is no text. */
    List<String> saidElsewhere() {
        List<String> said = new ArrayList<>(List.of(headline(), section()));
        said.addAll(authors());
        said.addAll(dates());
        return said.stream()
                .map(Normalization::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
