package shironam.desk.embeds;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import shironam.body.embeds.EmbedAddress;
import shironam.desk.requests.PostedForm;
import shironam.importing.fetching.OembedLookup;
import shironam.story.paper.EmbedSites;

/** Tells the editor whether an address can be embedded, so that the recipes for that stand in one place. */
@Authenticated
@Path("/desk/embeddable")
public class EmbeddableResource {
    /** @param href the one address of the content; null where it can't be embedded */
    public record Embeddable(String href) {}

    @Inject
    EmbedSites sites;

    @Inject
    OembedLookup lookup;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Embeddable embeddable(@QueryParam("href") String href) {
        return new Embeddable(
                href == null
                        ? null
                        : EmbedAddress.embeddable(href, sites::allow).orElse(null));
    }

    /** Asks its site, if that is allowed; a poster is kept as a picture of ours. */
    @POST
    @Path("facts")
    @Produces(MediaType.APPLICATION_JSON)
    public OembedLookup.Facts facts(@RestForm String href) {
        return lookup.of(PostedForm.orEmpty(href));
    }
}
