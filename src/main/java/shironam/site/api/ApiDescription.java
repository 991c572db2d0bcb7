package shironam.site.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import shironam.site.page.PageFrame;

/**
 * The API's OpenAPI document. It is made at build time of the annotations of this package ({@code mp.openapi.scan} in
 * application.properties names it), and tested against what answers.
 */
@ApplicationScoped
class ApiDescription {
    /** Stands in until the paper's own address is known. */
    static final String SERVER = "https://paper.example";

    @Inject
    PageFrame frame;

    @Inject
    OpenApiDocumentService documents;

    private String document;

    @PostConstruct
    void read() {
        byte[] made = documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON);
        document = new String(made, StandardCharsets.UTF_8).replace(SERVER, frame.root());
    }

    String text() {
        return document;
    }
}
