package shironam.importing.sources.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.Note;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SeedManifestEntries.Entry;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.story.people.Byline;

/** What stands before a Markdown text, as Jekyll, Hugo, Hexo, Zola and Eleventy call it. */
final class MarkdownEntries {
    private static final Pattern PICTURE = Pattern.compile(
            "(?:image|images|cover|thumbnail|banner|hero|teaser|(?:featured?|header|cover|preview)_?image)"
                    + "(?:\\.(path|src|url|image|file|feature|alt|caption|title|credit|attribution))?");

    private static final Map<String, String> ALSO_CALLED = Map.of(
            "subtitle", "summary",
            "subheading", "summary",
            "authors.name", "author",
            "author.name", "author",
            "seo_title", "shared_headline",
            "meta_description", "shared_summary",
            "image_alt", "picture_alt",
            "image_caption", "picture_caption");

    private static final Set<String> CATEGORIES = Set.of("category", "categories");
    private static final Set<String> FORMER = Set.of("aliases", "alias", "redirect_from", "redirects", "old_url");
    private static final Set<String> PINNED = Set.of("sticky", "pin", "pinned", "featured", "top");
    private static final Set<String> NO = Set.of("false", "no", "0", "");

    private static final Pattern OF_JEKYLL = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)");

    /** Of our own names. */
    private final Map<String, Entry> ours = new LinkedHashMap<>();

    private final List<String> others = new ArrayList<>();

    /** What they say that no manifest of ours can. */
    private final List<Consumer<ExportedStory>> more = new ArrayList<>();

    private final StringBuilder pictures = new StringBuilder();

    Map<String, Entry> read(Map<String, Entry> written) {
        written.forEach((name, entry) ->
                read(name.toLowerCase(Locale.ROOT).replace('-', '_').replaceFirst("^taxonomies\\.", ""), name, entry));
        if (!others.isEmpty()) {
            more.add(story -> story.note(Note.Kind.ENTRIES, String.join(", ", others)));
        }
        return ours;
    }

    private void read(String name, String asWritten, Entry entry) {
        String value = String.join(", ", entry.values());
        Matcher picture = PICTURE.matcher(name);
        if (name.equals("draft") || name.equals("published") && isTruth(value)) {
            if (name.equals("draft") != NO.contains(value.toLowerCase(Locale.ROOT))) {
                more.add(story -> story.draft(Note.Kind.SAYS_DRAFT));
            }
        } else if (CATEGORIES.contains(name)) {
            entry.values()
                    .forEach(category -> more.add(story -> story.under(new SourceCategory("", category.strip()))));
        } else if (FORMER.contains(name) || name.equals("permalink") && value.startsWith("/")) {
            entry.values().stream()
                    .filter(address -> !address.contains(":") || address.contains("://"))
                    .forEach(address -> more.add(story -> story.alsoAt(address)));
        } else if (PINNED.contains(name)) {
            if (!NO.contains(value.toLowerCase(Locale.ROOT))) {
                more.add(story -> story.note(Note.Kind.ON_TOP));
            }
        } else if (name.equals("photos")) {
            entry.values().forEach(address -> pictures.append(EscapedHtml.figure(address, "", "")));
        } else if (picture.matches()) {
            picture(picture.group(1), entry);
        } else {
            text(name, asWritten, entry);
        }
    }

    private static boolean isTruth(String value) {
        return Set.of("true", "false", "yes", "no").contains(value.toLowerCase(Locale.ROOT));
    }

    private void picture(String part, Entry entry) {
        String ours = switch (part == null ? "" : part) {
            case "alt" -> "picture_alt";
            case "caption", "title" -> "picture_caption";
            case "credit", "attribution" -> "picture_credit";
            default -> "picture";
        };
        put(ours, entry);
    }

    private void text(String name, String asWritten, Entry entry) {
        String known = ALSO_CALLED.getOrDefault(name, SeedManifest.calledHere(name));
        if (known.isEmpty()) {
            others.add(asWritten);
        } else if (known.equals("author") && entry.isList()) {
            put(known, new Entry(List.of(Byline.ofNames(entry.values()).text()), false));
        } else {
            put(known, entry);
        }
    }

    private void put(String known, Entry entry) {
        boolean one = !SeedManifest.isList(known) && entry.isList();
        Entry written = one ? new Entry(entry.values().stream().limit(1).toList(), false) : entry;
        if (!written.values().isEmpty()) {
            ours.putIfAbsent(known, written);
        }
    }

    /** Jekyll and Hexo write the day, and the last part of the address, into a file's name. */
    Map<String, Entry> withNameOf(String stem, Map<String, Entry> entries) {
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        Matcher named = OF_JEKYLL.matcher(stem);
        if (named.matches()) {
            String day = named.group(1) + "-" + named.group(2) + "-" + named.group(3);
            all.putIfAbsent("date", new Entry(List.of(day), false));
            all.putIfAbsent("slug", new Entry(List.of(named.group(4)), false));
        }
        return all;
    }

    /** After all else is known of it. */
    void addTo(ExportedStory story) {
        more.forEach(one -> one.accept(story));
    }

    /** Pictures that stand in no text. */
    String pictures() {
        return pictures.isEmpty() ? "" : "<div class=\"gallery\">" + pictures + "</div>";
    }
}
