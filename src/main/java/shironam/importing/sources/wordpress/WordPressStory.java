package shironam.importing.sources.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.WrittenDate;
import shironam.story.origins.IncomingStory;

/** A post or page of WordPress as a story. */
final class WordPressStory {
    private static final DateTimeFormatter MYSQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Pattern PUBLIC_HOST =
            Pattern.compile("^https?://[^/?#:]+\\.[^/?#:.]*[a-z][^/?#:.]*(?:[/?#:]|$)");

    private static final Pattern PATTERN =
            Pattern.compile("%%?[a-z_]+%|#(?:post|site|separator|author|current|category|taxonomy|tagline)[a-z_]*");

    /** Taxonomies that file nothing: forms, menus, languages. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "author",
            "post_format",
            "nav_menu",
            "link_category",
            "language",
            "post_translations",
            "term_language",
            "term_translations",
            "product_type",
            "product_visibility",
            "amp_validation_error",
            "ef_editorial_meta");

    private final WordPressItem item;
    private final WordPressSite site;
    private final ExportedStory story;

    WordPressStory(WordPressItem item, WordPressSite site) {
        this.item = item;
        this.site = site;
        this.story = new ExportedStory(item.name(), identifier(item, site));
    }

    /** By what it is known again. */
    IncomingStory.Source known() {
        return story.known();
    }

    /**
     * The GUID stays the same when the site is moved to another domain; the number is there since plugins that double posts
     * double it. One of a machine's own name is that of many
     * machines, so the site's title tells them apart. One without a number is known by what it says.
     */
    private static String identifier(WordPressItem item, WordPressSite site) {
        if (item.id().isEmpty() && item.get("guid").isEmpty()) {
            return site.title() + " " + ExportedStory.identifier("", item.get("title"), item.content());
        }
        String guid = (item.get("guid").isEmpty() ? site.address() : item.get("guid")) + "#" + item.id();
        return isPublicHost(guid) ? guid : site.title() + " " + guid;
    }

    private static boolean isPublicHost(String address) {
        return PUBLIC_HOST.matcher(address).find();
    }

    SourceStory asSource() throws ImportRefusedException {
        String subtitle = item.meta("subtitle", "wps_subtitle");
        Instant date = date();
        story.html(WordPressHtml.of(item, site, story))
                .with("headline", item.get("title"))
                .with("kicker", item.meta("kicker", "shoulder"))
                .with("summary", item.get("excerpt:encoded").isEmpty() ? subtitle : item.get("excerpt:encoded"))
                .with("shared_headline", ofPlugin("_yoast_wpseo_title", "rank_math_title", "_aioseo_title"))
                .with(
                        "shared_summary",
                        ofPlugin("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"))
                .with("slug", Slugs.decoded(item.get("wp:post_name")))
                .date(date)
                .authors(authors());
        addresses();
        terms();
        picture();
        status(date);
        if (!subtitle.isEmpty() && !item.get("excerpt:encoded").isEmpty()) {
            story.note(Note.Kind.SUBTITLE, ImportRefusedException.quoted(subtitle));
        }
        if (item.get("wp:post_type").equals("page")) {
            story.note(Note.Kind.WAS_PAGE);
        }
        if (item.get("wp:is_sticky").equals("1")) {
            story.note(Note.Kind.ON_TOP);
        }
        return story.asSource();
    }

    /** Words for search engines; a pattern such as {@code %%title%%} or {@code #post_title} is none. */
    private String ofPlugin(String... fields) {
        String said = item.meta(fields);
        return PATTERN.matcher(said).find() ? "" : said;
    }

