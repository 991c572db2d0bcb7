package shironam.site.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;

/**
 * Sends a file as a whole, whatever part of it is asked for, as everybody may (RFC 9110, 14.2). Of a {@code File} RESTEasy
 * sends the part with the status 200, and caches would keep the part as the file.
 */
public final class WholeFile {
    private WholeFile() {}

    public static Response.ResponseBuilder of(Path file, String mediaType) throws IOException {
        long length = Files.size(file);
        return Response.ok(new PathPart(file, 0, length), mediaType).header(HttpHeaders.CONTENT_LENGTH, length);
    }
}
