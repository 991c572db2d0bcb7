package shironam.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The API's OpenAPI document, which is written by hand and tested against what answers. */
@ApplicationScoped
class ApiDescription {
    private static final String FILE = "api/openapi.json";

    @Inject
    PageFrame frame;

    private String document;

    @PostConstruct
    void read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("https://paper.example", frame.root());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return document;
    }
}
