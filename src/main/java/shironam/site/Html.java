package shironam.site;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import shironam.story.Ingredient;

/** Answers of the readers' site. */
final class Html {
    /** Pages need nothing that runs; pictures of cards may come from the papers that the cards lead to. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https: http:;"
                    + " script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'self'";

    private Html() {}

    /** @param ingredients names of what the page is made of: it is kept until one of them changes */
    static Response page(String html, Collection<String> ingredients) {
        return with(Response.ok(html, "text/html; charset=utf-8"), ingredients).build();
    }

    /** A page that changes with every story and is asked in endless ways: finished like all others, but not kept. */
    static Response fresh(String html) {
        return with(Response.ok(html, "text/html; charset=utf-8"), List.of(Ingredient.LATEST))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    static Response xml(String document, String mediaType, Collection<String> ingredients) {
        return with(Response.ok(document, mediaType + "; charset=utf-8"), ingredients)
                .build();
    }

    static Response error(String html, int status) {
        return guarded(Response.status(status).entity(html).type("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** For good as far as search engines go; browsers ask again, since an editor may change a slug back. */
    static Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, UriBuilder.fromPath(path).build().toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** @param target a path of ours or a whole address, as an admin wrote it */
    static Response leadsTo(String target, boolean permanent) {
        return Response.status(permanent ? Response.Status.MOVED_PERMANENTLY : Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, URI.create(target).toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Response.ResponseBuilder with(Response.ResponseBuilder response, Collection<String> ingredients) {
        return guarded(response).header("Surrogate-Key", String.join(" ", ingredients));
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response) {
        return response.header("Content-Language", "bn")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}
