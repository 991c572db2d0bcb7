package shironam.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.site.LinkView;
import shironam.site.Links;
import shironam.story.people.BylineWords;

/** The paper and the way to a page in the words of machines (schema.org, as JSON-LD). */
@ApplicationScoped
public class SiteJsonLd {
    private static final String PUBLISHER = "/#publisher";
    private static final String SITE = "/#website";

    @Inject
    PageFrame frame;

    /** In the order in which it is told: the page has to be the same bytes on every node and after every start. */
    public static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    public static Map<String, Object> document(List<Map<String, Object>> things) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", things);
        return document;
    }

    public Map<String, Object> publisher() {
        Map<String, Object> publisher = thing("NewsMediaOrganization");
        publisher.put("@id", frame.absolute(PUBLISHER));
        publisher.put("name", frame.siteName());
        publisher.put("url", frame.absolute("/"));
        Map<String, Object> logo = thing("ImageObject");
        logo.put(
                "url", frame.absolute(frame.logo().isEmpty() ? frame.face().icons() + "touch-icon.png" : frame.logo()));
        publisher.put("logo", logo);
        if (!frame.social().isEmpty()) {
            publisher.put("sameAs", frame.social());
        }
        return publisher;
    }

    /** The site as that of which a page is a part. */
    public Map<String, Object> site() {
        Map<String, Object> site = thing("WebSite");
        site.put("@id", frame.absolute(SITE));
        site.put("name", frame.siteName());
        site.put("url", frame.absolute("/"));
        return site;
    }

    /** For the home page: the site, who makes it, and how it is searched. */
    public Map<String, Object> home() {
        Map<String, Object> target = thing("EntryPoint");
        target.put("urlTemplate", frame.absolute("/search?q={search_term_string}"));
        Map<String, Object> search = thing("SearchAction");
        search.put("target", target);
        search.put("query-input", "required name=search_term_string");
        Map<String, Object> site = site();
        site.put("description", frame.tagline());
        site.put("inLanguage", "bn");
        site.put("publisher", Map.of("@id", frame.absolute(PUBLISHER)));
        site.put("potentialAction", search);
        return document(List.of(site, publisher()));
    }

    /** For a page of the paper's own. */
    public Map<String, Object> page(String name, String path) {
        Map<String, Object> page = thing("WebPage");
        page.put("name", name);
        page.put("url", frame.absolute(path));
        page.put("inLanguage", "bn");
        page.put("isPartOf", site());
        page.put("publisher", publisher());
        return document(List.of(page, breadcrumbs(List.of(new LinkView(name, path)))));
    }

    /**
     * For the list of a section, a tag, an author, a place.
     *
     * @param around what lies around it, the widest first
     */
    public Map<String, Object> list(String name, String path, List<LinkView> around, Map<String, Object> about) {
        Map<String, Object> page = thing(about == null ? "CollectionPage" : "ProfilePage");
        page.put("name", name);
        page.put("url", frame.absolute(Links.encoded(path)));
        page.put("inLanguage", "bn");
        page.put("isPartOf", site());
        if (about != null) {
            page.put("mainEntity", about);
        }
        List<LinkView> way = new ArrayList<>(around);
        way.add(new LinkView(name, path));
        return document(List.of(page, breadcrumbs(way)));
    }

    /** Who a byline names; its page tells of them. */
    public Map<String, Object> author(String name, String slug) {
        Map<String, Object> author = thing(BylineWords.isOrganization(name) ? "Organization" : "Person");
        author.put("name", name);
        author.put("url", frame.absolute(Links.encoded("/author/" + slug)));
        return author;
    }

    /** From the home page to here. */
    public Map<String, Object> breadcrumbs(List<LinkView> way) {
        List<Map<String, Object>> crumbs = new ArrayList<>(List.of(crumb(1, new LinkView(frame.siteName(), "/"))));
        way.forEach(step -> crumbs.add(crumb(crumbs.size() + 1, step)));
        Map<String, Object> breadcrumbs = thing("BreadcrumbList");
        breadcrumbs.put("itemListElement", crumbs);
        return breadcrumbs;
    }

    private Map<String, Object> crumb(int position, LinkView step) {
        Map<String, Object> crumb = thing("ListItem");
        crumb.put("position", position);
        crumb.put("name", step.text());
        crumb.put("item", frame.absolute(Links.encoded(step.href())));
        return crumb;
    }
}
