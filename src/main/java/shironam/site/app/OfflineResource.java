package shironam.site.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.site.http.ContentSecurityPolicy;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.site.page.PageView;
import shironam.site.page.StaticAssets;
import shironam.story.changes.SurrogateKey;

/**
 * Reading without a network: the worker in a reader's browser that keeps what was read, and the page that it shows in
 * place of what it has not kept.
 */
@Path("/")
public class OfflineResource {
    private static final String FOLDER = "META-INF/resources/web/site/worker/";
    private static final String KEEPING = script("answers.js", "copies.js", "note.js");
    private static final String NONE = script("none.js");

    @Inject
    PageFrame frame;

    @Inject
    OfflineMessages words;

    @Context
    Request request;

    /** It stands at the root, since a worker answers for what is under its own address. */
    @GET
    @Path("sw.js")
    public Response worker() {
        String script = worker(frame.readsOffline());
        EntityTag tag = new EntityTag(DigestUtils.sha256Hex(script));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(script, "text/javascript; charset=utf-8") : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.WORKER)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** @param keeps whether it keeps anything; else one that throws away what was kept, and goes */
    static String worker(boolean keeps) {
        return keeps ? KEEPING : NONE;
    }

    @GET
    @Path("offline")
    public Response page() {
        PageView page = frame.page(words.title()).timeless().hidden().done();
        return HtmlResponses.page(OfflineTemplates.offline(new OfflineView(page)), List.of(SurrogateKey.SECTIONS));
    }

    private static String script(String... files) {
        return Stream.of(files).map(file -> StaticAssets.read(FOLDER + file)).collect(Collectors.joining("\n"));
    }
}
