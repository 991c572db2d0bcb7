package shironam.desk.embeds;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import shironam.body.embeds.EmbedAddress;

/** Tells the editor whether an address can be embedded, so that the recipes for that stand in one place. */
@Authenticated
@Path("/desk/embeddable")
public class EmbeddableResource {
    /** @param href the one address of the content; null where it can't be embedded */
    public record Embeddable(String href) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Embeddable embeddable(@QueryParam("href") String href) {
        return new Embeddable(
                href == null
                        ? null
                        : EmbedAddress.of(href).map(EmbedAddress::href).orElse(null));
    }
}
