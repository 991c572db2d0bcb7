package shironam.story.redirects;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.story.Section;
import shironam.story.addresses.StoryAddress;
import shironam.story.lists.PublicNames;

/**
 * Where the lists of an older system are now, those of its categories, tags and authors, and their feeds. What they are here
 * an import has written down ({@code former_lists}); else a list of that name is looked for.
 */
@ApplicationScoped
public class FormerListAddresses {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("category", "category"),
            Map.entry("categories", "category"),
            Map.entry("section", "category"),
            Map.entry("sections", "category"),
            Map.entry("topic", "category"),
            Map.entry("topics", "category"),
            Map.entry("tag", "tag"),
            Map.entry("tags", "tag"),
            Map.entry("label", "tag"),
            Map.entry("author", "author"),
            Map.entry("authors", "author"),
            Map.entry("writer", "author"));

    /** Parameters of a query on the first page that name a list; those with a number come first. */
    private static final Map<String, String> NUMBERED = Map.of("cat", "category", "tag_id", "tag", "author", "author");

    private static final Map<String, String> NAMED =
            Map.of("category_name", "category", "tag", "tag", "author_name", "author");

    /** Also names a page, and no list: {@code /?feed=rss2}. */
    private static final String FEED_PARAMETER = "feed";

    private static final String FEED = "(?<feed>/(?:feed|rss)(?:/(?:rss2?|rdf|atom))?)";

    private static final Pattern LIST = Pattern.compile("(?i)/(?:index\\.php/|blog/|search/)?(?<kind>"
            + String.join("|", KINDS.keySet()) + ")/(?<names>[^/]+(?:/[^/]+){0,9}?)(?:/page/\\d{1,6})?" + FEED + "?");

    private static final Pattern FIRST_FEED =
            Pattern.compile("(?i)(?:/index\\.php)?(?<feed>/(?:feed|rss)(?:/(?:rss2?|rdf|atom))?|/feeds/posts/default)");

    /** Of a path of lists within lists so many are asked for, from the last on: each is some questions. */
    private static final int DEEPEST = 5;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    PublicNames names;

    /** Whether a parameter of the first page asks for a list, or a feed. */
    static boolean isParameter(String name) {
        return NUMBERED.containsKey(name) || NAMED.containsKey(name) || name.equals(FEED_PARAMETER);
    }

    static List<String> parameters() {
        return java.util.stream.Stream.of(
                        NUMBERED.keySet().stream(), NAMED.keySet().stream(), java.util.stream.Stream.of(FEED_PARAMETER))
                .flatMap(names -> names)
                .toList();
    }

    /**
     * The path of what had that address; empty where it is the same, and only its query asks for what is not there.
     *
     * @param query as it came; null for none
     */
    public Optional<String> now(String host, String path, String query) {
        String here = StoryAddress.of(path).path();
        Matcher list = LIST.matcher(here);
        if (list.matches()) {
            String kind = KINDS.get(list.group("kind").toLowerCase(Locale.ROOT));
            return oneOf(host, kind, list.group("names"))
                    .map(now -> now + feed(list.group("feed")))
                    .filter(now -> !now.equals(here));
        }
        Matcher feed = FIRST_FEED.matcher(here);
        if (feed.matches()) {
            return Optional.of(feed(feed.group("feed")));
        }
        return query == null ? Optional.empty() : asked(host, FormerAddresses.parameters(query));
    }

    private Optional<String> asked(String host, Map<String, String> parameters) {
        Optional<String> list = parameters.keySet().stream()
                .filter(name -> NUMBERED.containsKey(name) || NAMED.containsKey(name))
                .findFirst()
                .flatMap(name -> asked(host, name, parameters.get(name)));
        String feed = parameters.get(FEED_PARAMETER);
        boolean ofAll =
                parameters.keySet().stream().noneMatch(name -> NUMBERED.containsKey(name) || NAMED.containsKey(name));
        return feed == null
                ? list
                : list.or(() -> ofAll ? Optional.of("") : Optional.empty()).map(of -> of + feed("/" + feed));
    }

    private Optional<String> asked(String host, String parameter, String value) {
        Matcher number = NUMBER.matcher(value);
        if (NUMBERED.containsKey(parameter)) {
            return number.lookingAt()
                    ? remembered(host, NUMBERED.get(parameter), "#" + number.group())
                    : Optional.empty();
        }
        return oneOf(
                host, NAMED.get(parameter), StoryAddress.of("/" + value).path().replaceFirst("^/", ""));
    }

    /** Empty for a list itself. */
    private static String feed(String asked) {
        if (asked == null) {
            return "";
        }
        return asked.toLowerCase(Locale.ROOT).endsWith("atom") ? "/atom.xml" : "/feed.xml";
    }

    /** The last of the names that is one here: a list within another, or that other one. */
    private Optional<String> oneOf(String host, String kind, String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 1; i >= Math.max(0, parts.length - DEEPEST); i--) {
            String name = parts[i];
            Optional<String> found =
                    remembered(host, kind, Normalization.key(name)).or(() -> listOf(kind, name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What an import wrote down. Some systems have tags only, so a tag's address may be that of a category. */
    private Optional<String> remembered(String host, String kind, String name) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select leads_to, target from former_lists
                        where name = :name and (kind = :kind or kind <> 'author' and :kind <> 'author')
                        order by host = :host desc, kind = :kind desc, host limit 1""")
                .setParameter("name", name)
                .setParameter("kind", kind)
                .setParameter("host", StoryAddress.of("http://" + host).host())
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().flatMap(row -> switch ((String) row[0]) {
            case "section" -> Section.known((String) row[1]).map(section -> "/" + section.slug);
            case "author" -> author((String) row[1]);
            default -> tag((String) row[1]);
        });
    }

    private Optional<String> listOf(String kind, String name) {
        return switch (kind) {
            case "author" -> author(name);
            case "tag" -> tag(name).or(() -> section(name));
            default -> section(name).or(() -> tag(name));
        };
    }

    private static Optional<String> section(String name) {
        return Section.known(name.toLowerCase(Locale.ROOT))
                .or(() -> Section.inOrder().stream()
                        .filter(section -> isNamed(section, name))
                        .findFirst())
                .map(section -> "/" + section.slug);
    }

    private static boolean isNamed(Section section, String name) {
        String slug = Slug.tag(name);
        return Slug.tag(section.nameBn).equals(slug) || Slug.tag(section.nameEn).equals(slug);
    }

    private Optional<String> tag(String name) {
        return names.tag(Slug.tag(name)).map(tag -> "/tag/" + tag.slug);
    }

    private Optional<String> author(String name) {
        return names.author(name)
                .or(() -> names.authorCalled(Arrays.stream(name.split("[-_+]")).collect(Collectors.joining(" "))))
                .map(author -> "/author/" + author.slug);
    }
}
