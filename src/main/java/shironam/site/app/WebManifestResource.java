package shironam.site.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.site.Json;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.changes.SurrogateKey;

/** What a device has to know to keep the paper among its applications. */
@Path("/manifest.webmanifest")
public class WebManifestResource {
    @Inject
    PageFrame frame;

    @GET
    public Response manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", frame.siteName());
        manifest.put("short_name", frame.siteName());
        manifest.put("description", frame.tagline());
        manifest.put("lang", "bn");
        manifest.put("id", "/");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", "#fdfdfc");
        manifest.put("theme_color", "#fdfdfc");
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192", 192, "any"),
                        icon("icon-512", 512, "any"),
                        icon("icon-maskable", 512, "maskable")));
        return HtmlResponses.document(
                Json.write(manifest), "application/manifest+json", List.of(SurrogateKey.SECTIONS));
    }

    private record Icon(String src, String sizes, String type, String purpose) {}

    private Icon icon(String name, int side, String purpose) {
        return new Icon(frame.face().icons() + name + ".png", side + "x" + side, "image/png", purpose);
    }
}
