package shironam.story.redirects;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shironam.story.addresses.StoryAddress;
import shironam.story.writing.CardResolution;

/**
 * Which story had an address in an older system. Stories are known by the addresses with which they came. As most systems do,
 * this takes them in any case, encoded or not, with or without a slash at the end; one that is the same to the letter comes
 * first.
 */
@ApplicationScoped
public class FormerAddresses {
    /** Parameters of a query that name a story, and do not only say how it is shown. */
    private static final Set<String> STORIES =
            Set.of("p", "page_id", "attachment_id", "id", "news_id", "nid", "story_id", "name", "pagename");

    /** All of those of the first page: each is part of what is asked for. */
    public static final List<String> PARAMETERS = Stream.concat(
                    STORIES.stream(), FormerListAddresses.parameters().stream())
            .sorted()
            .toList();

    private static final Pattern PARAMETER = Pattern.compile("(?<=^|&)([a-z_]+)=([^&]+)");
    private static final int LONGEST_QUERY = 2_000;

    /** What systems put behind the address of a story for its second page, its comments or its feed. */
    private static final Pattern OF_A_STORY = Pattern.compile(
            "(?i)(/.+?)/(?:feed(?:/(?:rss2?|rdf|atom))?|embed|trackback|comment-page-\\d{1,6}|page/\\d{1,6}|\\d{1,2})/?");

    /** What stands before it where the web server could not hide it. */
    private static final Pattern INDEX = Pattern.compile("(?i)/index\\.php(/.+)");

    /** A row for each of the addresses in turn; of one address those that are the same to the letter, then those of the host. */
    private static final String ON_ANY_HOST = """
            select a.story_id
            from unnest(cast(:paths as text[])) with ordinality p (path, place)
            join story_addresses a on lower(substring(a.address from '[/?].*')) = lower(p.path)
            order by p.place, substring(a.address from '[/?].*') = p.path desc, starts_with(a.address, :host) desc, a.story_id
            limit 1""";

    @Inject
    CardResolution cards;

    /** Whether a query on the first page asks for another page, as in {@code /?p=123}. */
    public static boolean isOne(String query) {
        return query != null
                && parameters(query).keySet().stream()
                        .anyMatch(name -> STORIES.contains(name) || FormerListAddresses.isParameter(name));
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query.length() <= LONGEST_QUERY) {
            Matcher parameter = PARAMETER.matcher(query);
            while (parameter.find()) {
                parameters.putIfAbsent(parameter.group(1), parameter.group(2));
            }
        }
        return parameters;
    }

    /**
     * The story that had that address, on that host before all others.
     *
     * @param query as it came; null for none
     */
    public Optional<Long> story(String host, String path, String query) {
        Set<String> forms = forms(path, query);
        return cards.targetOfOne(forms.stream().map(form -> "http://" + host + form))
                .or(() -> onAnyHost(host, forms));
    }

    /** The story that had that very path, on whatever host: asked where the path could also be one of ours. */
    public Optional<Long> storyAt(String host, String path) {
        return onAnyHost(host, Set.of(path));
    }

    /** All under which it may be known, the surest first. */
    private static Set<String> forms(String path, String query) {
        Set<String> forms = new LinkedHashSet<>();
        if (query != null && !query.isEmpty()) {
            forms.add(path + "?" + query);
            forms.add(path + "?" + decoded(query));
            parameters(query).forEach((name, value) -> {
                if (name.endsWith("name") && STORIES.contains(name)) {
                    forms.add("/" + value);
                } else if (STORIES.contains(name)) {
                    forms.add(path + "?" + name + "=" + value);
                    forms.add(path + "?" + name + "=" + decoded(value));
                }
            });
        }
        forms.add(path);
        Matcher index = INDEX.matcher(path);
        if (index.matches()) {
            forms.add(index.group(1));
        }
        Matcher part = OF_A_STORY.matcher(path);
        if (part.matches()) {
            forms.add(part.group(1));
        }
        return forms;
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return query;
        }
    }

    private static Optional<Long> onAnyHost(String host, Set<String> forms) {
        String[] paths = forms.stream()
                .map(form -> StoryAddress.of("http://any.example" + form))
                .map(address -> address.path() + (address.query().isEmpty() ? "" : "?" + address.query()))
                .filter(path -> path.length() > 1)
                .toArray(String[]::new);
        if (paths.length == 0) {
            return Optional.empty();
        }
        List<Long> found = getEntityManager()
                .createNativeQuery(ON_ANY_HOST, Long.class)
                .setParameter("paths", paths)
                .setParameter("host", StoryAddress.of("http://" + host).host())
                .getResultList();
        return found.stream().findFirst();
    }
}
