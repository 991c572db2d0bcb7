package shironam.site.lists;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import shironam.site.http.HtmlResponses;
import shironam.site.http.PageCursor;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicNames;
import shironam.story.people.Author;

@Path("/")
public class AuthorPageResource {
    @Inject
    PublicNames names;

    @Inject
    ListPages lists;

    @GET
    @Path("author/{slug}")
    public Response author(@PathParam("slug") String slug, @BeanParam PageCursor at) {
        Author author = names.author(slug).orElseThrow(NotFoundException::new);
        if (!author.slug.equals(slug)) {
            return HtmlResponses.movedTo("/author/" + author.slug);
        }
        return HtmlResponses.page(
                lists.author(author, at.place()), Set.of(SurrogateKey.SECTIONS, SurrogateKey.author(author.id)));
    }
}