    /** The moment in UTC; one that the export has only by the site's own clock is read by ours. */
    private Instant date() {
        try {
            String utc = item.get("wp:post_date_gmt");
            if (!utc.isEmpty() && !utc.startsWith("0000")) {
                return LocalDateTime.parse(utc, MYSQL).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException noDate) {
            story.note(Note.Kind.NO_DATE, ImportRefusedException.quoted(item.get("wp:post_date_gmt")));
        }
        String local = item.get("wp:post_date");
        if (local.isEmpty() || local.startsWith("0000")) {
            return null;
        }
        Optional<Instant> read = WrittenDate.instant(local);
        if (read.isEmpty()) {
            story.note(Note.Kind.NO_DATE, ImportRefusedException.quoted(local));
        }
        return read.orElse(null);
    }

    /** Those whose logins it has, or the names that the plugin for several authors keeps. */
    private List<String> authors() {
        List<String> several = item.terms.stream()
                .filter(term -> term.domain().equals("author"))
                .map(term -> site.author(term.name()))
                .toList();
        return several.isEmpty() ? item.creators.stream().map(site::author).toList() : several;
    }

    private void addresses() {
        if (isPublicHost(item.get("link"))) {
            story.with("url", item.get("link"));
        }
        item.metas("_wp_old_slug").forEach(this::answerFor);
        if (isPublicHost(item.get("guid"))) {
            story.alsoAt(item.get("guid"));
        }
        if (isPublicHost(site.address()) && !item.id().isEmpty()) {
            String query = item.get("wp:post_type").equals("page") ? "/?page_id=" : "/?p=";
            story.alsoAt(site.address().replaceAll("/+$", "") + query + item.id());
            site.picturesOf(item.id()).forEach(this::answerForPageOf);
        }
    }

    /** WordPress sends readers on from a slug that a post had before. */
    private void answerFor(String oldSlug) {
        String link = item.get("link");
        String slug = item.get("wp:post_name");
        Pattern last = Pattern.compile("(?i)(?<=/)" + Pattern.quote(slug) + "(?=(?:\\.html?)?/?$)");
        if (isPublicHost(link) && !slug.isEmpty() && last.matcher(link).find()) {
            story.alsoAt(last.matcher(link).replaceFirst(Matcher.quoteReplacement(oldSlug)));
        }
    }

    /** WordPress shows each picture on a page of its own, below that of its post. */
    private void answerForPageOf(String picture) {
        story.alsoAt(site.address().replaceAll("/+$", "") + "/?attachment_id=" + picture);
        site.picture(picture)
                .map(WordPressSite.Picture::page)
                .filter(WordPressStory::isPublicHost)
                .ifPresent(story::alsoAt);
    }

    private void terms() {
        List<String> tags = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        for (WordPressItem.Term term : item.terms) {
            boolean named =
                    !term.slug().isEmpty() && !term.name().isEmpty(); // the same without a slug is of old readers
            if (named && term.domain().equals("category") && seen.add(term.slug())) {
                story.under(site.category(term.slug(), term.name()));
            } else if (named && (term.domain().equals("tag") || term.domain().equals("post_tag"))) {
                tags.add(term.name());
            } else if (named
                    && !term.domain().isEmpty()
                    && !term.domain().equals("category")
                    && !OF_THE_MACHINE.contains(term.domain())
                    && !term.domain().startsWith("wp_")) {
                story.under(site.term(term.domain(), term.slug(), term.name()));
            }
        }
        story.tags(tags.stream().distinct().toList());
    }

    private void picture() {
        String id = item.meta("_thumbnail_id");
        if (id.isEmpty()) {
            return;
        }
        site.picture(id)
                .ifPresentOrElse(
                        picture -> story.with("picture", picture.url())
                                .with("picture_alt", picture.alt())
                                .with("picture_caption", picture.caption())
                                .with("picture_credit", picture.credit()),
                        () -> story.problem(
                                RefusalReason.PICTURE_NOT_IN_EXPORT,
                                id,
                                "Its picture, number " + id + " of the media library, is not in the export.",
                                "Export the whole site, or give the story its picture at the desk."));
    }

    private void status(Instant date) {
        if (!item.get("wp:post_password").isEmpty()) {
            story.draft(Note.Kind.PASSWORD);
            return;
        }
        switch (item.get("wp:status")) {
            case "publish" -> {}
            case "future" -> {
                if (date == null) {
                    story.draft(Note.Kind.NO_SCHEDULE);
                }
            }
            case "private" -> story.draft(Note.Kind.PRIVATE);
            default -> story.draft();
        }
    }
}
