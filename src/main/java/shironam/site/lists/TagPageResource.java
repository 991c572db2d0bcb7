package shironam.site.lists;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import shironam.bangla.transliteration.Slug;
import shironam.site.http.HtmlResponses;
import shironam.site.http.PageCursor;
import shironam.story.Tag;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicNames;

@Path("/")
public class TagPageResource {
    @Inject
    PublicNames names;

    @Inject
    ListPages lists;

    @GET
    @Path("tag/{slug}")
    public Response tag(@PathParam("slug") String asked, @BeanParam PageCursor at) {
        String slug = Slug.tag(asked);
        Tag tag = names.tag(slug).orElseThrow(NotFoundException::new);
        if (!tag.slug.equals(asked)) {
            return HtmlResponses.movedTo("/tag/" + tag.slug);
        }
        return HtmlResponses.page(lists.tag(tag, at.place()), Set.of(SurrogateKey.SECTIONS, SurrogateKey.tag(tag.id)));
    }
}
