package shironam.story.reading;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Slug;
import shironam.story.Section;
import shironam.story.StoryAddress;
import shironam.story.writing.CardResolution;

/**
 * Where what had an address in an older system is now. Stories are known by the addresses with which they came; lists of
 * sections, tags and authors by the forms that such addresses have everywhere.
 */
@ApplicationScoped
public class FormerAddresses {
    /** Parameters of a query that name a page, and do not only say how it is shown. */
    private static final Map<String, String> LISTS =
            Map.of("category_name", "category", "tag", "tag", "author_name", "author");

    private static final Set<String> STORIES =
            Set.of("p", "page_id", "attachment_id", "id", "news_id", "nid", "story_id");

    /** All of them: each is part of what is asked for. */
    public static final List<String> PARAMETERS =
            Stream.concat(STORIES.stream(), LISTS.keySet().stream()).sorted().toList();

    private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=([^&]+)");

    private static final Pattern LIST = Pattern.compile(
            "/(?:index\\.php/|blog/|search/)?(category|categories|section|sections|topic|topics|tag|tags|label|author|authors"
                    + "|writer)/(?:[^/]+/)*?([^/]+)(?:/page/\\d{1,6}|/feed)?");

    @Inject
    CardResolution cards;

    @Inject
    PublicNames names;

    /** Whether a query on the first page asks for another page, as in {@code /?p=123}. */
    public static boolean isOne(String query) {
        if (query == null || query.length() > 500) {
            return false;
        }
        Matcher parameter = PARAMETER.matcher(query);
        while (parameter.find()) {
            if (STORIES.contains(parameter.group(1)) || LISTS.containsKey(parameter.group(1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The story that had that address, on that host before all others.
     *
     * @param query as it came; null for none
     */
    public Optional<Long> story(String host, String path, String query) {
        Set<String> forms = new LinkedHashSet<>();
        if (query != null && !query.isEmpty()) {
            forms.add(path + "?" + query);
            Matcher parameter = PARAMETER.matcher(query);
            while (parameter.find()) {
                if (STORIES.contains(parameter.group(1))) {
                    forms.add(path + "?" + parameter.group());
                }
            }
        }
        forms.add(path);
        return forms.stream()
                .flatMap(form -> cards.targetOf("http://" + host + form).stream())
                .findFirst()
                .or(() -> onAnyHost(forms));
    }

    private Optional<Long> onAnyHost(Set<String> forms) {
        String[] paths = forms.stream()
                .map(form -> StoryAddress.of("http://any.example" + form))
                .map(address -> address.path() + (address.query().isEmpty() ? "" : "?" + address.query()))
                .filter(path -> path.length() > 1)
                .toArray(String[]::new);
        if (paths.length == 0) {
            return Optional.empty();
        }
        List<Long> found = getEntityManager()
                .createNativeQuery("""
                        select story_id from story_addresses
                        where substring(address from '[/?].*') = any(cast(:paths as text[]))
                        order by array_position(cast(:paths as text[]), substring(address from '[/?].*')), story_id
                        limit 1""", Long.class)
                .setParameter("paths", paths)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The path of the list that had that address; empty where it is the same, and only its query asks for what is not there. */
    public Optional<String> list(String path, String query) {
        String here = StoryAddress.of(path).path();
        Matcher list = LIST.matcher(here);
        if (list.matches()) {
            return listOf(list.group(1), list.group(2)).filter(now -> !now.equals(here));
        }
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .map(PARAMETER::matcher)
                        .filter(Matcher::matches)
                        .filter(parameter -> LISTS.containsKey(parameter.group(1)))
                        .flatMap(parameter -> listOf(
                                LISTS.get(parameter.group(1)),
                                StoryAddress.of("/" + parameter.group(2)).path().substring(1))
                                .stream())
                        .findFirst();
    }

    private Optional<String> listOf(String kind, String name) {
        return switch (kind) {
            case "author", "authors", "writer" -> author(name);
            case "tag", "tags", "label", "topic", "topics" -> tag(name).or(() -> section(name));
            default -> section(name).or(() -> tag(name));
        };
    }

    private static Optional<String> section(String name) {
        return Section.known(name.toLowerCase())
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
