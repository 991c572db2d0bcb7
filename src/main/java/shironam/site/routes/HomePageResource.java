package shironam.site.routes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import shironam.site.http.HtmlResponses;
import shironam.site.lists.FrontPages;
import shironam.site.lite.LitePages;
import shironam.story.redirects.FormerAddresses;

@Path("/")
public class HomePageResource {
    @Inject
    FrontPages fronts;

    @Inject
    LitePages lite;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    public Response home() {
        if (FormerAddresses.isOne(uri.getRequestUri().getRawQuery())) {
            throw new NotFoundException(); // which asks where that is now
        }
        return HtmlResponses.byDataSaving(SaveData.isAskedFor(headers) ? lite.home() : fronts.home());
    }
}
