package shironam.body.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.Href;

/** What a page says of its story, each fact from where it is right most often. */
final class PageFacts {
    private static final Pattern OF_THE_PAPER =
            Pattern.compile("(?i)logo|default|placeholder|og[-_]?image|share[-_]?img");
    private static final Pattern ADDRESS =
            Pattern.compile("(?s)https?://([^/?#]+)([^?#]*).*", Pattern.CASE_INSENSITIVE);

    /** What systems call who has no name. */
    private static final Set<String> NOBODY =
            Set.of("admin", "administrator", "webmaster", "superadmin", "root", "user", "author", "news", "newsroom");

    private final Document page;
    private final PageMetadata metadata;
    private final List<PageImage> images;
    private final Optional<Element> heading;
    private final List<String> addresses;
    private final String headline;
    private final List<String> authors;
    private final List<String> dates;
    private final String section;
    private final String sectionSlug;
    private final Optional<String> kicker;
    private final Optional<String> standfirst;
    private final Optional<Element> above;
    private final Optional<String> saved;

    /** Looks at the page before anything is taken out of it. */
    PageFacts(
            Document page,
            PageMetadata metadata,
            Optional<Element> heading,
            Element scope,
            Element text,
            Predicate<String> isSaved) {
        this.page = page;
        this.metadata = metadata;
        this.images = metadata.images().stream()
                .filter(image -> !isOfThePaper(image.address()))
                .toList();
        this.heading = heading;
        this.addresses = addresses();
        this.headline = ofHeadingOrMetadata();
        List<String> linesAbove = PageText.linesAbove(scope, heading, text);
        PageByline byline = new PageByline(scope, heading, text, linesAbove);
        this.authors = authors(scope, byline);
        this.dates = PageDates.of(metadata, scope, linesAbove, addresses);
        String path = addresses.isEmpty() ? "" : pathOf(addresses.get(0));
        PageSection found = new PageSection(page, metadata, scope, path, headline);
        this.section = found.name();
        this.sectionSlug = found.slug();
        this.kicker = byline.kicker().filter(line -> !line.equals(section) && !line.equals(headline));
        this.standfirst = byline.standfirst();
        this.above = PageText.figureAbove(scope, heading, text);
        this.saved = PageText.leadFigure(scope, pictureForOthers().orElse(""))
                .flatMap(figure -> PageText.savedPictureOf(figure, isSaved));
    }

    /** @param caption what the page shows beneath its picture; "" for nothing */
    SavedPage page(String html, String caption, int letters, int lettersOfStory, String beside) {
        String summary = summary(html);
        Optional<PageImage> data = dataOfPicture();
        String words = caption.isEmpty() ? data.map(this::captionOf).orElse("") : caption;
        return new SavedPage(
                html,
                headline,
                kicker.orElse(""),
                summary,
                dates,
                section,
                sectionSlug,
                authors,
                tags(),
                addresses.stream().findFirst().orElse(""),
                addresses.stream().skip(1).toList(),
                picture(),
                metadata.meta("og:image:alt", "twitter:image:alt"),
                words,
                data.map(image -> creditOf(image, words)).orElse(""),
                letters,
                lettersOfStory,
                Normalization.line(beside).equals(Normalization.line(summary)) ? "" : beside);
    }

