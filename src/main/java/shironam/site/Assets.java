package shironam.site;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** The site's style sheet: many small files with a name for what one sees, sent as one, kept by browsers for good. */
@Startup
@ApplicationScoped
@Path("/assets")
public class Assets {
    private static final String FOLDER = "META-INF/resources/web/site/css/";
    private static final int HASH_BYTES = 6;

    private String css;
    private String cssHash;
    private String cssPath;
    private String lite;
    private String liteHash;
    private String litePath;

    @PostConstruct
    void join() {
        StringBuilder joined = new StringBuilder();
        read(FOLDER + "index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(file -> joined.append(read(FOLDER + file.strip())));
        css = brief(joined.toString());
        cssHash = hash(css);
        cssPath = "/assets/" + cssHash + "/site.css";
        lite = brief(read("META-INF/resources/web/site/lite.css"));
        liteHash = hash(lite);
        litePath = "/assets/" + liteHash + "/lite.css";
    }

    private static String hash(String sheet) {
        return DigestUtils.sha256Hex(sheet).substring(0, 2 * HASH_BYTES);
    }

    /** Without what only people need. No string of ours holds a comment or a run of spaces. */
    private static String brief(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1");
    }

    String css() {
        return cssPath;
    }

    /** Of the light pages. */
    String liteCss() {
        return litePath;
    }

    /** A page that was kept elsewhere may ask for the sheet of an earlier release: today's is better than none. */
    @GET
    @Path("{hash}/site.css")
    public Response sheet(@PathParam("hash") String hash) {
        return hash.equals(cssHash) ? kept(css) : Html.movedTo(cssPath);
    }

    @GET
    @Path("{hash}/lite.css")
    public Response liteSheet(@PathParam("hash") String hash) {
        return hash.equals(liteHash) ? kept(lite) : Html.movedTo(litePath);
    }

    private static Response kept(String sheet) {
        return Response.ok(sheet, "text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Surrogate-Key", "assets")
                .build();
    }

    private static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
