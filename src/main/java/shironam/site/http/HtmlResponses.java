package shironam.site.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import shironam.site.page.EncodedPage;
import shironam.story.changes.SurrogateKey;

/** Answers of the readers' site. */
public final class HtmlResponses {
    private static final String RIGHT_FOR = "Surrogate-Control";
    private static final int SECONDS_UNTIL_ANOTHER_TRY = 5;

    private HtmlResponses() {}

    /** @param surrogateKeys names of what the page is made of: it is kept until one of them changes */
    public static Response page(TemplateInstance page, Collection<String> surrogateKeys) {
        return html(page, surrogateKeys).build();
    }

    /** A page that is wrong after a while, even if nothing it is made of changes. */
    public static Response pageUntil(TemplateInstance page, Collection<String> surrogateKeys, Duration rightFor) {
        return html(page, surrogateKeys).header(RIGHT_FOR, maxAge(rightFor)).build();
    }

    /** A page that changes with every story and is asked in endless ways: finished like all others, but not kept. */
    public static Response fresh(TemplateInstance page) {
        return html(page, List.of(SurrogateKey.LATEST))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** A page that is another one for who wants to save data. */
    public static Response byDataSaving(Response page) {
        page.getHeaders().putSingle(HttpHeaders.VARY, "Save-Data");
        return page;
    }

    /**
     * A page that was encoded before, whose reader may call up what these other sites show.
     *
     * @param plays whether it plays something of our own, too
     */
    public static Response withFrames(
            EncodedPage page, Collection<String> surrogateKeys, Collection<String> origins, boolean plays) {
        return with(html(page), surrogateKeys, ContentSecurityPolicy.page(origins, plays))
                .build();
    }

    /** For programs, wherever they run: scripts of other sites may read what everybody may. */
    public static Response document(String document, String mediaType, Collection<String> surrogateKeys) {
        return open(document, mediaType, surrogateKeys).build();
    }

    /** One that was encoded before. */
    public static Response document(EncodedPage document, String mediaType, Collection<String> surrogateKeys) {
        return open(document.utf8(), mediaType, surrogateKeys)
                .header(HttpHeaders.ETAG, document.hash())
                .build();
    }

    /** One that is wrong after a while, even if nothing it is made of changes. */
    public static Response documentUntil(
            String document, String mediaType, Collection<String> surrogateKeys, Duration rightFor) {
        return open(document, mediaType, surrogateKeys)
                .header(RIGHT_FOR, maxAge(rightFor))
                .build();
    }

    private static String maxAge(Duration rightFor) {
        return "max-age=" + Math.max(0, rightFor.toSeconds());
    }

    private static Response.ResponseBuilder open(Object document, String mediaType, Collection<String> surrogateKeys) {
        return CorsHeaders.forAnyone(with(Response.ok(document, mediaType + "; charset=utf-8"), surrogateKeys));
    }

    /** A page for a frame in anybody's page. */
    public static Response framed(TemplateInstance embedded, Collection<String> surrogateKeys) {
        Response page = page(embedded, surrogateKeys);
        page.getHeaders().putSingle(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.framed());
        return page;
    }

    /** As long as any picture: one that was withdrawn has to leave other people's caches. */
    public static Response picture(byte[] png, Collection<String> surrogateKeys) {
        return picture(png, "image/png", surrogateKeys);
    }

    public static Response picture(byte[] picture, String mediaType, Collection<String> surrogateKeys) {
        return with(Response.ok(picture, mediaType), surrogateKeys)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    /** To a program, in a line. */
    public static Response refusal(int status, String why) {
        return CorsHeaders.forAnyone(
                        guarded(Response.status(status).entity(why + "\n").type("text/plain; charset=utf-8")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    public static Response error(TemplateInstance page, int status) {
        return error(page.render(), "text/html; charset=utf-8", status);
    }

    /** @param words what stands in for a file, which its page may show nowhere */
    public static Response errorForFile(String words, int status) {
        return error(words + "\n", "text/plain; charset=utf-8", status);
    }

    private static Response error(String text, String mediaType, int status) {
        return guarded(Response.status(status).entity(text).type(mediaType))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, status == 503 ? SECONDS_UNTIL_ANOTHER_TRY : null)
                .build();
    }

    /** For good as far as search engines go; browsers ask again, since an editor may change a slug back. */
    public static Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, UriBuilder.fromPath(path).build().toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** @param target a path of ours or a whole address, as an admin wrote it */
    public static Response leadsTo(String target, boolean permanent) {
        return Response.status(permanent ? Response.Status.MOVED_PERMANENTLY : Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, URI.create(target).toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Response.ResponseBuilder html(TemplateInstance template, Collection<String> surrogateKeys) {
        return with(html(EncodedPage.of(template)), surrogateKeys);
    }

    private static Response.ResponseBuilder html(EncodedPage page) {
        return Response.ok(page.utf8(), "text/html; charset=utf-8").header(HttpHeaders.ETAG, page.hash());
    }

    private static Response.ResponseBuilder with(Response.ResponseBuilder response, Collection<String> surrogateKeys) {
        return with(response, surrogateKeys, ContentSecurityPolicy.page());
    }

    private static Response.ResponseBuilder with(
            Response.ResponseBuilder response, Collection<String> surrogateKeys, String policy) {
        return guarded(response, policy).header("Surrogate-Key", String.join(" ", surrogateKeys));
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response) {
        return guarded(response, ContentSecurityPolicy.page());
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response, String policy) {
        return response.header("Content-Language", "bn")
                .header(ContentSecurityPolicy.HEADER, policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }
}