    private String ofHeadingOrMetadata() {
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
        int colons = line.lastIndexOf(" :: ");
        int bar = Math.max(line.lastIndexOf(" | "), Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – ")));
        if (colons > 0) {
            return line.substring(0, colons).strip();
        }
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
        String body = Normalization.key(org.jsoup.Jsoup.parseBodyFragment(html).text());
        return Stream.concat(standfirst.stream(), Stream.of(said))
                .filter(words -> isNew(words, body))
                .findFirst()
                .orElse("");
    }

    private boolean isNew(String words, String body) {
        String key = Normalization.key(words.replaceFirst("(?:\\.\\.\\.|…)+$", ""));
        return !key.isEmpty() && !key.equals(Normalization.key(headline)) && !body.contains(key);
    }

    /** Papers put their own name there, or an address. */
    private List<String> authors(Element scope, PageByline byline) {
        List<String> papers = papers();
        return Stream.of(
                        metadata.ofArticle("author"),
                        metadata.metas("article:author"),
                        metadata.metas("author"),
                        metadata.metas("byl").stream()
                                .map(line -> line.replaceFirst("^By ", ""))
                                .toList(),
                        scope.select("[itemprop=author], [rel=author]").eachText(),
                        byline.names())
                .map(names -> names.stream()
                        .map(Normalization::line)
                        .filter(name -> !name.isEmpty() && !name.contains("://") && name.length() <= 100)
                        .filter(name -> !isNobody(name, papers))
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By name and by host. */
    private List<String> papers() {
        return Stream.concat(metadata.publisher().stream(), hosts())
                .map(PageFacts::squashed)
                .toList();
    }

    private static boolean isNobody(String name, List<String> papers) {
        return papers.contains(squashed(name)) || NOBODY.contains(squashed(name));
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
        String title = Normalization.key(headline);
        return tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split("[,،;|]")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !Normalization.key(tag).equals(title))
                .distinct()
                .toList();
    }

    private List<String> addresses() {
        List<String> said = new ArrayList<>();
        page.select("link[rel=canonical], .h-entry a.p-canonical").forEach(link -> said.add(link.attr("href")));
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

    /** The same that was saved with the page is preferred to what its site may have no more. */
    String picture() {
        return saved.or(this::pictureForOthers)
                .or(() -> above.flatMap(PageText::pictureOf))
                .orElse("");
    }

    private Optional<String> pictureForOthers() {
        return Stream.of(
                        metadata.metas("og:image"),
                        images.stream().map(PageImage::address).toList(),
                        metadata.metas("twitter:image"))
                .flatMap(List::stream)
                .filter(address -> address.startsWith("http"))
                .filter(address -> !isOfThePaper(address))
                .flatMap(address -> Href.picture(address).stream())
                .findFirst();
    }

    private static boolean isOfThePaper(String address) {
        return OF_THE_PAPER.matcher(PageText.fileName(address)).find();
    }

    /** Of the same file; a page whose data speaks of one picture alone, in whatever sizes, speaks of that which leads it. */
    private Optional<PageImage> dataOfPicture() {
        String picture = picture();
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        String name = PageText.fileName(pictureForOthers().orElse(picture));
        boolean isOne = images.stream()
                        .map(image -> image.caption() + "\n" + image.credit())
                        .distinct()
                        .count()
                == 1;
        return images.stream()
                .filter(image -> PageText.fileName(image.address()).equals(name))
                .findFirst()
                .or(() -> images.stream().filter(image -> isOne).findFirst());
    }

    /** Systems put the headline there, or the name of the paper, where nobody wrote one. */
    private String captionOf(PageImage image) {
        String key = Normalization.key(image.caption());
        boolean isNone = key.equals(Normalization.key(headline))
                || metadata.publisher().stream().map(Normalization::key).anyMatch(key::equals);
        return isNone ? "" : image.caption();
    }

    /** Who is no paper and somebody, unless the caption names them. */
    private String creditOf(PageImage image, String caption) {
        List<String> papers = papers();
        List<String> names = Stream.of(image.credit().split(", "))
                .filter(name -> !isNobody(name, papers))
                .toList();
        String shown = Normalization.key(caption);
        boolean isTold = names.stream().map(Normalization::key).allMatch(shown::contains);
        return isTold ? "" : String.join(", ", names);
    }

    /** As {@link Normalization#key}: what stands alone in a line of the text and is one of these is no text. */
    List<String> saidElsewhere() {
        return Stream.of(List.of(headline), names(), dates)
                .flatMap(List::stream)
                .map(Normalization::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Who wrote it and where it stands, which lines above a text say, too. */
    List<String> names() {
        return Stream.concat(Stream.of(section), authors.stream()).toList();
    }
}
