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

    private record Sheet(String css, String hash, String path) {
        static Sheet of(String name, String source) {
            String css = brief(source);
            String hash = DigestUtils.sha256Hex(css).substring(0, 2 * HASH_BYTES);
            return new Sheet(css, hash, "/assets/" + hash + "/" + name);
        }
    }

    private Sheet site;
    private Sheet lite;

    @PostConstruct
    void join() {
        StringBuilder joined = new StringBuilder();
        read(FOLDER + "index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(file -> joined.append(read(FOLDER + file.strip())));
        site = Sheet.of("site.css", joined.toString());
        lite = Sheet.of("lite.css", read("META-INF/resources/web/site/lite.css"));
    }

    /** Without what only people need. No string of ours holds a comment or a run of spaces. */
    private static String brief(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1");
    }

    String css() {
        return site.path();
    }

    /** Of the light pages. */
    String liteCss() {
        return lite.path();
    }

    /** A page that was kept elsewhere may ask for the sheet of an earlier release: today's is better than none. */
    @GET
    @Path("{hash}/site.css")
    public Response sheet(@PathParam("hash") String hash) {
        return answer(site, hash);
    }

    @GET
    @Path("{hash}/lite.css")
    public Response liteSheet(@PathParam("hash") String hash) {
        return answer(lite, hash);
    }

    private static Response answer(Sheet sheet, String hash) {
        if (!hash.equals(sheet.hash())) {
            return Html.movedTo(sheet.path());
        }
        return Response.ok(sheet.css(), "text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Surrogate-Key", "assets")
                .build();
    }

    /** What the build has brought along. */
    static String read(String resource) {
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
