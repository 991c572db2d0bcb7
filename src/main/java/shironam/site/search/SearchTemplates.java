package shironam.site.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The search page: {@code templates/site/search/search.html} is what {@code SearchTemplates.search} fills. */
@CheckedTemplate(basePath = "site/search")
final class SearchTemplates {
    private SearchTemplates() {}

    static native TemplateInstance search(SearchView view);
}
